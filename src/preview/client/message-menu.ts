import { around, byId } from './dom.ts';

/** What the menu of a message offers. */
export interface MessageMenuActions {
  readonly reply: (message: HTMLElement) => void;
  readonly about: (message: HTMLElement) => void;
  readonly copy: (message: HTMLElement) => void;
}

const menu = byId('message-menu', HTMLElement);
let message: HTMLElement | undefined;

export function startMessageMenu(actions: MessageMenuActions): void {
  menu.addEventListener('click', (event) => {
    const action = around(event, '[data-do]')?.dataset['do'];
    menu.hidePopover();
    if (message === undefined) return;
    if (action === 'reply') actions.reply(message);
    else if (action === 'about') actions.about(message);
    else if (action === 'copy') actions.copy(message);
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const items: (Element | null)[] = [...menu.querySelectorAll('[role="menuitem"]:not([hidden])')];
    const at = items.indexOf(document.activeElement);
    const next = items[(at + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length];
    if (next instanceof HTMLElement) next.focus();
    event.preventDefault();
  });
}

/** Opens at a point of the window, within it. The browser closes it on Escape and gives the focus back. */
export function openMessageMenu(of: HTMLElement, x: number, y: number): void {
  message = of;
  const copy = menu.querySelector<HTMLElement>('[data-do="copy"]');
  if (copy !== null) copy.hidden = of.querySelector('.payload') === null;
  menu.showPopover();
  const { offsetWidth, offsetHeight } = menu;
  menu.style.left = `${Math.max(8, Math.min(x, innerWidth - offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(y, innerHeight - offsetHeight - 8))}px`;
  menu.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
}
