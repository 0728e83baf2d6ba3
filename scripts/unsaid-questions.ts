import { analyze } from '../src/index/analyze.ts';
import { STOP_WORDS } from '../src/index/stop-words.ts';
import { type KnownQuestion, pick, type QuestionSet } from './question-sets.ts';

/** Questions of the kind that people ask about whoever is named, and the stems of which a text that answers has one. */
const ATTRIBUTES: readonly (readonly [question: (name: string) => string, cues: string])[] = [
  [(name) => `How old is ${name}?`, 'age old born birth birthday year'],
  [(name) => `How tall is ${name}?`, 'tall height feet metr meter cm high'],
  [(name) => `When was ${name} born?`, 'born birth birthday age'],
  [(name) => `Where was ${name} born?`, 'born birth nativ birthplac'],
  [(name) => `Who is ${name} married to?`, 'marri wife husband spous wed marriag'],
  [(name) => `What is the name of ${name}'s wife?`, 'marri wife spous wed marriag'],
  [(name) => `How many children does ${name} have?`, 'children child son daughter kid'],
  [(name) => `What is the population of ${name}?`, 'popul inhabit resid peopl censu'],
  [(name) => `How much does ${name} cost?`, 'cost price pay paid dollar fee million'],
  [(name) => `How much money does ${name} earn?`, 'earn salari incom pay paid revenu million profit'],
  [(name) => `What is the phone number of ${name}?`, 'phone telephon number call'],
  [(name) => `What did ${name} say about the weather?`, 'weather rain climat storm snow'],
  [(name) => `Who won the election in ${name}?`, 'elect vote won win ballot'],
  [(name) => `Why did ${name} resign?`, 'resign quit step leav left depart'],
  [(name) => `When did ${name} die?`, 'die dead death kill buri'],
  [(name) => `Who killed ${name}?`, 'kill murder assassin shot death'],
  [(name) => `What is the capital of ${name}?`, 'capit citi'],
  [(name) => `What is ${name}'s favorite food?`, 'favorit food eat'],
  [(name) => `How far is ${name} from London?`, 'london mile kilomet km distanc'],
  [(name) => `Who invented ${name}?`, 'invent creat develop design found'],
  [(name) => `Why did ${name} leave the European Union?`, 'union eu leav left withdraw'],
  [(name) => `Did ${name} join NATO?`, 'nato allianc'],
  [(name) => `What will ${name} do in 2040?`, '2040 futur'],
];
const NAME = /(?<=[a-z,;] )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu;
const QUESTIONS_PER_ARTICLE = 12;

/**
 * Questions on the topics of a collection that it does not answer: attributes of what it names, where no passage with the name has a word
 * of the attribute; and questions of its own with one word put in place of another.
 */
export function unsaidQuestions(set: QuestionSet): readonly KnownQuestion[] {
  return [...absentAttributes(set), ...changedQuestions(set)];
}

function absentAttributes({ snapshot }: QuestionSet): readonly KnownQuestion[] {
  const questions: KnownQuestion[] = [];
  for (const { id, title, passages } of snapshot.articles.values()) {
    const names = [...new Set(passages.flatMap((passage) => passage.match(NAME) ?? []))];
    const made: string[] = [];
    for (const name of names) {
      if (made.length >= QUESTIONS_PER_ARTICLE) break;
      const near = new Set(
        passages
          .flatMap((passage, at) =>
            passage.includes(name) ? analyze([passages[at - 1], passage, passages[at + 1]].join(' ')) : [],
          )
          .map(({ stem }) => stem),
      );
      for (const [question, cues] of ATTRIBUTES)
        if (pick(`${id}${name}${cues}`, 9) && !cues.split(' ').some((cue) => near.has(cue))) made.push(question(name));
    }
    questions.push(...made.slice(0, QUESTIONS_PER_ARTICLE).map((text) => unsaid(text, title)));
  }
  return questions;
}

/** A question with one of its content words replaced by one of another article's questions. */
function changedQuestions({ questions, snapshot }: QuestionSet): readonly KnownQuestion[] {
  const answerable = questions.filter(({ passage }) => passage >= 0);
  const words = answerable.map((known) => contentWords(known));
  return answerable.flatMap((known, at) => {
    if (!pick(`${known.id}~`, 3)) return [];
    const own = words[at] ?? [];
    const left = own[at % Math.max(1, own.length)];
    if (left === undefined) return [];
    const there = new Set(
      analyze(snapshot.passages.passage(known.passage)?.article.passages.join(' ') ?? '').map(({ stem }) => stem),
    );
    for (let step = 1; step <= 40; step += 1) {
      const other = (at + step * 53) % answerable.length;
      const candidate = (words[other] ?? []).find(
        ({ stem, end }) => !there.has(stem) && ending(stem) === ending(left.stem) && end > 0,
      );
      if (candidate !== undefined)
        return [
          unsaid(
            `${known.question.slice(0, left.start)}${candidate.word}${known.question.slice(left.end)}`,
            known.articleTitle,
          ),
        ];
    }
    return [];
  });
}

function contentWords({ question }: KnownQuestion) {
  return analyze(question).filter(
    ({ word, start }) =>
      !STOP_WORDS.has(word) && word.length > 3 && start > 0 && /^\p{Ll}/u.test(question.slice(start)),
  );
}

/** Words that end alike are likely of one sort. */
function ending(stem: string): string {
  return stem.length > 6 ? stem.slice(-2) : '';
}

function unsaid(question: string, articleTitle: string): KnownQuestion {
  return { id: question, question, answers: [], articleTitle, paragraphIndex: -1, unanswerable: 'made', passage: -1 };
}
