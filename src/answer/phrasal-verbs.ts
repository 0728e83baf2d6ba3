import { stemOf, type Term } from '../index/analyze.ts';
import { otherForms } from './verb-forms.ts';

/**
 * Verbs of two words, as people talk, and the single words that news writes for them. Written by hand from everyday English.
 * One that means several things is left out unless news seldom means the others.
 */
const PHRASES = `
back down: yield withdraw
back out: withdraw
back up: support confirm
blow up: explode explosion destroy bomb detonate
break down: collapse fail
break into: burgle burglary enter
break out: escape erupt
break the-news: report reveal
break the-story: report reveal
break up: split separate disperse
bring back: restore reinstate return
bring down: topple reduce lower
bring in: introduce
bring up: raise mention
build up: increase strengthen
call off: cancel abandon suspend
call on: urge
call out: criticize condemn denounce
carry on: continue
carry out: conduct
check out: examine inspect
close down: shut closure
come back: return
come up: propose emerge
cover up: conceal hide
crack down: suppress crackdown clampdown
cut back: reduce reduction
cut down: reduce reduction
cut off: isolate sever block
deal with: address handle tackle
die out: extinct extinction
drop out: withdraw withdrawal
fall apart: collapse
fight back: retaliate resist retaliation
figure out: determine
find out: discover learn
fire back: retaliate respond
fire off: launch
get away: escape flee
get back: return recover regain
get out: leave withdraw escape
get rid: abolish eliminate remove scrap
give back: return
give in: surrender yield concede
give up: abandon surrender relinquish renounce
go ahead: proceed
go away: leave depart
go back: return
go down: fall drop decline decrease
go off: explode detonate
go on: continue happen
go through: undergo suffer
go up: rise increase climb
hand over: surrender transfer deliver
hit back: retaliate respond retaliation
hold back: withhold restrain
hold off: delay
keep out: exclude bar ban
keep up: maintain continue
kick off: begin launch start
kick out: expel deport oust evict expulsion
knock down: demolish destroy
lay off: dismiss layoff
leave out: exclude omit
let down: disappoint
let go: release free dismiss
let in: admit allow admission
let out: release free
line up: queue
lock up: imprison jail detain
look for: seek search
look into: investigate probe examine
make up: comprise constitute
move in: enter
open up: reopen
pass away: die death
pay back: repay
pick up: collect
point out: note
pull out: withdraw withdrawal
push back: resist delay
put off: postpone delay
put out: extinguish
put together: assemble
put up: erect
rule out: exclude
run away: flee escape
run out: exhaust shortage
send back: return deport repatriate
set off: trigger detonate
set up: establish create found
shoot down: down
show up: appear arrive attend
shut down: close closure
sign up: join enlist enroll
speak out: protest condemn criticize
speak up: protest condemn criticize
stand down: resign resignation
stand up: resist oppose
step down: resign quit resignation
step in: intervene intervention
step up: intensify increase
take apart: dismantle
take away: confiscate remove
take back: retake recapture reclaim
take in: admit accept shelter
take out: remove destroy
take over: seize capture control
take part: participate participation join
take place: occur happen
tear down: demolish
team up: cooperate ally alliance
tell off: scold rebuke condemn criticize
throw out: reject dismiss expel
turn away: refuse reject
turn down: reject refuse decline
turn up: arrive appear
wipe out: annihilate destroy eliminate
work together: cooperate cooperation collaborate joint
work with: cooperate cooperation
`;

const STEMS: ReadonlyMap<string, readonly string[]> = new Map(
  PHRASES.trim()
    .split('\n')
    .map((line) => {
      const [phrase = '', words = ''] = line.split(': ');
      const [verb = '', particle = ''] = phrase.split(' ');
      return [`${stemOf(verb)} ${particle}`, words.split(' ').map(stemOf)];
    }),
);
/** What may stand between the two words: "take it over". */
const BETWEEN = /^(?:it|them|him|her|us|that|this|people|everyone|everything)$/u;

export interface PhrasalVerb {
  /** Positions of its other words. */
  readonly particles: readonly number[];
  /** Stems of the words that mean the same. */
  readonly synonyms: readonly string[];
}

/** The verb of two words that begins with the word at `at`, if one does. */
export function phrasalVerbAt(words: readonly Term[], at: number): PhrasalVerb | undefined {
  const { stem = '' } = words[at] ?? {};
  const particleAt = BETWEEN.test(words[at + 1]?.word ?? '') ? at + 2 : at + 1;
  const particle = words[particleAt]?.word;
  const object = words[at + 1]?.word === 'the' ? words[at + 2]?.word : undefined;
  for (const form of [stem, ...otherForms(stem)]) {
    const synonyms = STEMS.get(`${form} ${particle}`);
    if (synonyms !== undefined) return { particles: [particleAt], synonyms };
    const told = object === undefined ? undefined : STEMS.get(`${form} the-${object}`);
    if (told !== undefined) return { particles: [at + 1, at + 2], synonyms: told };
  }
  return undefined;
}
