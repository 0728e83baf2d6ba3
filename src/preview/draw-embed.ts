import type { APIEmbed } from 'discord.js';
import { drawMarkdown } from './draw-markdown.ts';
import { type Html, html } from './html.ts';
import { icon } from './icons.ts';

/** Discord draws inline fields in rows of at most three. */
const MAX_INLINE = 3;

export function drawEmbed({ title, url, description, fields = [], image, footer, author, color }: APIEmbed): Html {
  // The style policy allows no style attribute; the attributes of SVG are none.
  const bar = html`<svg class="bar" aria-hidden="true"><rect width="4" height="100%" fill="${hex(color)}"/></svg>`;
  return html`<div class="embed">${bar}
${author === undefined ? undefined : html`<div class="embed-author">${author.name}</div>`}
${title === undefined ? undefined : html`<div class="embed-title" role="heading" aria-level="3">${isWeb(url) ? html`<a href="${url}" rel="noreferrer noopener" target="_blank">${drawMarkdown(title)}</a>` : drawMarkdown(title)}</div>`}
${description === undefined ? undefined : html`<div class="embed-description">${drawMarkdown(description)}</div>`}
${fields.length === 0 ? undefined : html`<div class="fields">${fields.map((field, at) => drawField(field, inlineCount(fields, at)))}</div>`}
${image === undefined ? undefined : drawImage(image.url)}
${footer === undefined ? undefined : html`<div class="embed-footer">${footer.text}</div>`}
</div>`;
}

function drawField({ name, value }: { readonly name: string; readonly value: string }, inRow: number): Html {
  return html`<div class="field in-row-${inRow}"><div class="field-name">${drawMarkdown(name)}</div><div class="field-value">${drawMarkdown(value)}</div></div>`;
}

/** Pictures are on other machines, and no request leaves this one. */
function drawImage(url: string): Html {
  const host = URL.canParse(url) ? new URL(url).host : url;
  return html`<div class="embed-image">${icon('image')} Discord shows a picture from ${host} here</div>`;
}

/** How many fields share the row of the one at `at`: neighbours that are inline too. */
function inlineCount(fields: readonly { readonly inline?: boolean }[], at: number): number {
  if (fields[at]?.inline !== true) return 1;
  let start = at;
  while (fields[start - 1]?.inline === true) start -= 1;
  let end = at + 1;
  while (fields[end]?.inline === true) end += 1;
  const rowStart = start + Math.floor((at - start) / MAX_INLINE) * MAX_INLINE;
  return Math.min(MAX_INLINE, end - rowStart);
}

function hex(color = 0): string {
  return `#${color.toString(16).padStart(6, '0')}`;
}

function isWeb(url: string | undefined): boolean {
  return url !== undefined && /^https?:\/\//u.test(url);
}
