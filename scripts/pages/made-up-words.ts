import type { Chance } from './chance.ts';

const words = (list: string): readonly string[] => list.split(' ');

const FIRST = words('Dana Ruben Aiko Marek Leila Tomas Sunita Elias Noor Greta Pavel Amina Jonas Mei Carla Victor');
const LAST = words('Reyes Lund Osei Novak Farah Pinto Rao Keller Aziz Holt Ivanov Diallo Berg Chen Costa Hale');
export const CITIES = words('Oslo Quito Accra Lima Hanoi Riga Tunis Nairobi Manila Lisbon Dhaka Warsaw Amman Bogota');
const LABELS = words(
  'World Local Politics Money Sport Weather Culture Travel Science Health Style Puzzles Letters Archive Radio Live Maps Events Jobs Cars Homes Food Film Books Music Games Kids Schools Courts Harbour Markets Energy Climate Technology Opinion Voices Guide Shop Recipes Horoscope',
);
const MARKS = words(
  'Latest Related Popular Featured Trending Recommended Further Similar Selected Newest Hot Editors’ Must-see Other',
);
const THINGS = words(
  'stories reading news posts items headlines coverage picks reports topics pages pieces videos galleries',
);
const NOUNS = words(
  'minister council farmers court harbour bank strike bridge storm vote school museum ferry budget union police fleet mill river tax grain border festival hospital railway factory island village pension market',
);
const VERBS = words(
  'opens rejects delays praises loses wins builds sells blocks reviews cuts backs leaves joins warns counts',
);
const PAST = words(
  'opened rejected delayed praised lost won built sold blocked reviewed cut backed left joined warned counted',
);
const ADJECTIVES = words(
  'old new northern quiet costly late small first second wide hidden frozen rural coastal local missing',
);
const TAILS = [
  'after the flood',
  'for a third time',
  'in the autumn',
  'before the deadline',
  'as prices rise',
  'despite protests',
  'without a vote',
  'in nine villages',
  'on Monday',
  'over unpaid wages',
];
const CALLS = [
  'Get the {thing} of the day in your inbox',
  'Sign up for our {label} letter',
  'Download the app and read us wherever you are',
  'Join more than {number} readers',
  'Tell us what you think of this page',
  'Support our work with a few coins a month',
  'You can change your choices at any time',
  'Create an account to save {thing} for later',
  'This site uses small files to remember you',
  'Find us where you like to read',
  'We want to hear from you',
  'Your address will not be given to anybody',
];
const NOTICES = [
  'This page was filled from the feed of an agency and was not changed by our desk',
  'The opinions on this page are those of their writers',
  'Prices on this page may be delayed by {number} minutes',
  'The {label} desk can be reached on weekdays until six',
  'Parts of this page may be older than they look',
  'The publisher takes no part in what other pages say',
  'All times are those of the capital',
  'The post about this appeared first in {label} and {label}',
  'No part of it may be printed again without a letter from the owner',
  'Members read {thing} without notices like this one',
];
const TALK = [
  'and the harbour master told the guests that the boats would wait',
  'which the owners called an accident',
  'while a third of the money was still missing',
  'and nobody could say what it would cost',
  'because the ice had not gone',
  'as it had been agreed in the spring',
  'and that was the end of it, a captain said',
  'according to a letter that was read out in the hall',
];

export const nameOf = (chance: Chance): string => `${chance.pick(FIRST)} ${chance.pick(LAST)}`;
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function filled(template: string, chance: Chance): string {
  return template
    .replaceAll('{label}', () => chance.pick(LABELS))
    .replaceAll('{thing}', () => chance.pick(THINGS))
    .replaceAll('{number}', () => String(chance.whole(2, 900)));
}

/** The name of a section: a word or two. */
export function sectionOf(chance: Chance): string {
  return chance.is(0.7)
    ? chance.pick(LABELS)
    : `${chance.pick(LABELS)} ${chance.pick(['&', 'and', 'in', '–'])} ${chance.pick(LABELS)}`;
}

/** What stands above a list of links, or on a button. */
export function labelOf(chance: Chance): string {
  const label = chance.pick([
    () => `${chance.pick(MARKS)} ${chance.pick(THINGS)}`,
    () => `${chance.pick(MARKS)} in ${chance.pick(LABELS)}`,
    () => `From the ${chance.pick(LABELS)} desk`,
    () => chance.pick(LABELS),
    () => `${chance.pick(LABELS)} ${chance.pick(THINGS)}`,
  ])();
  return chance.is(0.2) ? label.toUpperCase() : label;
}

/** What a page says to its reader, in a sentence or two; often without a point. */
export function callOf(chance: Chance): string {
  const call = filled(chance.pick(chance.is(0.6) ? CALLS : NOTICES), chance);
  const more = chance.is(0.25) ? `. ${filled(chance.pick(CALLS), chance)}` : '';
  return `${call}${more}${chance.pick(['', '.', '.', '!'])}`;
}

/** "Council delays old bridge after the flood", in one of the ways in which papers write it. */
export function headlineOf(chance: Chance): string {
  const subject = chance.is(0.3)
    ? `${chance.pick(CITIES)} ${chance.pick(NOUNS)}`
    : `${chance.pick(ADJECTIVES)} ${chance.pick(NOUNS)}`;
  const object = `${chance.pick(ADJECTIVES)} ${chance.pick(NOUNS)}`;
  const tail = chance.is(0.5) ? ` ${chance.pick(TAILS)}` : '';
  const plain = capitalized(`${subject} ${chance.pick(VERBS)} ${object}${tail}`);
  const form = chance.whole(0, 99);
  if (form < 62) return plain;
  if (form < 68) return `${plain}: ${chance.pick(NOUNS)} ${chance.pick(VERBS)}`;
  if (form < 72) return `Why ${plain.charAt(0).toLowerCase()}${plain.slice(1)}?`;
  if (form < 76) return `${capitalized(subject)} ${chance.pick(VERBS)} “${object}”${tail}`;
  if (form < 80) return `‘${capitalized(object)}’: ${subject} ${chance.pick(VERBS)}${tail}`;
  if (form < 85)
    return `${capitalized(subject)} ${chance.pick(VERBS)} ${chance.whole(2, 900)}${chance.pick([' million', ' pct', '', '%', '.5 bln'])} ${chance.pick(NOUNS)}s${tail}`;
  if (form < 88) return `${capitalized(subject)}, ${chance.pick(NOUNS)} ${chance.pick(VERBS)} U.S.`;
  if (form < 91) return `${capitalized(subject)} ${chance.pick(VERBS)}`;
  if (form < 94) return `${plain} - ${chance.pick(NOUNS)}`;
  if (form < 96)
    return `${chance.pick(CITIES)} ${chance.pick(NOUNS)} dies at ${chance.whole(50, 99)}; ${object} mourns`;
  if (form < 98) return `${chance.pick(CITIES)}: ${plain}`;
  return `${plain}. ${capitalized(object)} ${chance.pick(VERBS)} none.`;
}

export const inTitleCase = (text: string): string => text.replace(/(?<= )\p{Ll}{3,}/gu, capitalized);

/** A sentence of a story that hardly comes twice. */
export function sentenceOf(chance: Chance): string {
  const said = `${chance.pick(['The', 'A', 'One', 'Each', 'No'])} ${chance.pick(ADJECTIVES)} ${chance.pick(NOUNS)} in ${chance.pick(CITIES)} ${chance.pick(PAST)} ${chance.pick(['the', 'its', 'a'])} ${chance.pick(ADJECTIVES)} ${chance.pick(NOUNS)} of ${chance.whole(2, 4000)} ${chance.pick(NOUNS)}s`;
  return chance.is(0.55) ? `${said}, ${chance.pick(TALK)}.` : `${said}.`;
}
