import { isHeadlineLike, isStoryLine, type ScrapedLine, TITLE_LABEL } from './classify-line.ts';
import { endsSentence, isSameText } from './lines.ts';

/** What a line is to its neighbours. */
type Role = 'page' | 'repeated' | 'prose' | 'sentence' | 'caption' | 'label' | 'edge';

/** As far as a feature looks. */
const MAX_REACH = 12;
/** Paragraphs of stories are mostly longer, the first sentence of another page's story is not. */
const MIN_LONG_CHARS = 130;
const ASKS_READER =
  /\b(?:you|your|yours|our|us|we|sign|subscribe|click|download|follow|join|app|newsletter|inbox|email|e-mail|account|site|website|cookies?|privacy|settings|share|here)\b/giu;

/** Where the lines of a file stand: what each is to its neighbours, and the paragraphs next to it. */
export class FileShape {
  readonly #lines: readonly ScrapedLine[];
  readonly #roles: readonly Role[];
  /** Index of the next paragraph above and below each line; -1 and the number of lines where none is. */
  readonly #above: Int32Array;
  readonly #below: Int32Array;
  readonly #pageShare: number;

  constructor(lines: readonly ScrapedLine[]) {
    this.#lines = lines;
    this.#roles = lines.map(roleOf);
    this.#above = new Int32Array(lines.length);
    this.#below = new Int32Array(lines.length);
    let prose = -1;
    for (const [at, role] of this.#roles.entries()) {
      this.#above[at] = prose;
      if (role === 'prose') prose = at;
    }
    prose = lines.length;
    for (let at = lines.length - 1; at >= 0; at -= 1) {
      this.#below[at] = prose;
      if (this.#roles[at] === 'prose') prose = at;
    }
    const page = this.#roles.filter((role) => role === 'page' || role === 'repeated').length;
    this.#pageShare = page / Math.max(1, lines.length);
  }

  featuresOf(at: number): ReadonlyMap<string, number> {
    const line = this.#lines[at];
    const values = new Map<string, number>();
    if (line === undefined) return values;
    const { text } = line;
    const words = text.split(' ');
    values.set('chars', text.length);
    values.set('words', words.length);
    values.set('sentence', line.isProse ? 2 : line.isSentence ? 1 : 0);
    values.set('ends', endsSentence(text) ? 3 : /[:：]$/u.test(text) ? 2 : /[,;"”’]$/u.test(text) ? 1 : 0);
    values.set('asks', text.endsWith('?') ? 1 : 0);
    values.set('story line', isStoryLine(line) ? 1 : 0);
    values.set('headline', isHeadlineLike(line) ? 1 : 0);
    values.set('capitals', words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length);
    values.set('all capitals', /\p{Lu}{3}/u.test(text) && text === text.toUpperCase() ? 1 : 0);
    values.set('digits', text.replace(/\D/gu, '').length / text.length);
    values.set('odd marks', text.replace(/[\p{L}\p{N}\s.,;:?!'’"“”()-]/gu, '').length / text.length);
    values.set('quotes', /["“”]/u.test(text) ? 1 : 0);
    values.set('asks reader', (text.match(ASKS_READER)?.length ?? 0) / Math.sqrt(words.length));
    values.set('repeats', Math.min(line.repeats, 8));
    values.set('form repeats', Math.min(line.formRepeats, 8));
    values.set('gap above', Math.min(line.gap, 5));
    values.set('gap below', Math.min(this.#lines[at + 1]?.gap ?? 5, 5));
    for (const step of [-2, -1, 1, 2]) {
      const role = this.#roleAt(at + step);
      values.set(`page at ${step}`, role === 'page' ? 2 : role === 'repeated' ? 1 : 0);
      values.set(`text at ${step}`, role === 'prose' ? 2 : role === 'sentence' ? 1 : role === 'edge' ? -1 : 0);
    }
    this.#addRun(at, values);
    for (const step of [-1, 1]) {
      for (const reach of [4, MAX_REACH]) {
        let prose = 0;
        let page = 0;
        let long = 0;
        for (let away = 1; away <= reach; away += 1) {
          const role = this.#roleAt(at + step * away);
          if (role === 'prose') prose += 1;
          if (role === 'page' || role === 'repeated') page += 1;
          if (role === 'prose' && (this.#lines[at + step * away]?.text.length ?? 0) >= MIN_LONG_CHARS) long += 1;
        }
        values.set(`prose in ${step * reach}`, prose);
        values.set(`page in ${step * reach}`, page);
        values.set(`long in ${step * reach}`, long);
      }
    }
    values.set('page share', this.#pageShare);
    values.set('lines to end', Math.min(this.#lines.length - 1 - at, MAX_REACH));
    values.set('lines from start', Math.min(at, MAX_REACH));
    values.set(
      'label',
      TITLE_LABEL.test(text)
        ? 3
        : /^[\p{Ll}_]{2,20}(?:[._]\p{Ll}+)?[:=]/iu.test(text)
          ? 2
          : /^.{2,30}[:|]\s/u.test(text)
            ? 1
            : 0,
    );
    values.set('again below', this.#isAgain(at, 1) ? 1 : 0);
    values.set('again above', this.#isAgain(at, -1) ? 1 : 0);
    return values;
  }

  #isAgain(at: number, step: 1 | -1): boolean {
    const text = this.#lines[at]?.text ?? '';
    if (text.length < 12) return false;
    for (let away = 1; away <= 24; away += 1)
      if (isSameText(this.#lines[at + step * away]?.text ?? '', text)) return true;
    return false;
  }

  /** Of the lines from the paragraph above to that below. */
  #addRun(at: number, values: Map<string, number>): void {
    const [above, below] = [this.#above[at] ?? -1, this.#below[at] ?? this.#lines.length];
    values.set('lines to prose above', above < 0 ? MAX_REACH + 1 : Math.min(at - above, MAX_REACH));
    values.set('lines to prose below', below >= this.#lines.length ? MAX_REACH + 1 : Math.min(below - at, MAX_REACH));
    const from = Math.max(above + 1, at - 40);
    const to = Math.min(below, at + 40);
    let [page, labels, sentences, gapAbove, gapBelow, marksAbove, marksBelow] = [0, 0, 0, 0, 0, 0, 0];
    for (let other = from; other < to; other += 1) {
      const role = this.#roles[other];
      const isPage = role === 'page' || role === 'repeated';
      if (isPage) page += 1;
      if (isPage && other < at) marksAbove += 1;
      if (isPage && other > at) marksBelow += 1;
      if (role === 'label') labels += 1;
      if (role === 'sentence') sentences += 1;
      const gap = this.#lines[other]?.gap ?? 0;
      if (other <= at) gapAbove = Math.max(gapAbove, gap);
      else gapBelow = Math.max(gapBelow, gap);
    }
    gapBelow = Math.max(gapBelow, this.#lines[to]?.gap ?? 0);
    values.set('run', Math.min(to - from, 40));
    values.set('run page', page / Math.max(1, to - from));
    values.set('run labels', labels / Math.max(1, to - from));
    values.set('run sentences', sentences);
    values.set('page above in run', Math.min(marksAbove, 8));
    values.set('page below in run', Math.min(marksBelow, 8));
    values.set('widest gap above in run', Math.min(gapAbove, 5));
    values.set('widest gap below in run', Math.min(gapBelow, 5));
  }

  #roleAt(at: number): Role {
    return this.#roles[at] ?? 'edge';
  }
}

function roleOf(line: ScrapedLine): Role {
  switch (line.kind) {
    case 'furniture':
    case 'stamp':
    case 'byline':
    case 'widget':
      return 'page';
    case 'caption':
      return 'caption';
    default:
      if (line.isRepeated || line.repeats >= 5) return 'repeated';
      if (line.isProse) return 'prose';
      return line.isSentence ? 'sentence' : 'label';
  }
}
