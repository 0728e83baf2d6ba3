import { analyze, type Term } from '../index/analyze.ts';
import type { Form } from './read-question.ts';

/**
 * Bodies that news names in several ways, one a line: the abbreviation first, then names; behind "~" a part of it that often stands for it. By
 * their own names and as newspapers write them. Abbreviations that are everyday words ("who") are left out.
 */
const BODIES = `
un | united nations ~ security council
eu | european union
nato | north atlantic treaty organization | north atlantic treaty organisation
imf | international monetary fund
wto | world trade organization | world trade organisation
icc | international criminal court
icj | international court of justice | world court
iaea | international atomic energy agency
opec | organization of the petroleum exporting countries
asean | association of southeast asian nations
ecb | european central bank
fbi | federal bureau of investigation
cia | central intelligence agency
nsa | national security agency
doj | justice department | department of justice
dhs | homeland security | department of homeland security
dod | pentagon | defense department | department of defense
scotus | supreme court
gop | republican party | republicans
fda | food and drug administration
cdc | centers for disease control
epa | environmental protection agency
nasa | national aeronautics and space administration
unicef | united nations children's fund
unhcr | united nations high commissioner for refugees | un refugee agency
irc | international rescue committee
icrc | international committee of the red cross
msf | doctors without borders | medecins sans frontieres
hrw | human rights watch
idf | israel defense forces | israeli military
plo | palestine liberation organization
ira | irish republican army
nhs | national health service
bbc | british broadcasting corporation
fifa | international football federation
ioc | international olympic committee
g7 | group of seven
g20 | group of 20
`;
/** The body itself by another of its names, and a part of it. */
const NAME_QUALITY = 0.95;
const PART_QUALITY = 0.5;

/** A body that the question names. */
export interface NamedBody {
  /** How many words its name has. */
  readonly length: number;
  readonly forms: readonly Form[];
}

interface Name {
  readonly stems: readonly string[];
  readonly isPart: boolean;
}

const byFirstStem = readBodies();

/** "Kim Jong Un". */
const NAME_BEFORE_UN = 'jong';

/** The body whose name begins at the word, with all its names: that one first. */
export function bodyAt(words: readonly Term[], at: number): NamedBody | undefined {
  if (words[at]?.word === 'un' && words[at - 1]?.word === NAME_BEFORE_UN) return undefined;
  let best: { name: Name; names: readonly Name[] } | undefined;
  for (const entry of byFirstStem.get(words[at]?.stem ?? '') ?? []) {
    const { stems } = entry.name;
    if (
      stems.every((stem, offset) => words[at + offset]?.stem === stem) &&
      stems.length > (best?.name.stems.length ?? 0)
    )
      best = entry;
  }
  if (best === undefined) return undefined;
  const { name, names } = best;
  const others = names.filter((other) => other !== name);
  return {
    length: name.stems.length,
    forms: [
      { stems: name.stems, quality: 1 },
      ...others.map(({ stems, isPart }) => ({ stems, quality: isPart ? PART_QUALITY : NAME_QUALITY })),
    ],
  };
}

function readBodies(): ReadonlyMap<string, readonly { readonly name: Name; readonly names: readonly Name[] }[]> {
  const bodies = new Map<string, { name: Name; names: readonly Name[] }[]>();
  for (const line of BODIES.trim().split('\n')) {
    const [whole = '', ...parts] = line.split(' ~ ');
    const names = [
      ...whole.split(' | ').map((name) => ({ stems: stemsOf(name), isPart: false })),
      ...parts.map((name) => ({ stems: stemsOf(name), isPart: true })),
    ];
    for (const name of names) {
      if (name.isPart) continue;
      const [first = ''] = name.stems;
      bodies.set(first, [...(bodies.get(first) ?? []), { name, names }]);
    }
  }
  return bodies;
}

function stemsOf(name: string): readonly string[] {
  return analyze(name).map(({ stem }) => stem);
}
