/** A regular expression as a tree, as far as its literal texts need it. */
export type Node =
  | { readonly kind: 'start' }
  /** The end, a word boundary, what must or must not stand around: nothing of the match itself. */
  | { readonly kind: 'assertion' }
  /** One character: of these (in small letters, 0 for a digit), or of a class too wide to list. `isMark`: never a letter or digit. */
  | { readonly kind: 'chars'; readonly chars: readonly string[] | undefined; readonly isMark: boolean }
  | { readonly kind: 'group'; readonly alternatives: readonly (readonly Node[])[] }
  | { readonly kind: 'repeat'; readonly of: Node; readonly isOptional: boolean; readonly isOnce: boolean };

const ANY: Node = { kind: 'chars', chars: undefined, isMark: false };
const SPACE: Node = { kind: 'chars', chars: undefined, isMark: true };
const DIGIT: Node = { kind: 'chars', chars: ['0'], isMark: false };
const IS_WRITING = /[\p{L}\p{N}]/u;
/** What a quantifier begins with. */
const QUANTIFIER_MARKS = '?*+{';
const QUANTIFIER = /(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/uy;
const CODE_DIGITS = 4;
/** Beginnings of groups that match nothing themselves. */
const LOOK_AROUND = /\((?:\?=|\?!|\?<=|\?<!)/uy;
const GROUP = /\((?:\?:|\?<\w+>)?/uy;

/** The alternatives of a pattern, each a sequence. Knows what the rules of this folder use. */
export function parsePattern(source: string): readonly (readonly Node[])[] {
  return new PatternReader(source).alternatives();
}

class PatternReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Up to the end or the bracket that closes the group. */
  alternatives(): readonly (readonly Node[])[] {
    const all: Node[][] = [[]];
    while (this.#at < this.#source.length && this.#source[this.#at] !== ')') {
      if (this.#source[this.#at] === '|') {
        this.#at += 1;
        all.push([]);
      } else all.at(-1)?.push(this.#repeated(this.#one()));
    }
    this.#at += 1;
    return all;
  }

  #one(): Node {
    if (this.#source[this.#at] === '(') return this.#group();
    const char = this.#next();
    switch (char) {
      case '^':
        return { kind: 'start' };
      case '$':
        return { kind: 'assertion' };
      case '.':
        return ANY;
      case '[':
        return this.#class();
      case '\\':
        return this.#escape();
      default:
        return literal(char);
    }
  }

  #group(): Node {
    if (this.#takes(LOOK_AROUND) === undefined) {
      this.#takes(GROUP);
      return { kind: 'group', alternatives: this.alternatives() };
    }
    this.alternatives();
    return { kind: 'assertion' };
  }

  #repeated(node: Node): Node {
    if (!QUANTIFIER_MARKS.includes(this.#source[this.#at] ?? ' ')) return node;
    const found = this.#takes(QUANTIFIER);
    if (found === undefined) return node;
    const [text, least, comma, most] = found;
    const isOptional = /^[?*]/u.test(text) || least === '0';
    const isOnce = text.startsWith('?') || (comma === '' && least === '1') || most === '1';
    return { kind: 'repeat', of: node, isOptional, isOnce };
  }

  #escape(): Node {
    const char = this.#next();
    if (/[bB]/u.test(char)) return { kind: 'assertion' };
    if (char === 's') return SPACE;
    if (/[pP]/u.test(char)) this.#at = this.#source.indexOf('}', this.#at) + 1;
    if (char === 'd') return DIGIT;
    if (char === 'u') return this.#codeUnit();
    return /[pPDwWS\d]/u.test(char) ? ANY : literal(char === 'n' ? '\n' : char);
  }

  /** The four digits of a code unit. */
  #codeUnit(): Node {
    this.#at += CODE_DIGITS;
    return literal(String.fromCharCode(Number.parseInt(this.#source.slice(this.#at - CODE_DIGITS, this.#at), 16)));
  }

  #class(): Node {
    const isNegated = this.#source[this.#at] === '^';
    if (isNegated) this.#at += 1;
    const chars: string[] = [];
    let [isListed, isMark] = [!isNegated, !isNegated];
    for (let char = this.#next(); char !== ']'; char = this.#next()) {
      if (char !== '\\') chars.push(plain(char));
      else {
        const escaped = this.#escape();
        if (escaped.kind === 'chars' && escaped.chars !== undefined) chars.push(...escaped.chars);
        else [isListed, isMark] = [false, isMark && escaped.kind === 'chars' && escaped.isMark];
      }
      // A range, not a dash at the end.
      if (this.#source[this.#at] === '-' && this.#source[this.#at + 1] !== ']') isListed = false;
    }
    return {
      kind: 'chars',
      chars: isListed ? [...new Set(chars)] : undefined,
      isMark: isMark && !chars.some((char) => IS_WRITING.test(char)),
    };
  }

  #takes(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (found === null) return undefined;
    this.#at = pattern.lastIndex;
    return found;
  }

  #next(): string {
    const char = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    this.#at += char.length;
    return char;
  }
}

/** The patterns of all rules are made of a hundred characters. */
const LITERALS = new Map<string, Node>();

function literal(char: string): Node {
  const known = LITERALS.get(char);
  if (known !== undefined) return known;
  const node: Node = { kind: 'chars', chars: [plain(char)], isMark: !IS_WRITING.test(char) };
  LITERALS.set(char, node);
  return node;
}

function plain(char: string): string {
  return /\d/u.test(char) ? '0' : char.toLowerCase();
}
