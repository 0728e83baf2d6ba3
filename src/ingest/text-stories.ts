import type { ArticleDate } from '../article/article.ts';
import { type Byline, parseDateline } from './byline.ts';
import { agencyOfCredit, creditOf, isFilePhoto } from './caption.ts';
import { type CleanedStory, cleanStory } from './clean-story.ts';
import { dayInFileName, findDay } from './dates.ts';
import type { Line } from './lines.ts';
import type { RawStory } from './raw-story.ts';
import { findStoryStarts } from './split-stories.ts';

/** The stories of a scraped text, as lines: each begins with its title. Lines above the first title are in none. */
export function splitStories(lines: readonly Line[]): readonly (readonly Line[])[] {
  const starts = findStoryStarts(lines);
  return starts.map((start, at) => lines.slice(start, starts[at + 1] ?? lines.length));
}

/** Cleans one story and reads its date, place and agency off the page. None of them is invented. */
export function readStory(file: string, lines: readonly Line[], isBoilerplate: (line: Line) => boolean): RawStory {
  const cleaned = cleanStory(lines, isBoilerplate);
  const dateline = cleaned.passages
    .slice(0, 2)
    .map(parseDateline)
    .find((found) => found !== undefined);
  const byline = mergeBylines(cleaned.bylines);
  const photoAgency = cleaned.captions
    .map((caption) => agencyOfCredit(creditOf(caption) ?? ''))
    .find((agency) => agency !== undefined);
  const agency = dateline?.agency ?? byline.agency ?? photoAgency;
  return {
    file,
    line: lines[0]?.number ?? 1,
    title: cleaned.title,
    captions: cleaned.captions,
    passages: cleaned.passages,
    date: dateOf(cleaned, file, dateline?.rest ?? ''),
    place: dateline?.place ?? byline.place ?? placeOfCaption(cleaned.captions),
    agency,
    agencyFromPhoto: agency !== undefined && dateline?.agency === undefined && byline.agency === undefined,
    author: byline.author,
    url: cleaned.addresses[0],
    removed: cleaned.removed,
    notes: cleaned.notes,
  };
}

function mergeBylines(bylines: readonly Byline[]): Byline {
  return Object.assign({}, ...bylines.toReversed());
}

/** Strongest basis first: what the page says of itself, its dateline, the file's name, a photo's caption. */
export function dateOf(
  story: Pick<CleanedStory, 'stamps' | 'captions'>,
  file: string,
  dateline: string,
): ArticleDate | undefined {
  for (const stamp of story.stamps) {
    const iso = findDay(stamp);
    if (iso !== undefined) return { iso, basis: 'dateline' };
  }
  const inDateline = findDay(dateline);
  if (inDateline !== undefined) return { iso: inDateline, basis: 'dateline' };
  const inName = dayInFileName(file.split('/').at(-1) ?? file);
  if (inName !== undefined) return { iso: inName, basis: 'filename' };
  const photos = story.captions
    .filter((caption) => !/^FILE\b/u.test(caption))
    .map((caption) => ({ caption, iso: findDay(caption) }));
  const fresh = photos.find(({ caption, iso }) => iso !== undefined && !isFilePhoto(caption));
  if (fresh?.iso !== undefined) return { iso: fresh.iso, basis: 'caption' };
  const old = photos.find(({ iso }) => iso !== undefined);
  return old?.iso === undefined ? undefined : { iso: old.iso, basis: 'file-photo' };
}

/** "… at the Kremlin in Moscow, Russia, Tuesday, Jan. 16, 2024": the last "in" before the date. */
const IN_PLACE = /\bin ((?:\p{Lu}[\p{L}.'’-]+)(?: \p{Lu}[\p{L}.'’-]+)*)(?=,|\.| on\b)/gu;
const WEEKDAY_OR_MONTH =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)/u;

function placeOfCaption(captions: readonly string[]): string | undefined {
  for (const caption of captions) {
    if (/^FILE\b/u.test(caption)) continue;
    const places = [...caption.matchAll(IN_PLACE)]
      .map(([, place]) => place ?? '')
      .filter((place) => !WEEKDAY_OR_MONTH.test(place));
    const last = places.at(-1);
    if (last !== undefined) return last;
  }
  return undefined;
}
