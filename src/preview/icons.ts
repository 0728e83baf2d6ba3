import { type Html, html } from './html.ts';
import { BOT, type Person } from './people.ts';

/** Outlines of the page, drawn by hand on a grid of 24; each may be used by `icon`. */
const PATHS = {
  hash: 'M10 3 8 21M16 3l-2 18M4 8h17M3 16h17',
  at: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm4 0v5.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-3.5 7.1',
  reply: 'M9 6 3 12l6 6M4 12h9a7 7 0 0 1 7 7',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  eye: 'M2 12s3.6-7 10-7 10 7 10 7-3.6 7-10 7S2 12 2 12Zm10-3a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  plus: 'M12 5v14M5 12h14',
  close: 'm6 6 12 12M18 6 6 18',
  chevron: 'm6 9 6 6 6-6',
  slash: 'M14 8l-4 8M4 5a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1Z',
  apps: 'M4 4h6v6H4ZM14 4h6v6h-6ZM4 14h6v6H4ZM17 14v6M14 17h6',
  image: 'M4 5h16v14H4Zm0 11 5-5 4 4 3-3 4 4M9 9h.01',
} as const;

/** A picture that repeats what words say: hidden from screen readers. */
export function icon(name: keyof typeof PATHS): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${PATHS[name]}"/></svg>`;
}

const COLORS: Readonly<Record<string, string>> = { '1': '#5865f2', '2': '#3ba55c', '3': '#eb459e' };

/** Drawn here, as all of the page is: a folded newspaper for the bot, a head and shoulders for people. */
export function avatar({ id }: Person): Html {
  const picture =
    id === BOT.id
      ? html`<rect width="40" height="40" fill="#2f6fa8"/><path d="M10 12h16v15a2 2 0 0 1-2 2H12a2 2 0 0 1-2-2Z" fill="#fff"/><path d="M26 17h4v10a2 2 0 0 1-4 0Z" fill="#c9dcec"/><path d="M13 15h10v4H13ZM13 22h10M13 25.5h7" fill="#2f6fa8" stroke="#2f6fa8" stroke-width="1.5"/>`
      : html`<rect width="40" height="40" fill="${COLORS[id.slice(-1)] ?? '#80848e'}"/><circle cx="20" cy="16" r="6" fill="#fff"/><path d="M9 33c0-7 5-10 11-10s11 3 11 10Z" fill="#fff"/>`;
  return html`<svg class="avatar" viewBox="0 0 40 40" aria-hidden="true">${picture}</svg>`;
}
