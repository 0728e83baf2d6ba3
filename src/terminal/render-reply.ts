import type { Reply } from '../reply/reply.ts';
import { controlsOf } from './pressables.ts';
import { renderMarkdown } from './render-markdown.ts';
import type { Stdio } from './stdio.ts';
import { bold, dim } from './text-style.ts';
import { wrapText } from './wrap-text.ts';

type Look = Pick<Stdio, 'columns' | 'styled'>;
type Embed = NonNullable<Reply['embeds']>[number];
type EmbedField = NonNullable<Embed['fields']>[number];

/** A reply as text, without a line break at its end. Buttons and menu options carry the numbers of "press N". */
export function renderReply(reply: Reply, { columns, styled }: Look): string {
  const text = [
    reply.content ? renderMarkdown(reply.content, styled) : '',
    ...(reply.embeds ?? []).map((embed) => renderEmbed(embed, styled)),
    renderControls(reply, styled),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
  return columns === undefined ? text : wrapText(text, columns);
}

function renderEmbed({ author, title, url, description, fields, footer }: Embed, styled: boolean): string {
  const heading = title === undefined ? [] : [bold(renderMarkdown(title, styled), styled)];
  return [
    ...(author === undefined ? [] : [author.name]),
    ...heading,
    ...(url === undefined ? [] : [url]),
    ...(description === undefined ? [] : [renderMarkdown(description, styled)]),
    ...(fields ?? []).map((field) => renderField(field, styled)),
    ...(footer === undefined ? [] : [dim(footer.text, styled)]),
  ].join('\n');
}

/** Discord puts inline fields side by side; here one that is short takes one line. */
function renderField({ name, value, inline }: EmbedField, styled: boolean): string {
  const heading = bold(renderMarkdown(name, styled), styled);
  const text = renderMarkdown(value, styled);
  return inline && !text.includes('\n') ? `${heading}: ${text}` : `${heading}\n${text}`;
}

function renderControls(reply: Reply, styled: boolean): string {
  const { buttons, menus, links } = controlsOf(reply);
  let next = 1;
  const number = () => String(next++);
  return [
    ...(buttons.length > 0
      ? [`press ${buttons.map(({ label }) => `${bold(number(), styled)} ${label}`).join(' | ')}`]
      : []),
    ...menus.flatMap(({ placeholder, options }) => [
      `press to choose${placeholder ? ` (${placeholder})` : ''}:`,
      ...options.map(({ label }) => `  ${number()} ${label}`),
    ]),
    ...links.map(({ label, url }) => `${label}: ${url}`),
  ].join('\n');
}
