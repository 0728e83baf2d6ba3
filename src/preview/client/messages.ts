import { runCommand, startReplying } from './composer.ts';
import { around, byId } from './dom.ts';
import { openMessageMenu, startMessageMenu } from './message-menu.ts';
import { closeSelectMenu, handleSelectKey, toggleSelectMenu } from './select-menu.ts';
import { act } from './wire.ts';

const messages = byId('messages', HTMLElement);

/** Everything that can be done to a message, by pointer and by keyboard. */
export function startMessages(): void {
  messages.addEventListener('click', onClick);
  messages.addEventListener('keydown', onKey);
  messages.addEventListener('contextmenu', (event) => {
    const message = around(event, '.message:not(.private)');
    if (message === undefined || around(event, 'a, input, pre') !== undefined) return;
    event.preventDefault();
    const open = () => openMessageMenu(message, event.clientX, event.clientY);
    // Where the menu is asked for while the button is still down (Linux, macOS), letting go of it would close it at once.
    if (event.buttons === 0) open();
    else addEventListener('mouseup', open, { once: true });
  });
  messages.addEventListener('focusout', (event) => {
    const list = around(event, '.menu [role="listbox"]');
    if (list !== undefined && event.relatedTarget !== list.previousElementSibling) closeSelectMenu(list);
  });
  startMessageMenu({
    reply: (message) => startReplying(message.id, nameOf(message)),
    about: (message) => void act({ act: 'about', message: message.id }),
    copy: (message) => void navigator.clipboard.writeText(message.querySelector('.payload pre')?.textContent ?? ''),
  });
}

function onClick(event: MouseEvent): void {
  const target = around(event, 'button, [role="option"], .spoiler');
  const message = target?.closest<HTMLElement>('.message');
  if (target === undefined) return;
  const { press: customId, reply, menu, dismiss, jump, run } = target.dataset;
  if (run !== undefined) runCommand(run.slice(1));
  else if (target.matches('.spoiler')) reveal(target);
  else if (target.matches('.menu-button')) toggleSelectMenu(target);
  else if (!message) return;
  else if (target.matches('[role="option"]')) pick(target, message);
  else if (customId !== undefined) void press(message, customId, [], target);
  else if (reply !== undefined) startReplying(reply, nameOf(message));
  else if (menu !== undefined) openMessageMenu(message, target.getBoundingClientRect().left, event.clientY);
  else if (jump !== undefined) jumpTo(jump);
  else if (dismiss !== undefined) {
    message.remove();
    void act({ act: 'dismiss', message: dismiss });
  }
}

function onKey(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement)) return;
  if (target.matches('.menu [role="listbox"]')) {
    const taken = handleSelectKey(target, event);
    const message = target.closest<HTMLElement>('.message');
    if (taken && message) pick(taken, message);
  } else if (target.matches('.spoiler') && (key === 'Enter' || key === ' ')) {
    event.preventDefault();
    reveal(target);
  } else if (target.matches('#messages, .message') && (key === 'ArrowUp' || key === 'ArrowDown')) {
    const step = key === 'ArrowUp' ? -1 : 1;
    const seen = [...messages.querySelectorAll<HTMLElement>('.message:not([hidden])')];
    const at = seen.indexOf(target);
    const next = at === -1 ? seen.at(step === -1 ? -1 : 0) : seen[at + step];
    event.preventDefault();
    next?.focus();
  }
}

function pick(option: HTMLElement, message: HTMLElement): void {
  const list = option.parentElement;
  if (list === null) return;
  closeSelectMenu(list);
  void press(message, list.dataset['press'] ?? '', [option.dataset['value'] ?? ''], list.previousElementSibling);
}

async function press(
  message: HTMLElement,
  customId: string,
  values: readonly string[],
  button: Element | null,
): Promise<void> {
  message.querySelector('.failed')?.remove();
  button?.setAttribute('aria-busy', 'true');
  await act({ act: 'press', message: message.id, customId, values, isForm: false }, message);
  button?.removeAttribute('aria-busy');
}

function jumpTo(id: string): void {
  const message = document.getElementById(id);
  if (message === null) return;
  message.scrollIntoView({ block: 'center' });
  message.focus({ preventScroll: true });
  message.classList.add('jumped');
  setTimeout(() => message.classList.remove('jumped'), 2_000);
}

function reveal(spoiler: HTMLElement): void {
  spoiler.setAttribute('aria-expanded', 'true');
  spoiler.removeAttribute('aria-label');
}

function nameOf(message: HTMLElement): string {
  return message.querySelector('.author')?.textContent ?? '';
}
