import type { ArticleDate, IsoDay } from '../article/article.ts';
import type { Byline } from './byline.ts';
import { agencyOfCredit, isFilePhoto } from './caption.ts';
import type { ScrapedLine } from './classify-line.ts';
import { cleanStory } from './clean-story.ts';
import { parseDateline } from './dateline.ts';
import { dayInFileName, findDay } from './dates.ts';
import { endsSentence } from './lines.ts';
import type { RawStory } from './raw-story.ts';
import type { Stamp } from './stamp.ts';

/** A longer first line is no title: the page has none, and its first sentence stands in. */
const MAX_TITLE_CHARS = 300;
const BODY_LABEL = /^(?:text|body|content|article|full text|story)\s*[:：]\s+(?=["“‘']?\p{Lu})/iu;

/**
 * Cleans one story and reads its date, place and agency off the page. None of them is invented.
 * @param titleIs 'known title' when the first line is the title, whatever it looks like.
 */
export function readStory(file: string, lines: readonly ScrapedLine[], titleIs?: 'known title'): RawStory {
  const story = cleanStory(lines, titleIs);
  const passages = story.passages.map((text, at) => (at === 0 ? text.replace(BODY_LABEL, '') : text));
  const dateline = passages
    .slice(0, 3)
    .map(parseDateline)
    .find((found) => found !== undefined);
  const byline: Partial<Byline> = Object.assign({}, ...story.bylines.toReversed());
  const photoAgency = story.credits.map(agencyOfCredit).find((agency) => agency !== undefined);
  const textAgency = dateline?.agency ?? byline.agency;
  const agency = textAgency ?? photoAgency;
  const isTitleText =
    story.title.length > MAX_TITLE_CHARS ||
    (passages.length === 0 && story.captions.length === 0 && isParagraph(story.title));
  return {
    file,
    line: story.line,
    title: isTitleText ? firstSentence(story.title) : story.title,
    captions: story.captions,
    passages: isTitleText ? [story.title, ...passages] : passages,
    date: dateOf(story.stamps, story.captions, dateline?.day ?? '', file),
    place: dateline?.place || (byline.place ?? placeOfCaption(story.captions)),
    agency,
    agencyFromPhoto: agency !== undefined && textAgency === undefined,
    author: byline.author,
    url: story.addresses.find((address) => /^https?:/iu.test(address)),
    doubtful: isTitleText ? [] : story.doubtful,
    removed: story.removed,
    notes: isTitleText ? [...story.notes, `line ${story.line}: no title; the first sentence stands in`] : story.notes,
  };
}

function isParagraph(text: string): boolean {
  return text.length >= 60 && endsSentence(text);
}

function firstSentence(text: string): string {
  const sentence = /^.{20,280}?[.!?]["”’]?(?=\s)/u.exec(text)?.[0] ?? text;
  if (sentence.length <= MAX_TITLE_CHARS) return sentence;
  const cut = sentence.slice(0, 200);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 100))}…`;
}

/** Strongest basis first: what the page says of itself, its dateline, the file's name, a photo's caption. */
function dateOf(
  stamps: readonly Stamp[],
  captions: readonly string[],
  dateline: string,
  file: string,
): ArticleDate | undefined {
  const dated = stamps.filter((stamp): stamp is Stamp & { day: IsoDay } => stamp.day !== undefined);
  const stamp = dated.find(({ isUpdate }) => !isUpdate) ?? dated[0];
  if (stamp !== undefined) return { iso: stamp.day, basis: 'dateline' };
  const inDateline = findDay(dateline);
  if (inDateline !== undefined) return { iso: inDateline, basis: 'dateline' };
  const inName = dayInFileName(file.split('/').at(-1) ?? file);
  if (inName !== undefined) return { iso: inName, basis: 'filename' };
  const photos = captions
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
