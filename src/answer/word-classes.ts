const NUMBER_WORDS = new Set(
  (
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty ' +
    'fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half third quarter twice once double'
  ).split(' '),
);
const ORDINALS = new Set('first second third fourth fifth sixth seventh eighth ninth tenth'.split(' '));
const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
const WEEKDAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));
const TIME_WORDS = new Set(
  'year years month months week weeks day days hour hours minute minutes century centuries decade decades today yesterday tomorrow weekend spring summer autumn winter morning evening night annually daily weekly bc ad ago'.split(
    ' ',
  ),
);
const UNITS = new Set(
  (
    'percent km kilometers kilometres miles mile m meters metres feet ft inches cm mm acres hectares square kg pounds tons tonnes dollars euros cents degrees celsius fahrenheit ' +
    'people students members inhabitants residents years months days hours minutes seconds weeks mph kph'
  ).split(' '),
);
const AUXILIARIES = new Set(
  'is are was were am be been being has have had having do does did can could will would shall should may might must'.split(
    ' ',
  ),
);
const PREPOSITIONS = new Set(
  'of in on at by for to from with as into about after before during under between through over against among within without since until toward towards across behind near around despite like than via per upon'.split(
    ' ',
  ),
);
const DETERMINERS = new Set(
  'the a an this that these those its his her their our my your each every some any no another'.split(' '),
);
const PRONOUNS = new Set('he she it they we i you him them us me who which what whose whom'.split(' '));
const CONJUNCTIONS = new Set('and or but nor yet while because although though if when where whereas that'.split(' '));

export function isNumberWord(word: string): boolean {
  return NUMBER_WORDS.has(word);
}

export function isMonth(word: string): boolean {
  return MONTHS.has(word);
}

export function isTimeWord(word: string): boolean {
  return TIME_WORDS.has(word) || MONTHS.has(word) || WEEKDAYS.has(word);
}

export function isUnit(word: string): boolean {
  return UNITS.has(word);
}

export function isPreposition(word: string): boolean {
  return PREPOSITIONS.has(word);
}

export function isAuxiliary(word: string): boolean {
  return AUXILIARIES.has(word);
}

const BEING = new Set('is are was were am be been being'.split(' '));

/** A form of "be". */
export function isBeing(word: string): boolean {
  return BEING.has(word);
}

/** A coarse class of a word by closed lists, shape and ending: what a tagger would say without a dictionary. */
export function classOf(word: string, isCapital: boolean, isFirst: boolean): string {
  const digit = word.charCodeAt(0);
  if (digit >= 48 && digit <= 57) {
    if (/^(?:1\d|20)\d{2}$/u.test(word)) return 'year';
    return /^\d+(?:st|nd|rd|th|s)$/u.test(word) ? 'ordinal' : 'number';
  }
  if (AUXILIARIES.has(word)) return 'auxiliary';
  if (PREPOSITIONS.has(word)) return 'preposition';
  if (DETERMINERS.has(word)) return 'determiner';
  if (CONJUNCTIONS.has(word)) return 'conjunction';
  if (PRONOUNS.has(word)) return 'pronoun';
  if (MONTHS.has(word) && isCapital) return 'month';
  if (WEEKDAYS.has(word)) return 'weekday';
  if (NUMBER_WORDS.has(word)) return 'number word';
  if (ORDINALS.has(word)) return 'ordinal';
  if (isCapital) return isFirst ? 'first capital' : 'capital';
  if (word.endsWith('ly')) return '-ly';
  if (word.endsWith('ing')) return '-ing';
  if (word.endsWith('ed')) return '-ed';
  if (/(?:tion|sion|ment|ness|ity|ance|ence|ship|ism)s?$/u.test(word)) return '-tion';
  if (/(?:ous|ive|al|ic|able|ible|ful|less|ary)$/u.test(word)) return '-al';
  if (/(?:er|or|ist|ian)s?$/u.test(word)) return '-er';
  if (/[^s]s$/u.test(word)) return '-s';
  return 'other';
}

/** Phone words are written out before: "pic" is "photo". */
export function isPictureWord(word: string): boolean {
  return /^(?:photo(?:graph)?|picture|image)s?$/u.test(word);
}
