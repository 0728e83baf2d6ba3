import type { CountryCode } from '../article/article.ts';
import { CLUES, GEORGIA_COUNTRY_WORDS, GEORGIA_STATE_WORDS, LOCAL_WORDS, NAMESAKES } from './context-table.ts';
import type { Line } from './line.ts';
import { isPerson } from './person-rules.ts';
import { isFeature, isSaidOfTown, regionAfter } from './place-rules.ts';
import { US_STATES } from './region-table.ts';

/** What the whole text says that decides between the readings of a name. */
export interface DocumentFacts {
  /** The words of the text that some rule looks for. */
  readonly clues: ReadonlySet<string>;
  /** How often the text names the country in other words than this form. */
  readonly support: (code: CountryCode, form: string) => number;
  /** Forms that the text uses as the name of a person. */
  readonly persons: ReadonlySet<string>;
  /** Forms that the text uses as the name of a town, with the country in which it lies. */
  readonly towns: ReadonlyMap<string, CountryCode>;
  readonly georgiaIsState: boolean;
}

/** Local words and states that a page must show before a capital (a country's name) is taken for the town near by. */
const LOCAL_ENOUGH_FOR_CITY = 2;
const LOCAL_ENOUGH_FOR_COUNTRY = 3;
/** A page that names more countries than this is no local one. */
const MAX_COUNTRIES_OF_LOCAL_PAGE = 2;
const STATES: ReadonlySet<string> = new Set(US_STATES);
/** The names that facts are about can't vote on themselves. */
const UNDECIDED: ReadonlySet<string> = new Set([
  'Georgia',
  'Congo',
  'Congolese',
  'Dominican',
  'Dominicans',
  'Korea',
  'Korean',
  'Koreans',
]);

export function readFacts(lines: readonly Line[]): DocumentFacts {
  const clues = new Set<string>();
  for (const { tokens } of lines) for (const { form } of tokens) if (CLUES.has(form)) clues.add(form);
  const forms = countForms(lines);
  const support = (code: CountryCode, form: string) => {
    let sum = 0;
    for (const [other, count] of forms.get(code) ?? []) if (other !== form) sum += count;
    return sum;
  };
  return { clues, support, ...readUses(lines, clues, support, forms), georgiaIsState: isStatePage(clues) };
}

function countForms(lines: readonly Line[]): ReadonlyMap<CountryCode, ReadonlyMap<string, number>> {
  const forms = new Map<CountryCode, Map<string, number>>();
  for (const line of lines) {
    for (const match of line.matches) {
      const { code, form } = match.entry;
      if (code === undefined || UNDECIDED.has(form)) continue;
      const counts = forms.get(code) ?? new Map<string, number>();
      forms.set(code, counts.set(form, (counts.get(form) ?? 0) + 1));
    }
  }
  return forms;
}

function readUses(
  lines: readonly Line[],
  clues: ReadonlySet<string>,
  support: DocumentFacts['support'],
  forms: ReadonlyMap<CountryCode, ReadonlyMap<string, number>>,
): Pick<DocumentFacts, 'persons' | 'towns'> {
  const persons = new Set<string>();
  // Nobody is "in" a person: such a form stays a place, whatever it is elsewhere on the page.
  const places = new Set<string>();
  const towns = new Map<string, CountryCode>();
  const home = homeOf(clues);
  const isWorldPage = [...forms.keys()].filter((code) => code !== 'US').length > MAX_COUNTRIES_OF_LOCAL_PAGE;
  for (const line of lines) {
    for (const match of line.matches) {
      const { code, kind, form } = match.entry;
      if (code === undefined || code === 'US') continue;
      if (isPerson(line, match)) persons.add(form);
      else if (
        /^(?:in|into|across|throughout|inside|outside|leaving)$/iu.test(line.tokens[match.first - 1]?.form ?? '')
      )
        places.add(form);
      const region = regionAfter(line, match);
      if (region !== undefined) towns.set(form, region);
      if (towns.has(form) || !NAMESAKES.has(form) || support(code, form) > 0 || home.strength === 0) continue;
      const needed = kind === 'name' ? LOCAL_ENOUGH_FOR_COUNTRY : LOCAL_ENOUGH_FOR_CITY;
      const isLocal = home.strength >= needed && !isWorldPage;
      if (isLocal || isSaidOfTown(line, match) || isFeature(line, match)) towns.set(form, home.country);
    }
  }
  for (const form of places) persons.delete(form);
  return { persons, towns };
}

/** In which country a local page is at home, and how strongly it says so. */
function homeOf(clues: ReadonlySet<string>): { readonly country: CountryCode; readonly strength: number } {
  let local = 0;
  let states = 0;
  for (const word of clues) {
    if (LOCAL_WORDS.has(word)) local += 1;
    if (STATES.has(word)) states += 1;
  }
  return states === 0 && clues.has('Ontario')
    ? { country: 'CA' as CountryCode, strength: local + 1 }
    : { country: 'US' as CountryCode, strength: local + Math.min(states, 2) };
}

function isStatePage(clues: ReadonlySet<string>): boolean {
  let state = 0;
  let country = 0;
  for (const word of clues) {
    if (GEORGIA_STATE_WORDS.has(word) || STATES.has(word)) state += 1;
    if (GEORGIA_COUNTRY_WORDS.has(word)) country += 1;
  }
  return state > country;
}
