import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A word that means nearly what another does, and how nearly: above 0, at most a few. */
export interface Relative {
  readonly word: string;
  readonly strength: number;
}

const FILES = ['noun', 'verb', 'adj', 'adv'] as const;
type File = (typeof FILES)[number];
const FILE_OF: Readonly<Record<string, File>> = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' };
/** Of the number that a sense key has behind its "%". */
const FILE_OF_SENSE: readonly (File | undefined)[] = [undefined, 'noun', 'verb', 'adj', 'adv', 'adj'];
/** How nearly words of related groups of synonyms mean the same: a kind of it, alike, belonging to it. */
const STRENGTH_OF: Readonly<Record<string, number>> = { '@': 0.35, '~': 0.35, '&': 0.35, '\\': 0.6 };
/** "Founder" and "found". */
const DERIVED = '+';
const DERIVED_STRENGTH = 0.7;
/** A sense that no text was seen with counts as a late one. */
const UNKNOWN_SENSE = 9;
/** Weaker ties tell nothing. */
const MIN_STRENGTH = 0.05;
const INFLECTIONS = ['s', 'es', 'ed', 'd', 'ing', 'er', 'ers'];
const MIN_INFLECTED = 4;

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly (readonly [kind: string, file: File, offset: string, between: string])[];
}

/**
 * The relatives of words by WordNet: synonyms, more and less general words, derived ones; and their inflected forms. The first senses of
 * a word count most. @param folder with `data.noun`, `index.sense` and so on. @param accepts words that are looked for.
 */
export function readWordNet(folder: string, accepts: ReadonlySet<string>): ReadonlyMap<string, readonly Relative[]> {
  const shares = readSenses(folder);
  const share = (word: string, file: File, offset: string): number =>
    1 / (shares.get(`${word} ${file} ${offset}`) ?? UNKNOWN_SENSE);
  const ties = new Map<string, Map<string, number>>();
  const tie = (from: string, to: string, strength: number): void => {
    if (from === to || !accepts.has(from) || !accepts.has(to)) return;
    const own = ties.get(from) ?? new Map<string, number>();
    ties.set(from, own);
    own.set(to, (own.get(to) ?? 0) + strength);
  };
  const synsets = new Map(FILES.map((file) => [file, readSynsets(folder, file)]));
  for (const [file, own] of synsets)
    for (const [offset, { words, pointers }] of own) {
      for (const word of words)
        for (const other of words) tie(word, other, share(word, file, offset) * share(other, file, offset));
      for (const [kind, otherFile, otherOffset, between] of pointers) {
        const others = synsets.get(otherFile)?.get(otherOffset)?.words ?? [];
        const strengthOf = (word: string, other: string): number =>
          share(word, file, offset) * share(other, otherFile, otherOffset);
        if (kind === DERIVED) {
          const word = words[Number.parseInt(between.slice(0, 2), 16) - 1] ?? '';
          const other = others[Number.parseInt(between.slice(2), 16) - 1] ?? '';
          tie(word, other, DERIVED_STRENGTH * strengthOf(word, other));
        } else
          for (const word of words)
            for (const other of others) tie(word, other, (STRENGTH_OF[kind] ?? 0) * strengthOf(word, other));
      }
    }
  for (const word of accepts)
    for (const other of inflected(word))
      for (const pair of [
        [word, other],
        [other, word],
      ] as const)
        tie(...pair, 1);
  return new Map(
    [...ties].map(([word, own]) => [
      word,
      [...own].flatMap(([other, strength]) => (strength < MIN_STRENGTH ? [] : [{ word: other, strength }])),
    ]),
  );
}

/** For each sense of a word its number: 1 for the most frequent one. */
function readSenses(folder: string): ReadonlyMap<string, number> {
  return new Map(
    linesOf(folder, 'index.sense').map((line) => {
      const [key = '', offset = '', number = ''] = line.split(' ');
      const [word = '', sense = ''] = key.split('%');
      return [`${word} ${FILE_OF_SENSE[Number(sense[0])]} ${offset}`, Number(number)];
    }),
  );
}

function readSynsets(folder: string, file: File): ReadonlyMap<string, Synset> {
  return new Map(
    linesOf(folder, `data.${file}`)
      .filter((line) => !line.startsWith('  '))
      .map((line) => {
        const fields = (line.split(' | ')[0] ?? '').split(' ');
        const count = Number.parseInt(fields[3] ?? '0', 16);
        const words = Array.from({ length: count }, (_, at) => (fields[4 + 2 * at] ?? '').toLowerCase());
        const from = 5 + 2 * count;
        const pointers = Array.from({ length: Number(fields[from - 1]) }, (_, at) => {
          const [kind = '', offset = '', part = '', between = ''] = fields.slice(from + 4 * at);
          return [kind, FILE_OF[part] ?? 'noun', offset, between] as const;
        });
        return [fields[0] ?? '', { words, pointers }];
      }),
  );
}

function inflected(word: string): readonly string[] {
  if (word.length < MIN_INFLECTED) return [];
  const added = INFLECTIONS.map((ending) => word + ending);
  if (word.endsWith('e')) added.push(`${word.slice(0, -1)}ing`);
  if (word.endsWith('y')) added.push(`${word.slice(0, -1)}ies`);
  return added;
}

function linesOf(folder: string, file: string): readonly string[] {
  return readFileSync(join(folder, file), 'latin1').split('\n').filter(Boolean);
}
