import { byId, drawnByServer } from './dom.ts';

const dialog = byId('modal', HTMLDialogElement);
const form = byId('modal-form', HTMLFormElement);
let messageId = '';

/** Opens a drawn form that belongs to a message; the browser keeps the focus in it and gives it back. */
export function openForm(message: string, html: string): void {
  messageId = message;
  form.replaceChildren(drawnByServer(html));
  dialog.showModal();
  form.querySelector<HTMLElement>('[name="value"]')?.focus();
}

/** @param send gets the texts of a form that was filled in. */
export function startForm(send: (message: string, customId: string, values: readonly string[]) => void): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = new FormData(form);
    dialog.close();
    const texts = (name: string) => data.getAll(name).filter((value) => typeof value === 'string');
    send(messageId, texts('customId')[0] ?? '', texts('value'));
  });
  form.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-close]') !== null) dialog.close();
  });
}
