import { byId, make } from './dom.ts';

export interface Suggestion {
  readonly label: string;
  /** In small letters behind or below the label. */
  readonly note?: string;
  readonly take: () => void;
}

const box = byId('suggestions', HTMLElement);
const title = byId('suggestions-title', HTMLElement);
const list = byId('options', HTMLElement);

let shown: readonly Suggestion[] = [];
let chosen = -1;
let owner: HTMLInputElement | undefined;

/**
 * Opens the list above the composer for the input that has the focus.
 * @param hasChoice whether the first one is chosen at once, so that Tab or Enter takes it.
 */
export function suggest(
  input: HTMLInputElement,
  heading: string,
  suggestions: readonly Suggestion[],
  hasChoice: boolean,
): void {
  if (owner !== input) closeSuggestions();
  owner = input;
  shown = suggestions;
  title.textContent = heading;
  list.replaceChildren(
    ...suggestions.map(({ label, note = '' }, at) =>
      make('li', { role: 'option', id: `option-${at}` }, make('b', {}, label), make('span', {}, note)),
    ),
  );
  list.hidden = suggestions.length === 0;
  box.hidden = heading === '' && suggestions.length === 0;
  choose(hasChoice && suggestions.length > 0 ? 0 : -1);
}

export function closeSuggestions(): void {
  if (owner !== undefined) suggest(owner, '', [], false);
}

/** Arrows choose, Tab and Enter take what is chosen, Escape closes. @returns whether the key was meant for the list. */
export function handleKey(event: KeyboardEvent): boolean {
  if (box.hidden || event.isComposing) return false;
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp': {
      if (shown.length === 0) return false;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      choose(chosen === -1 && step === -1 ? shown.length - 1 : (chosen + step + shown.length) % shown.length);
      return true;
    }
    case 'Tab':
      if (event.shiftKey || shown.length === 0) return false;
      take(Math.max(chosen, 0));
      return true;
    case 'Enter':
      if (chosen === -1) return false;
      take(chosen);
      return true;
    case 'Escape':
      closeSuggestions();
      return true;
    default:
      return false;
  }
}

function take(at: number): void {
  const suggestion = shown[at];
  closeSuggestions();
  suggestion?.take();
}

function choose(at: number): void {
  chosen = at;
  for (const [index, item] of [...list.children].entries()) item.setAttribute('aria-selected', String(index === at));
  list.children[at]?.scrollIntoView({ block: 'nearest' });
  owner?.setAttribute('aria-expanded', String(!box.hidden));
  if (at === -1) owner?.removeAttribute('aria-activedescendant');
  else owner?.setAttribute('aria-activedescendant', `option-${at}`);
}

// The pointer must not take the focus from the input.
list.addEventListener('pointerdown', (event) => event.preventDefault());
list.addEventListener('click', ({ target }) => {
  const item = target instanceof Element ? target.closest('li') : null;
  if (item !== null) take([...list.children].indexOf(item));
});
