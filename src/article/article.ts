/** Ten characters of the hash of the folded title: stable over reloads and whatever the file is called. */
export type ArticleId = string & { readonly __brand: 'ArticleId' };

/** ISO 3166-1 alpha-2, upper case, and XK. */
export type CountryCode = string & { readonly __brand: 'CountryCode' };

/** A calendar day of UTC, `YYYY-MM-DD`. */
export type IsoDay = string & { readonly __brand: 'IsoDay' };

export type DateBasis = 'front-matter' | 'dateline' | 'filename' | 'caption' | 'file-photo';

export interface ArticleDate {
  readonly iso: IsoDay;
  /** What the date was taken from, strongest first; `file-photo` is only the day a photo was made. */
  readonly basis: DateBasis;
}

/** Where a story stands in the content folder. `file` is relative to it, with `/`; `line` counts from 1. */
export interface ArticleSource {
  readonly file: string;
  readonly line: number;
}

export type CountryKind = 'name' | 'demonym' | 'capital' | 'place';

/** One place in the text of an article that means a country. Offsets are half-open UTF-16 units of the passage. */
export interface CountryMention {
  readonly code: CountryCode;
  readonly kind: CountryKind;
  readonly passage: PassageRef;
  readonly start: number;
  readonly end: number;
}

/** An article's sum for one country. */
export interface CountryTag {
  readonly code: CountryCode;
  readonly mentions: number;
  readonly kinds: readonly CountryKind[];
  /** The story is about this country; one or several of an article, the first of them is the principal one. */
  readonly main: boolean;
}

/** Address of one text of an article: its title, a caption or a body paragraph. `index` counts from 0 (0 for the title). */
export interface PassageRef {
  readonly part: 'title' | 'caption' | 'body';
  readonly index: number;
}

/** One paragraph with its address. A passage is scored and cited; a sentence of it is the unit that is quoted. */
export interface Passage extends PassageRef {
  readonly text: string;
}

export interface Article {
  readonly id: ArticleId;
  readonly title: string;
  /** Verbatim but for trimmed white space, like the passages. */
  readonly captions: readonly string[];
  readonly passages: readonly string[];
  readonly date?: ArticleDate;
  readonly place?: string;
  readonly agency?: string;
  /** The agency stands in the credit of a photo only; it says who made the picture, not who wrote the story. */
  readonly agencyFromPhoto?: boolean;
  readonly author?: string;
  readonly url?: string;
  readonly image?: string;
  /** Most important first. */
  readonly countries: readonly CountryTag[];
  /** Every place where this very story was found; exact duplicates add theirs. */
  readonly sources: readonly ArticleSource[];
  /** Over the cleaned whole; decides "changed". */
  readonly contentHash: string;
}

/** All texts of an article in reading order: title, captions, body. */
export function passagesOf(article: Pick<Article, 'title' | 'captions' | 'passages'>): readonly Passage[] {
  return [
    { part: 'title', index: 0, text: article.title },
    ...article.captions.map((text, index) => ({ part: 'caption' as const, index, text })),
    ...article.passages.map((text, index) => ({ part: 'body' as const, index, text })),
  ];
}
