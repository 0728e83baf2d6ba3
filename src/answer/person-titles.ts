/** Nouns that name what a person is, as news writes them before or behind a name. Lower case; "minster" is how haste writes it. */
const TITLES: ReadonlySet<string> = new Set(
  (
    'president vice-president minister minster premier chancellor secretary undersecretary king queen prince princess emperor pope bishop archbishop cardinal imam ' +
    'ayatollah sheikh emir sultan rabbi reverend pastor priest monk senator sen representative rep congressman congresswoman lawmaker deputy speaker governor gov mayor ' +
    'councillor councilor councilman councilwoman politician judge justice magistrate prosecutor lawyer attorney counsel general gen colonel col captain capt lieutenant lt ' +
    'sergeant sgt admiral adm major maj commander cmdr officer official detective sheriff inspector superintendent agent ambassador envoy diplomat consul negotiator mediator ' +
    'spokesman spokeswoman spokesperson aide adviser advisor chief head leader boss director chairman chairwoman chair chairperson ceo commissioner coordinator manager ' +
    'executive founder co-founder cofounder owner editor author writer reporter correspondent journalist anchor photographer professor prof doctor dr surgeon nurse scientist ' +
    'researcher expert analyst economist historian engineer teacher student farmer fisherman driver pilot sailor worker resident survivor witness victim suspect defendant ' +
    'activist campaigner dissident rebel warlord dictator strongman actor actress singer musician rapper artist designer architect model coach player striker goalkeeper ' +
    'quarterback champion star billionaire businessman businesswoman entrepreneur banker investor trader neighbor neighbour shopkeeper volunteer veteran mr mrs ms sir dame lord lady'
  ).split(' '),
);

/** Titles that mean about the same office, so that one may be asked for and the other stand there. */
const SAME_OFFICE: readonly (readonly string[])[] = [
  ['leader', 'president', 'premier', 'chief', 'head', 'boss', 'chancellor', 'king', 'dictator', 'chairman'],
  ['minister', 'minster', 'secretary'],
  ['spokesman', 'spokeswoman', 'spokesperson'],
  ['chairman', 'chairwoman', 'chair', 'chairperson'],
  ['lawyer', 'attorney', 'counsel'],
  ['head', 'director', 'chief', 'boss', 'leader', 'ceo'],
  ['reporter', 'journalist', 'correspondent'],
  ['captain', 'skipper'],
];

export function isTitle(word: string): boolean {
  return TITLES.has(word) || (word.endsWith('s') && TITLES.has(word.slice(0, -1)));
}

/** How well one title answers for another: 1 for the very word, less for an office like it, 0 for any other. */
export function titleLikeness(asked: string, found: string): number {
  if (asked === found) return 1;
  if (asked.startsWith('minist') && found === 'minster') return 0.95;
  return SAME_OFFICE.some((group) => group.includes(asked) && group.includes(found)) ? 0.6 : 0;
}
