import { byId } from './dom.ts';

/** The names of the sidebar's controls; each stays as it was chosen when the page is loaded again. */
const NAMES = ['person', 'place', 'theme', 'width'] as const;
type Name = (typeof NAMES)[number];

const root = document.documentElement;
const sidebar = byId('sidebar', HTMLElement);

/** Who is played, and where: part of everything that is sent. */
export function who(): { readonly person: string; readonly place: string } {
  return { person: root.dataset['person'] ?? '', place: root.dataset['place'] ?? '' };
}

/** Brings back what was chosen before. @param onChange is called now and after every change. */
export function startSettings(onChange: () => void): void {
  for (const name of NAMES) {
    choose(name, sessionStorage.getItem(name) ?? (name === 'theme' ? preferredTheme() : ''));
  }
  sidebar.addEventListener('change', ({ target }) => {
    const control = target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target : undefined;
    const name = NAMES.find((one) => one === (control?.name || control?.id));
    if (control === undefined || name === undefined) return;
    sessionStorage.setItem(name, control.value);
    show();
    onChange();
  });
  show();
  onChange();
}

function preferredTheme(): string {
  return matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
}

function choose(name: Name, value: string): void {
  for (const radio of radios(name)) if (radio.value === value) radio.checked = true;
  const select = document.getElementById(name);
  if (select instanceof HTMLSelectElement && value !== '') select.value = value;
}

function show(): void {
  for (const name of NAMES) {
    const select = document.getElementById(name);
    const chosen = select instanceof HTMLSelectElement ? select : radios(name).find(({ checked }) => checked);
    root.dataset[name] = chosen?.value ?? '';
  }
}

function radios(name: Name): readonly HTMLInputElement[] {
  return [...sidebar.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
}
