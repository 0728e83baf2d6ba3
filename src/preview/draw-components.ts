import type { APIButtonComponent, APIMessageComponentEmoji, APIStringSelectComponent } from 'discord.js';
import type { Reply } from '../reply/reply.ts';
import { type Html, html } from './html.ts';
import { icon } from './icons.ts';

type Rows = NonNullable<Reply['components']>;
type Component = Rows[number]['components'][number];

const BUTTON_CLASSES: Readonly<Record<number, string>> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger' };

export function drawComponents(rows: Rows, messageId: string): readonly Html[] {
  return rows.map(
    (row, rowAt) =>
      html`<div class="row">${row.components.map((one, at) => drawComponent(one, `${messageId}-${rowAt}-${at}`))}</div>`,
  );
}

function drawComponent(component: Component, domId: string): Html {
  if (component.type === 2) return drawButton(component, domId);
  if (component.type === 3) return drawMenu(component, domId);
  return html`<span class="unknown">This kind of component is not drawn here.</span>`;
}

function drawButton(button: APIButtonComponent, domId: string): Html {
  const label = 'label' in button ? button.label : undefined;
  const emoji = 'emoji' in button ? drawEmoji(button.emoji) : undefined;
  if (!('custom_id' in button)) return html`<button type="button" class="secondary" disabled>${emoji}${label}</button>`;
  const isDisabled = button.disabled === true ? html` disabled` : undefined;
  return html`<button type="button" id="${domId}" class="${BUTTON_CLASSES[button.style] ?? 'secondary'}" data-press="${button.custom_id}"${isDisabled}>${emoji}${label}</button>`;
}

/** A list that opens under a button, since the browser's own menus show neither descriptions nor emoji. */
function drawMenu({ custom_id, placeholder, options, disabled }: APIStringSelectComponent, domId: string): Html {
  const label = placeholder ?? 'Make a selection';
  return html`<div class="menu"><button type="button" id="${domId}" class="menu-button" aria-haspopup="listbox" aria-expanded="false" aria-controls="${domId}-list"${disabled === true ? html` disabled` : undefined}>${label}${icon('chevron')}</button>
<ul id="${domId}-list" role="listbox" aria-label="${label}" data-press="${custom_id}" tabindex="-1" hidden>${options.map(
    (option, at) =>
      html`<li id="${domId}-${at}" role="option" aria-selected="false" data-value="${option.value}">${drawEmoji(option.emoji)}<span><b>${option.label}</b>${option.description === undefined ? undefined : html`<small>${option.description}</small>`}</span></li>`,
  )}</ul></div>`;
}

function drawEmoji(emoji: APIMessageComponentEmoji | undefined): Html | undefined {
  return emoji?.name === undefined ? undefined : html`<span class="emoji" aria-hidden="true">${emoji.name}</span>`;
}
