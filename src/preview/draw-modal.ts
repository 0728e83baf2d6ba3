import type { APITextInputComponent } from 'discord.js';
import type { Modal } from '../reply/reply.ts';
import { type Html, html } from './html.ts';
import { avatar } from './icons.ts';
import { BOT } from './people.ts';

interface Labelled {
  readonly label: string;
  readonly description?: string | undefined;
  readonly input: APITextInputComponent;
}

/** The inside of a form: Discord's frame and the text fields that the bot asks for. */
export function drawModal({ title, custom_id, components }: Modal): Html {
  return html`<header>${avatar(BOT)}<h2 id="modal-title">${title}</h2></header>
<p class="warning">This form will be submitted to <b>${BOT.name}</b>. Do not share passwords or other sensitive information.</p>
<input type="hidden" name="customId" value="${custom_id}">
${components.flatMap(inputsOf).map(drawInput)}
<footer><button type="button" class="secondary" data-close>Cancel</button><button type="submit" class="primary">Submit</button></footer>`;
}

/** Text fields, under a label of their own (type 18) or, as of old, in a row. */
function inputsOf(component: Modal['components'][number]): readonly Labelled[] {
  if (component.type === 18 && component.component.type === 4) {
    const { label, description, component: input } = component;
    return [{ label, description, input }];
  }
  if (component.type !== 1) return [];
  return component.components.map((input) => ({ label: input.label ?? 'Text', input }));
}

function drawInput({ label, description, input }: Labelled): Html {
  const { custom_id, min_length = 0, max_length = 4_000, required = true, value = '', placeholder = '', style } = input;
  const attributes = html`name="value" id="modal-${custom_id}" minlength="${min_length}" maxlength="${max_length}" placeholder="${placeholder}"${required ? html` required` : undefined}`;
  return html`<label for="modal-${custom_id}">${label}${required ? html` <span class="required" aria-hidden="true">*</span>` : undefined}</label>
${description === undefined ? undefined : html`<p class="description">${description}</p>`}
${style === 2 ? html`<textarea ${attributes}>${value}</textarea>` : html`<input type="text" autocomplete="off" value="${value}" ${attributes}>`}`;
}
