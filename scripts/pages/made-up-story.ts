import type { Chance } from './chance.ts';
import {
  CITIES,
  callOf,
  capitalized,
  headlineOf,
  inTitleCase,
  nameOf,
  sectionOf,
  sentenceOf,
} from './made-up-words.ts';

/** A line of a page with what it is. */
export interface PageLine {
  readonly text: string;
  readonly is: 'page' | 'title' | 'story' | 'heading' | 'caption';
  /** Blank lines above it. */
  readonly gap: number;
}

export interface Story {
  readonly title: string;
  /** Blocks of lines: paragraphs of one, lists and verses of several. */
  readonly blocks: readonly (readonly Pick<PageLine, 'text' | 'is'>[])[];
}

/** Said in many stories, and the stories' own. */
export const STOCK: readonly string[] = [
  'Nobody was hurt.',
  'It was not clear who had left the door open.',
  'More than forty of them were children.',
  'The ministry did not answer.',
  'He shrugged.',
  '“We are still here,” the crowd answered.',
  'Share prices fell.',
  'Comments were few.',
  'A: No.',
  'Q: Why not?',
  'No. Not yet.',
  '{name} declined to comment.',
  'It was not the first time, {name} said.',
  'What is known so far:',
  'Follow the money, an inspector used to tell his trainees.',
  'If you smell gas, open the windows and call the fire brigade, the ministry said.',
  '“You can go home now,” the guard told them.',
  'Asked how many boats were left, she wrote one number on the table:',
];

/** @param stock sentences that the stories of a collection share. */
export function storyOf(chance: Chance, stock: readonly string[] = STOCK): Story {
  const title = headlineOf(chance);
  const blocks = Array.from({ length: chance.whole(3, 16) }, (_, at) => blockOf(chance, at, stock));
  return { title: chance.is(0.5) ? inTitleCase(title) : title, blocks };
}

function blockOf(chance: Chance, at: number, stock: readonly string[]): Story['blocks'][number] {
  const kind = at === 0 ? 0 : chance.whole(0, 99);
  const lines = (texts: readonly string[]) => texts.map((text) => ({ text, is: 'story' as const }));
  const several = (make: (place: number) => string) =>
    lines(Array.from({ length: chance.whole(3, 6) }, (_, place) => make(place)));
  if (kind < 56) return lines([Array.from({ length: chance.whole(1, 3) }, () => sentenceOf(chance)).join(' ')]);
  if (kind < 64) return lines([`“${sentenceOf(chance).slice(0, -1)},” ${nameOf(chance)} said.`]);
  if (kind < 70) return lines([sentenceOf(chance).split(',')[0]?.replace(/\.?$/u, '.') ?? '']);
  if (kind < 85) return lines([chance.pick(stock).replace('{name}', () => nameOf(chance))]);
  if (kind < 88)
    return [
      {
        text: capitalized(
          chance.pick(['what it costs', 'a long way', 'who pays', 'the next step', headlineOf(chance)]),
        ),
        is: 'heading',
      },
    ];
  if (kind < 90)
    return several((place) => `${chance.is(0.5) ? '•' : `${place + 1}.`} ${sentenceOf(chance).split(',')[0] ?? ''}`);
  if (kind < 92)
    return several(
      (place) => `${2010 + place} ${chance.whole(100, 999)},${chance.whole(100, 999)} ${chance.whole(100, 999)},000`,
    );
  if (kind < 94)
    return several(() => `the ${chance.pick(CITIES).toLowerCase()} wind is ${chance.pick(['cold', 'wide', 'gone'])},`);
  if (kind < 96)
    return lines([`Q: ${sentenceOf(chance).split(',')[0]?.replace(/\.?$/u, '?') ?? ''}`, `A: ${sentenceOf(chance)}`]);
  if (kind < 97) return lines([String(chance.whole(2, 99))]);
  if (kind < 98)
    return several(() => `${sectionOf(chance)} ${chance.whole(0, 5)}, ${sectionOf(chance)} ${chance.whole(0, 5)}`);
  if (kind < 99) return lines([headlineOf(chance)]);
  return lines([`“${callOf(chance)}” was all that the poster said.`]);
}
