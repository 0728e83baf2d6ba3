import { AGENCIES } from './caption.ts';

export interface Byline {
  readonly author?: string;
  readonly place?: string;
  readonly agency?: string;
}

const NAME = String.raw`[\p{Lu}][\p{L}.'’-]*`;
const BY = new RegExp(
  String.raw`^(?:By|BY|by|Written by|Reported by|Story by|Text by|Words by|Author:|Reporter:)\s+((?:${NAME}|and|AND|de|von|van|al|bin|el|&|,|\s)+?)(?:\s*[|,/–—-]\s*(.{2,60}))?$`,
  'u',
);
/** "Jakarta: Asharq Al-Awsat", "London - Reuters": a place and who reports from there, and nothing else. */
const PLACE_AND_AGENCY = /^(\p{Lu}[\p{L}.'’ -]{1,40}?)\s*(?::|\s[-–—|])\s*(.{2,60})$/u;
const STAFF = /\b(?:staff|writer|reporter|correspondent|editor|agencies|bureau|desk|news agency|newsroom)\b/iu;

/** Reads a line that says who wrote and from where; undefined for any other line. */
export function parseByline(text: string): Byline | undefined {
  if (text.length > 120) return undefined;
  const by = BY.exec(text);
  if (by?.[1] !== undefined && !/[.!?]$/u.test(text)) {
    const outlet = by[2]?.trim();
    const agency = AGENCIES.get((outlet ?? by[1]).trim().toLowerCase());
    return {
      ...(AGENCIES.get(by[1].trim().toLowerCase()) === undefined && { author: by[1].trim() }),
      ...(agency !== undefined && { agency }),
    };
  }
  const placed = PLACE_AND_AGENCY.exec(text);
  const agency = AGENCIES.get(placed?.[2]?.trim().toLowerCase() ?? '');
  if (placed?.[1] !== undefined && agency !== undefined) return { place: placed[1], agency };
  const alone = AGENCIES.get(text.toLowerCase());
  if (alone !== undefined) return { agency: alone };
  if (
    STAFF.test(text) &&
    text.length < 50 &&
    !/[.!?:]$/u.test(text) &&
    /^\p{Lu}/u.test(text) &&
    text.split(' ').every((word) => /^(?:\p{Lu}|of|and|the|for|&)/u.test(word))
  ) {
    return {};
  }
  return undefined;
}

export interface Dateline {
  readonly place: string;
  readonly agency?: string;
  /** What stands between the place and the dash beside the agency, such as "Jan. 5". */
  readonly rest: string;
}

/** "NAIROBI, Kenya (AP) — …", "LONDON, March 3 (Reuters) - …": the place, the agency and perhaps a date, then a dash. */
const DATELINE =
  /^((?:\p{Lu}[\p{L}.'’-]*|of|de|la|el|al|the|and|\/|,)(?:[ ,/]+(?:\p{Lu}[\p{L}.'’-]*|of|de|la|el|al|the|and|D\.C\.))*)\s*(?:,\s*((?:\p{Lu}\p{L}{2,8}\.?\s+\d{1,2}|\d{1,2}\s+\p{Lu}\p{L}{2,8})(?:,?\s+\d{4})?))?\s*(?:\(([^()]{2,40})\)\s*[-–—]{1,2}|\s[–—]{1,2}|--)\s+/u;

export function parseDateline(paragraph: string): Dateline | undefined {
  const match = DATELINE.exec(paragraph.slice(0, 160));
  const head = match?.[1];
  if (match === null || head === undefined) return undefined;
  const city = head.split(',')[0]?.trim() ?? '';
  const agency = AGENCIES.get(match[3]?.trim().toLowerCase() ?? '');
  // Without an agency only a place in capitals is a dateline: "Peace — at last" is prose.
  if (agency === undefined && city !== city.toUpperCase()) return undefined;
  if (city.replace(/\P{L}/gu, '').length < 3) return undefined;
  return { place: titleCase(city), ...(agency !== undefined && { agency }), rest: match[2] ?? '' };
}

function titleCase(place: string): string {
  if (place !== place.toUpperCase()) return place;
  return place.replace(/\p{L}+/gu, (word) =>
    word.length <= 2 && place.length > 3 ? word : word.charAt(0) + word.slice(1).toLowerCase(),
  );
}
