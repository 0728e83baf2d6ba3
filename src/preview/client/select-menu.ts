/** Opens and closes the list under a menu's button, and chooses in it by keyboard. */

function listOf(button: HTMLElement): HTMLElement | undefined {
  const list = document.getElementById(button.getAttribute('aria-controls') ?? '');
  return list ?? undefined;
}

function buttonOf(list: HTMLElement): HTMLElement | undefined {
  return list.parentElement?.querySelector<HTMLElement>('.menu-button') ?? undefined;
}

export function toggleSelectMenu(button: HTMLElement): void {
  const list = listOf(button);
  if (list === undefined) return;
  const wasOpen = !list.hidden;
  for (const one of document.querySelectorAll<HTMLElement>('.menu [role="listbox"]:not([hidden])'))
    closeSelectMenu(one);
  if (wasOpen) return;
  list.hidden = false;
  button.setAttribute('aria-expanded', 'true');
  list.focus();
  choose(list, 0);
  list.scrollIntoView({ block: 'nearest' });
}

export function closeSelectMenu(list: HTMLElement): void {
  const hadFocus = list === document.activeElement;
  list.hidden = true;
  const button = buttonOf(list);
  button?.setAttribute('aria-expanded', 'false');
  if (hadFocus) button?.focus();
}

/** @returns the option that was taken by Enter or Space. */
export function handleSelectKey(list: HTMLElement, event: KeyboardEvent): HTMLElement | undefined {
  const items = [...list.children].filter((item) => item instanceof HTMLElement);
  const at = items.findIndex((item) => item.getAttribute('aria-selected') === 'true');
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      event.preventDefault();
      choose(list, (at + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length);
      return undefined;
    case 'Home':
    case 'End':
      event.preventDefault();
      choose(list, event.key === 'Home' ? 0 : items.length - 1);
      return undefined;
    case 'Enter':
    case ' ':
      event.preventDefault();
      return items[at];
    case 'Escape':
    case 'Tab':
      closeSelectMenu(list);
      return undefined;
    default: {
      if (event.key.length !== 1) return undefined;
      const start = event.key.toLowerCase();
      const next = [...items.slice(at + 1), ...items].find((item) =>
        item.innerText.trim().toLowerCase().startsWith(start),
      );
      if (next !== undefined) choose(list, items.indexOf(next));
      return undefined;
    }
  }
}

function choose(list: HTMLElement, at: number): void {
  for (const [index, item] of [...list.children].entries()) item.setAttribute('aria-selected', String(index === at));
  const item = list.children[at];
  if (item === undefined) return;
  list.setAttribute('aria-activedescendant', item.id);
  item.scrollIntoView({ block: 'nearest' });
}
