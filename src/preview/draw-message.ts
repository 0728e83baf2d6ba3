import { drawComponents } from './draw-components.ts';
import { drawEmbed } from './draw-embed.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { drawPayload } from './draw-payload.ts';
import { type Html, html } from './html.ts';
import { avatar, icon } from './icons.ts';
import type { Above, ChannelMessage } from './message-log.ts';
import { BOT } from './people.ts';

/** Draws the very JSON that Discord would get; nothing is made up for the page but what Discord itself adds. */
export function drawMessage(message: ChannelMessage): Html {
  const { id, author, place, seenBy, reply, above, isPrivate, isThinking, sentAt } = message;
  const isBot = author.id === BOT.id;
  return html`<article id="${id}" class="message${isPrivate ? ' private' : undefined}" data-place="${place}" data-seen-by="${seenBy}" tabindex="-1" aria-labelledby="${id}-author" aria-describedby="${id}-body">
${above === undefined ? undefined : drawAbove(above)}
${avatar(author)}
<header><span class="author" id="${id}-author">${author.name}</span>${isBot ? html`<span class="badge">APP</span>` : undefined}<time class="sent" data-unix="${sentAt}" data-style="sent"></time></header>
<div id="${id}-body">
${isThinking ? html`<div class="content thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> ${author.name} is thinking…</div>` : undefined}
${reply.content === undefined ? undefined : html`<div class="content">${drawMarkdown(reply.content)}</div>`}
${(reply.embeds ?? []).map(drawEmbed)}
</div>
${drawComponents(reply.components ?? [], id)}
${isPrivate ? drawPrivateNote(id) : undefined}
${isBot && !isThinking ? drawPayload(reply, isPrivate) : undefined}
${isPrivate || isThinking ? undefined : drawActions(id, author.name)}
</article>`;
}

function drawAbove(above: Above): Html {
  if (above.kind === 'used') {
    return html`<div class="above">${avatar(above.by)}<b>${above.by.name}</b> used <span class="used">${above.command}</span></div>`;
  }
  const { id, author, content } = above.to;
  const what =
    content === undefined ? html`<i>Click to see attachment</i> ${icon('image')}` : drawMarkdown(firstLine(content));
  return html`<div class="above"><span class="visually-hidden">replying to</span>${avatar(author)}<b>${author.name}</b><span class="excerpt">${what}<button type="button" data-jump="${id}" aria-label="Go to that message"></button></span></div>`;
}

function firstLine(content: string): string {
  return content.split('\n').find((line) => line.trim() !== '') ?? '';
}

function drawPrivateNote(id: string): Html {
  return html`<div class="note">${icon('eye')} Only you can see this • <button type="button" class="as-link" data-dismiss="${id}">Dismiss message</button></div>`;
}

/** The bar that appears over a message under the pointer or with the focus in it. */
function drawActions(id: string, name: string): Html {
  return html`<div class="actions" role="group" aria-label="Message actions"><button type="button" data-reply="${id}" data-name="${name}" aria-label="Reply" title="Reply">${icon('reply')}</button><button type="button" data-menu="${id}" aria-label="More" title="More" aria-haspopup="menu">${icon('more')}</button></div>`;
}
