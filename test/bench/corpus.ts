import { createHash } from 'node:crypto';
import type { Article, ArticleId, CountryCode, CountryTag, IsoDay } from '../../src/article/article.ts';
import { countryName } from '../../src/countries/country-name.ts';

/**
 * Made-up news for benchmarks: the same articles for the same seed, on every machine.
 * Words follow Zipf's law as in English, about every second one is a stop word, and new words never run out (half of a
 * vocabulary is met once), because the sizes of posting lists and dictionaries are what is measured.
 */
export interface CorpusOptions {
  readonly articles: number;
  /** Paragraphs of an article, on average; 12 give about 3,600 characters. */
  readonly paragraphs?: number;
  readonly seed?: number;
}

const CODES = 'US RU CN UA IL IR KP KR GB FR DE IN PK JP SY TR EG NG BR MX SD YE VE CU AF IQ LB SA QA ZA'.split(
  ' ',
) as CountryCode[];
const STOP_WORDS =
  'the of to and a in that is was for it with as on be at by this had not are but from or have an they which were her she he his all will there been one has more when who would no'.split(
    ' ',
  );
const SYLLABLES =
  'ba be bi bo ca ce co cu da de di do fa fe fi fo ga ge gi go ha he hi ho ja jo ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo za ze zi zo tran stra pro con mer port ten ver lan ger sol ber mon den cal ris nor dal'.split(
    ' ',
  );
const ENDINGS = ['', '', '', 's', 'ed', 'ing', 'er', 'ion', 'al', 'ment'];
/** Ranks of the words that stories share: the first is in four of ten stories, as the commonest are in news; beyond the last every word is a rare name. */
const FIRST_RANK = 100;
const COMMON_WORDS = 40_000;
const STOP_SHARE = 0.42;
const RARE_SHARE = 0.02;
const COUNTRY_SHARE = 0.015;
const FIRST_DAY_MS = Date.UTC(2015, 0, 1);
const DAY_MS = 86_400_000;

export function* generateArticles({ articles, paragraphs = 12, seed = 1 }: CorpusOptions): Generator<Article> {
  const random = createRandom(seed);
  for (let number = 0; number < articles; number += 1) yield generateArticle(random, number, paragraphs);
}

function generateArticle(random: () => number, number: number, paragraphs: number): Article {
  const named: CountryCode[] = [];
  const title = capitalize(words(random, 6 + Math.floor(random() * 6), named));
  const passages = Array.from({ length: Math.max(1, Math.round(paragraphs * (0.5 + random()))) }, () =>
    paragraph(random, named),
  );
  const captions = random() < 0.5 ? [sentence(random, named)] : [];
  const contentHash = hash(`${title}\n${passages.join('\n')}`);
  return {
    id: hash(`${number} ${title}`).slice(0, 10) as ArticleId,
    title,
    captions,
    passages,
    ...(random() < 0.95 && { date: { iso: dayOf(random), basis: 'front-matter' } }),
    countries: tagsOf(named),
    sources: [{ file: `${String(Math.floor(number / 1000)).padStart(3, '0')}/${number}.txt`, line: 1 }],
    contentHash,
  };
}

function paragraph(random: () => number, named: CountryCode[]): string {
  return Array.from({ length: 2 + Math.floor(random() * 2) }, () => sentence(random, named)).join(' ');
}

function sentence(random: () => number, named: CountryCode[]): string {
  return `${capitalize(words(random, 10 + Math.floor(random() * 16), named))}.`;
}

function words(random: () => number, count: number, named: CountryCode[]): string {
  return Array.from({ length: count }, () => {
    const kind = random();
    if (kind < STOP_SHARE) return STOP_WORDS[Math.floor(STOP_WORDS.length * random() ** 2)] ?? 'the';
    if (kind < STOP_SHARE + RARE_SHARE) return capitalize(wordOf(COMMON_WORDS + Math.floor(random() * 400_000)));
    if (kind < STOP_SHARE + RARE_SHARE + COUNTRY_SHARE) {
      const code = CODES[Math.floor(CODES.length * random() ** 2)] ?? ('US' as CountryCode);
      named.push(code);
      return countryName(code);
    }
    return commonWord(random);
  }).join(' ');
}

/** A word by Zipf's law: its rank is log-uniform. */
export function commonWord(random: () => number): string {
  return wordOf(Math.floor(FIRST_RANK * (COMMON_WORDS / FIRST_RANK) ** random()));
}

/** The word of a rank: the same for ever, three syllables or so. */
function wordOf(rank: number): string {
  let rest = Math.imul(rank + 1, 2_654_435_761) >>> 0;
  let word = '';
  for (let left = rank; word.length < 4 || left > 0; left = Math.floor(left / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.imul(rest ^ (rest >>> 13), 1_540_483_477) >>> 0;
  }
  return word + (ENDINGS[rest % ENDINGS.length] ?? '');
}

function tagsOf(named: readonly CountryCode[]): readonly CountryTag[] {
  const counts = new Map<CountryCode, number>();
  for (const code of named) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([code, mentions], index) => ({ code, mentions, kinds: ['name'], main: index === 0 }));
}

function dayOf(random: () => number): IsoDay {
  return new Date(FIRST_DAY_MS + Math.floor(random() * 4_000) * DAY_MS).toISOString().slice(0, 10) as IsoDay;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Mulberry32: small, fast and the same everywhere. Values in [0, 1). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
