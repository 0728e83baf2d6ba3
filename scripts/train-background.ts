/**
 * tsx scripts/train-background.ts DIR… : counts in how many paragraphs of plain English a stem stands and writes
 * src/answer/background-table.ts. DIR holds `.txt` files: a title line, then paragraphs with blank lines between.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyze } from '../src/index/analyze.ts';

const MIN_PARAGRAPHS = 4;
/** Words that would only startle a reader of the table. */
const CRUDE = /^(?:fuck|shit|bitch|cunt|dick|cock|pussi|ass|asshol|fag|slut|whore|bastard|nigger|porn|sex)/u;

const counts = new Map<string, number>();
let paragraphs = 0;
for (const dir of process.argv.slice(2)) {
  for (const file of readdirSync(dir).sort()) {
    for (const paragraph of readFileSync(join(dir, file), 'utf8')
      .split(/\n\s*\n/u)
      .slice(1)) {
      paragraphs += 1;
      for (const stem of new Set(analyze(paragraph).map((term) => term.stem)))
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
}
const rows = new Map<number, string[]>();
for (const [stem, count] of counts) {
  if (count < MIN_PARAGRAPHS || !/^[a-z]+$/u.test(stem) || CRUDE.test(stem)) continue;
  const rarity = Math.round(Math.log2(paragraphs / count));
  rows.set(rarity, [...(rows.get(rarity) ?? []), stem]);
}
const lines = [...rows]
  .sort(([a], [b]) => a - b)
  .map(([rarity, stems]) => `  [${rarity}, '${stems.sort().join(' ')}'],`);
const source = `/**
 * Stems of everyday English with their rarity: the rounded binary logarithm of the paragraphs for one that has the stem.
 * Counted in ${paragraphs} paragraphs by scripts/train-background.ts.
 */
export const BACKGROUND: readonly (readonly [rarity: number, stems: string])[] = [
${lines.join('\n')}
];
`;
writeFileSync(resolve(import.meta.dirname, '../src/answer/background-table.ts'), source);
console.log(`${paragraphs} paragraphs, ${[...rows.values()].flat().length} stems`);
