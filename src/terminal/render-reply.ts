import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Reply } from '../reply/reply.ts';
import { controlsOf } from './pressables.ts';
import { renderMarkdown } from './render-markdown.ts';
import type { Stdio } from './stdio.ts';

type Look = Pick<Stdio, 'columns' | 'styled'>;
type Embed = NonNullable<Reply['embeds']>[number];

/** A reply as text, without a line break at its end. Buttons and menu options carry the numbers of "press N". */
export function renderReply(reply: Reply, { columns, styled }: Look): string {
  const text = [
    reply.content ? renderMarkdown(reply.content, styled) : '',
    ...(reply.embeds ?? []).map((embed) => renderEmbed(embed, styled)),
    renderControls(reply, styled),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
  return columns === undefined ? text : wrapAnsi(text, columns, { hard: true, trim: false });
}

function renderEmbed({ author, title, url, description, fields, footer }: Embed, styled: boolean): string {
  const heading = title === undefined ? [] : [strong(renderMarkdown(title, styled), styled)];
  return [
    ...(author === undefined ? [] : [author.name]),
    ...heading,
    ...(url === undefined ? [] : [url]),
    ...(description === undefined ? [] : [renderMarkdown(description, styled)]),
    ...(fields ?? []).map(
      ({ name, value }) => `${strong(renderMarkdown(name, styled), styled)}\n${renderMarkdown(value, styled)}`,
    ),
    ...(footer === undefined ? [] : [styled ? styleText('dim', footer.text) : footer.text]),
  ].join('\n');
}

function renderControls(reply: Reply, styled: boolean): string {
  const { buttons, menus, links } = controlsOf(reply);
  let next = 1;
  const number = () => strong(String(next++), styled);
  return [
    ...(buttons.length > 0 ? [`press ${buttons.map(({ label }) => `${number()} ${label}`).join(' | ')}`] : []),
    ...menus.flatMap(({ placeholder, options }) => [
      `press to choose${placeholder ? ` (${placeholder})` : ''}:`,
      ...options.map(({ label }) => `  ${number()} ${label}`),
    ]),
    ...links.map(({ label, url }) => `${label}: ${url}`),
  ].join('\n');
}

/** Headings are bold where bold can be seen; elsewhere they stand on a line of their own anyway. */
function strong(text: string, styled: boolean): string {
  return styled ? styleText('bold', text) : text;
}
