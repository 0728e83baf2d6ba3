import { stemOf, type Term } from '../index/analyze.ts';

/** What a question asks for, as far as its words say. */
export type Focus =
  | 'person'
  | 'place'
  | 'country'
  | 'time'
  | 'number'
  | 'money'
  | 'percent'
  | 'duration'
  | 'organisation'
  | 'language'
  | 'kind'
  | 'name'
  | 'reason'
  | 'work'
  | 'thing'
  | 'none';

const WORDS: Readonly<Partial<Record<Focus, string>>> = {
  person:
    'person people man woman president leader author writer king queen emperor ruler actor actress minister player quarterback coach scientist inventor ' +
    'founder artist singer composer painter philosopher poet general commander officer director producer governor mayor senator politician secretary ' +
    'explorer scholar historian economist mathematician physicist chemist architect designer professor teacher student character husband wife son daughter father mother ' +
    'brother sister saint pope bishop prophet victim suspect spokesman spokeswoman spokesperson official prince princess chairman ceo owner chancellor successor predecessor ' +
    'politicians figure doctor lawyer judge dynasty user poster',
  place:
    'place city town village location area region state province county continent island river lake ocean sea mountain street road district neighborhood neighbourhood ' +
    'capital territory venue stadium park square building port harbor harbour airport station desert valley coast site land bridge suburb hall zone address planet border',
  country: 'country nation',
  time: 'year date day month century decade time period era age season weekday hour',
  number:
    'number amount population count quantity total ratio score size many rank temperature height length width depth weight speed distance capacity elevation altitude area frequency density',
  money: 'price cost salary budget revenue income wage fee fine worth gdp',
  percent: 'percentage percent proportion share fraction rate',
  duration: 'duration lifespan',
  organisation:
    'company team organization organisation group party university college school agency ministry department institution club league union band government court church network channel ' +
    'newspaper magazine brand manufacturer firm bank army tribe corporation committee council conference denomination order',
  language: 'language nationality ethnicity religion denomination faith dialect',
  kind: 'type kind sort form category class variety style genre species model method way means',
  name: 'name title nickname term word phrase slogan motto acronym abbreviation label',
  reason: 'reason cause purpose motive goal aim intention effect result consequence problem concern',
  work: 'book novel film movie song album show series game play poem essay article treaty law act document paper program software award prize medal report',
};

const FOCUS_OF_WORD: ReadonlyMap<string, Focus> = new Map(
  Object.entries(WORDS).flatMap(([focus, words]) => words.split(' ').map((word) => [word, focus as Focus])),
);
const FOCUS_OF_STEM: ReadonlyMap<string, Focus> = new Map(
  [...FOCUS_OF_WORD].map(([word, focus]) => [stemOf(word), focus]).reverse() as [string, Focus][],
);

/** Words that only say what sort of answer is wanted: sentences that answer seldom repeat them. */
const EMPTY_STEMS: ReadonlySet<string> = new Set(
  'type kind sort name number amount year date day time many much percentage thing stuff way place person people country nation city reason happen mean'
    .split(' ')
    .map(stemOf),
);

/** "Nation" and "nationality" have one stem and ask for different things. */
export function focusOf({ word, stem }: Pick<Term, 'word' | 'stem'>): Focus {
  return FOCUS_OF_WORD.get(word) ?? FOCUS_OF_STEM.get(stem) ?? 'thing';
}

export function isEmptyFocus(stem: string): boolean {
  return EMPTY_STEMS.has(stem);
}
