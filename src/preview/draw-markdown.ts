import { assertNever } from '../errors.ts';
import { tokenizeMarkdown } from '../reply/markdown.ts';
import type { Block, Inline } from '../reply/markdown-tokens.ts';
import { type Html, html, joinHtml } from './html.ts';
import { NAMES } from './people.ts';

/** The style has as many steps of indentation. */
const MAX_DEPTH = 3;

/** Discord's markdown as Discord draws it. Links are the only addresses in it, and only to the web. */
export function drawMarkdown(markdown: string): Html {
  return drawBlocks(tokenizeMarkdown(markdown));
}

/** All but paragraphs are boxes of their own: only the break before such a box is still to be drawn. */
function drawBlocks(blocks: readonly Block[]): Html {
  return joinHtml(
    blocks.map((block, at) => {
      const isBeforeBox = block.kind === 'paragraph' && at < blocks.length - 1;
      return html`${drawBlock(block)}${isBeforeBox ? '\n' : undefined}`;
    }),
  );
}

function drawBlock(block: Block): Html {
  switch (block.kind) {
    case 'paragraph':
      return drawInlines(block.children);
    case 'subtext':
      return html`<div class="subtext">${drawInlines(block.children)}</div>`;
    case 'heading':
      return html`<div class="heading level-${block.level}" role="heading" aria-level="${block.level + 2}">${drawInlines(block.children)}</div>`;
    case 'quote':
      return html`<blockquote>${drawBlocks(block.blocks)}</blockquote>`;
    case 'list':
      return html`<ul>${block.items.map(({ depth, number, children }) => html`<li class="depth-${Math.min(depth, MAX_DEPTH)}"><span class="marker">${number === undefined ? '•' : `${number}.`}</span>${drawInlines(children)}</li>`)}</ul>`;
    case 'code-block':
      return html`<pre>${block.text}</pre>`;
    default:
      return assertNever(block);
  }
}

function drawInlines(inlines: readonly Inline[]): Html {
  return joinHtml(inlines.map(drawInline));
}

function drawInline(inline: Inline): Html {
  switch (inline.kind) {
    case 'text':
      return html`${inline.text}`;
    case 'bold':
      return html`<strong>${drawInlines(inline.children)}</strong>`;
    case 'italic':
      return html`<em>${drawInlines(inline.children)}</em>`;
    case 'underline':
      return html`<u>${drawInlines(inline.children)}</u>`;
    case 'strike':
      return html`<s>${drawInlines(inline.children)}</s>`;
    case 'spoiler':
      return html`<span class="spoiler" role="button" tabindex="0" aria-label="Spoiler" aria-expanded="false"><span>${drawInlines(inline.children)}</span></span>`;
    case 'code':
      return html`<code>${inline.text}</code>`;
    case 'link':
      return /^https?:\/\//u.test(inline.url)
        ? html`<a href="${inline.url}" rel="noreferrer noopener" target="_blank">${drawInlines(inline.children)}</a>`
        : drawInlines(inline.children);
    case 'mention':
      return html`<span class="mention">${mentionText(inline)}</span>`;
    case 'timestamp':
      return html`<time class="timestamp" data-unix="${inline.unix}" data-style="${inline.style}">${isoDay(inline.unix)}</time>`;
    case 'emoji':
      // Pictures of custom emoji are on Discord's servers, and no request leaves this machine.
      return html`<span class="custom-emoji">:${inline.name}:</span>`;
    default:
      return assertNever(inline);
  }
}

function mentionText({ target, id, name = '' }: Extract<Inline, { kind: 'mention' }>): string {
  switch (target) {
    case 'user':
      return `@${NAMES.get(id) ?? 'unknown-user'}`;
    case 'role':
      return '@unknown-role';
    case 'channel':
      return '#unknown';
    case 'command':
      return `/${name}`;
    case 'guide':
      return id;
    case 'everyone':
    case 'here':
      return `@${target}`;
    default:
      return assertNever(target);
  }
}

/** Until the page's script writes it in the viewer's own zone and language. */
function isoDay(unix: number): string {
  const date = new Date(unix * 1000);
  return Number.isNaN(date.getTime()) ? String(unix) : date.toISOString().slice(0, 10);
}
