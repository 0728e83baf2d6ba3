import type { ArticleDate, DateBasis, IsoDay } from '../article/article.ts';

const BASIS_WORDS: Readonly<Record<Exclude<DateBasis, 'file-photo'>, string>> = {
  'front-matter': 'date given with it',
  dateline: 'dateline',
  filename: 'file name',
  caption: 'photo caption',
};
const MS_PER_SECOND = 1_000;

const LONG_DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day as Discord's timestamp, with what it is based on in words: where a format is read. */
export function dateMarkup(date: ArticleDate | undefined): string {
  if (date === undefined) return 'no date';
  return inWords(dayMarkup(date.iso), date.basis);
}

/** The same in plain words: for labels and other places where no format is read. */
export function datePlain(date: ArticleDate | undefined): string {
  if (date === undefined) return 'no date';
  return inWords(dayPlain(date.iso), date.basis);
}

/** Discord shows a moment in the reader's own time zone: at this hour it is the same day from Hawaii to New Zealand. */
export function dayMarkup(day: IsoDay): string {
  return `<t:${Math.trunc(Date.parse(`${day}T10:00:00Z`) / MS_PER_SECOND)}:D>`;
}

function dayPlain(day: IsoDay): string {
  return LONG_DATE.format(new Date(`${day}T12:00:00Z`));
}

/** The day a photo was made says nothing of the story's own date, so it is never shown as that. */
function inWords(day: string, basis: DateBasis): string {
  return basis === 'file-photo' ? `photo of ${day}` : `${day} (${BASIS_WORDS[basis]})`;
}
