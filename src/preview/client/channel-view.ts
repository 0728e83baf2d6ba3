import type { Op } from '../op.ts';
import { byId, drawnByServer, make } from './dom.ts';
import { openForm } from './form.ts';
import { who } from './settings.ts';
import { formatTime } from './times.ts';

/** Still the end, after rounding. */
const END_PX = 4;

const messages = byId('messages', HTMLElement);
const typing = byId('typing', HTMLElement);
let isAtEnd = true;

/** Who reads at the end stays there, whatever takes or gives room: the width, the line of a reply. */
export function startChannelView(): void {
  messages.addEventListener('scroll', () => {
    isAtEnd = messages.scrollTop + messages.clientHeight >= messages.scrollHeight - END_PX;
  });
  new ResizeObserver(() => {
    if (isAtEnd) scrollToEnd();
  }).observe(messages);
  writeTimes(document);
}

/** Shows what a person sees where they are: other people's private messages and other places are hidden. */
export function showWhatIsSeen(): void {
  const { person, place } = who();
  for (const message of messages.querySelectorAll<HTMLElement>('.message')) {
    const { place: where, seenBy } = message.dataset;
    message.hidden = where !== place || (seenBy !== '' && seenBy !== person);
  }
  for (const part of document.querySelectorAll<HTMLElement>('[data-in]')) part.hidden = part.dataset['in'] !== place;
  scrollToEnd();
}

export function apply(op: Op): void {
  switch (op.op) {
    case 'put':
      put(op.id, op.html);
      break;
    case 'typing':
      showTyping(true);
      break;
    case 'modal':
      openForm(op.message, op.html);
  }
}

export function showTyping(isTyping: boolean): void {
  typing.hidden = !isTyping;
}

function put(id: string, html: string): void {
  const drawn = drawnByServer(html);
  const old = document.getElementById(id);
  const focused = old?.contains(document.activeElement) ? document.activeElement?.id : undefined;
  if (old === null) messages.append(drawn);
  else old.replaceWith(drawn);
  const message = byId(id, HTMLElement);
  writeTimes(message);
  if (focused !== undefined) focusAgain(message, focused);
  if (old === null || message === messages.lastElementChild) scrollToEnd();
}

/** A button that is gone or can't be pressed any more hands the focus to its neighbour, else to the message. */
function focusAgain(message: HTMLElement, id: string): void {
  const same = document.getElementById(id);
  const isUsable = same instanceof HTMLButtonElement && !same.disabled;
  const next = isUsable ? same : same?.parentElement?.querySelector<HTMLElement>('button:enabled');
  (next ?? message).focus({ preventScroll: true });
}

/** Writes all times of it in the viewer's zone and language. */
function writeTimes(root: ParentNode): void {
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-unix]')) {
    const { unix, style } = time.dataset;
    time.textContent = formatTime(Number(unix), style ?? 'f', { nowMs: Date.now() });
    time.title = formatTime(Number(unix), 'F', { nowMs: Date.now() });
  }
}

/** A line of the page itself, where the bot could not answer. */
export function sayFailed(text: string, beneath: Element = messages): void {
  beneath.append(make('p', { class: 'failed', role: 'alert' }, text));
  scrollToEnd();
}

function scrollToEnd(): void {
  messages.scrollTop = messages.scrollHeight;
}
