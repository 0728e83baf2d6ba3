import type { APIButtonComponent, APIEmbed, APIStringSelectComponent } from 'discord.js';
import { MAX_EMBEDS_CHARS } from '../reply/limits.ts';
import type { Modal, Reply } from '../reply/reply.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { type Html, html, joinHtml } from './html.ts';

/** A message in the channel: a person's line or a reply of the bot. */
export interface ChannelMessage {
  readonly id: string;
  readonly author: string;
  readonly reply: Reply;
  readonly isBot: boolean;
  readonly isPrivate: boolean;
}

const BUTTON_CLASSES: Readonly<Record<number, string>> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger' };

/** Draws the very JSON that Discord would get; nothing is made up for the page. */
export function drawMessage({ id, author, reply, isBot, isPrivate }: ChannelMessage): Html {
  const classes = `message ${isBot ? 'bot' : 'person'}${isPrivate ? ' private' : ''}`;
  return html`<li id="${id}" class="${classes}">
<div class="avatar" aria-hidden="true">${author.slice(0, 1)}</div>
<div><span class="author">${author}</span>${isBot ? html`<span class="badge">APP</span>` : undefined}</div>
${reply.content === undefined ? undefined : html`<div class="content">${drawMarkdown(reply.content)}</div>`}
${(reply.embeds ?? []).map(drawEmbed)}
${(reply.components ?? []).map((row) => html`<div class="row">${row.components.map((component) => drawComponent(component))}</div>`)}
${isPrivate ? html`<div class="note">Only you can see this</div>` : undefined}
${isBot ? drawJson(reply) : undefined}
<div class="actions"><button type="button" data-reply="${id}">Reply</button><button type="button" data-about="${id}">Ask about this message</button></div>
</li>`;
}

function drawEmbed({ title, url, description, fields, footer, author }: APIEmbed): Html {
  return html`<article class="embed">
${author === undefined ? undefined : html`<div class="embed-author">${author.name}</div>`}
${title === undefined ? undefined : html`<div class="embed-title">${url !== undefined && /^https?:\/\//u.test(url) ? html`<a href="${url}" rel="noreferrer noopener" target="_blank">${drawMarkdown(title)}</a>` : drawMarkdown(title)}</div>`}
${description === undefined ? undefined : html`<div class="embed-description">${drawMarkdown(description)}</div>`}
${fields === undefined || fields.length === 0 ? undefined : html`<div class="fields">${fields.map(({ name, value, inline }) => html`<div class="field${inline === true ? ' inline' : ''}"><div class="field-name">${drawMarkdown(name)}</div><div class="field-value">${drawMarkdown(value)}</div></div>`)}</div>`}
${footer === undefined ? undefined : html`<div class="embed-footer">${footer.text}</div>`}
</article>`;
}

function drawComponent(component: { readonly type: number }): Html {
  if (component.type === 2) return drawButton(component as APIButtonComponent);
  if (component.type === 3) return drawMenu(component as APIStringSelectComponent);
  return html``;
}

function drawButton(button: APIButtonComponent): Html {
  const label = 'label' in button ? button.label : undefined;
  if (!('custom_id' in button)) return html`<button type="button" disabled>${label}</button>`;
  const isDisabled = button.disabled === true ? html` disabled` : undefined;
  return html`<button type="button" class="${BUTTON_CLASSES[button.style] ?? 'secondary'}" data-press="${button.custom_id}"${isDisabled}>${label}</button>`;
}

function drawMenu({ custom_id, placeholder = 'Choose', options }: APIStringSelectComponent): Html {
  return html`<select data-press="${custom_id}" aria-label="${placeholder}"><option value="">${placeholder}</option>${options.map(({ label, value, description }) => html`<option value="${value}">${label}${description === undefined ? undefined : ` — ${description}`}</option>`)}</select>`;
}

/** The payload with its size against the limit of all embeds together. */
function drawJson(reply: Reply): Html {
  const used = embedChars(reply.embeds ?? []);
  return html`<details class="json"><summary>JSON · <span class="${used > MAX_EMBEDS_CHARS ? 'over' : 'within'}">${used.toLocaleString('en')} of ${MAX_EMBEDS_CHARS.toLocaleString('en')}</span></summary><pre>${JSON.stringify(reply, undefined, 2)}</pre></details>`;
}

function embedChars(embeds: readonly APIEmbed[]): number {
  const lengths = embeds.flatMap(({ title, description, footer, author, fields = [] }) => [
    title,
    description,
    footer?.text,
    author?.name,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  return lengths.reduce<number>((sum, text) => sum + (text?.length ?? 0), 0);
}

/** A form: its title and one text, which is all that the bot's forms have. */
export function drawModal(modal: Modal): Html {
  return joinHtml([
    html`<h2>${modal.title}</h2><input type="hidden" name="customId" value="${modal.custom_id}"><label>Your text<textarea name="text" maxlength="300" required></textarea></label>`,
    html`<div class="row"><button type="submit" class="primary">Submit</button><button type="button" data-close="1">Cancel</button></div>`,
  ]);
}
