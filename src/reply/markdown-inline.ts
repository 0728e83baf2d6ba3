import { angleAt, execAt, linkTo, type Match } from './markdown-angle.ts';
import type { Inline } from './markdown-tokens.ts';

/** Deeper nesting is shown as text; it bounds the work on hostile input. */
const MAX_DEPTH = 12;

const ESCAPE = /\\([^0-9A-Za-z\s])/uy;
const URL = /https?:\/\/[^\s<]+[^<.,:;"'\])\s]/uy;
const LINK_TARGET = /\]\(\s*<?(https?:\/\/[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s+"[^"\n]*")?\s*\)/uy;
const SHORTCODE = /:([\w+~-]{1,64}):/uy;
const EVERYONE = /@(everyone|here)\b/uy;
/** What may begin one of the above. */
const SPECIAL = /[\\`*_~|<[@:h]/u;

/** Formatted runs of a text that has no blocks in it. Neighbouring texts are one token. */
export function tokenizeInline(text: string, depth = 0): readonly Inline[] {
  const tokens: Inline[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') tokens.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (let at = 0; at < text.length; ) {
    const escaped = SPECIAL.test(text.charAt(at)) ? execAt(ESCAPE, text, at)?.[1] : undefined;
    const match = escaped === undefined && depth < MAX_DEPTH ? matchAt(text, at, depth) : undefined;
    if (match === undefined) {
      plain += escaped ?? text.charAt(at);
      at += escaped === undefined ? 1 : 1 + escaped.length;
    } else {
      if (match.token.kind === 'text') {
        plain += match.token.text;
      } else {
        flush();
        tokens.push(match.token);
      }
      at = match.end;
    }
  }
  flush();
  return tokens;
}

function matchAt(text: string, at: number, depth: number): Match | undefined {
  switch (text.charAt(at)) {
    case '`':
      return codeSpanAt(text, at);
    case '*':
      return span(text, at, '**', 'bold', depth) ?? emphasis(text, at, '*', depth);
    case '_':
      return span(text, at, '__', 'underline', depth) ?? emphasis(text, at, '_', depth);
    case '~':
      return span(text, at, '~~', 'strike', depth);
    case '|':
      return span(text, at, '||', 'spoiler', depth);
    case '<':
      return angleAt(text, at);
    case '[':
      return maskedLink(text, at, depth);
    case 'h': {
      const url = execAt(URL, text, at)?.[0];
      return url === undefined ? undefined : linkTo(url, at + url.length);
    }
    case '@': {
      const target = execAt(EVERYONE, text, at)?.[1];
      if (target !== 'everyone' && target !== 'here') return undefined;
      return { token: { kind: 'mention', target, id: '' }, end: at + 1 + target.length };
    }
    case ':': {
      const name = execAt(SHORTCODE, text, at)?.[1];
      return name === undefined
        ? undefined
        : { token: { kind: 'emoji', name, animated: false }, end: at + name.length + 2 };
    }
    default:
      return undefined;
  }
}

/** A run of backticks that nothing closes is text as a whole: trying each of them again would take cubic time. */
function codeSpanAt(text: string, at: number): Match {
  const from = at + backticksAt(text, at);
  const run = text.slice(at, from);
  for (let close = text.indexOf(run, from); close !== -1; close = text.indexOf(run, close)) {
    const length = backticksAt(text, close);
    if (length === run.length) {
      return { token: { kind: 'code', text: text.slice(from, close).trim() }, end: close + length };
    }
    close += length;
  }
  return { token: { kind: 'text', text: run }, end: from };
}

function backticksAt(text: string, at: number): number {
  let end = at;
  while (text[end] === '`') end += 1;
  return end - at;
}

function span(
  text: string,
  at: number,
  mark: string,
  kind: 'bold' | 'underline' | 'strike' | 'spoiler',
  depth: number,
): Match | undefined {
  if (!text.startsWith(mark, at)) return undefined;
  const from = at + mark.length;
  // "||" may be followed by a third bar; the others take the last marks of a run, so that "***x***" nests.
  const close = findClose(text, from, mark, kind !== 'spoiler');
  if (close === undefined) return undefined;
  return { token: { kind, children: tokenizeInline(text.slice(from, close), depth + 1) }, end: close + mark.length };
}

function findClose(text: string, from: number, mark: string, greedy: boolean): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (at > from && text.startsWith(mark, at) && !(greedy && text[at + mark.length] === mark[0])) return at;
  }
  return undefined;
}

/** Italics: a single mark that hugs its text; double marks inside belong to bold and underline. */
function emphasis(text: string, at: number, mark: '*' | '_', depth: number): Match | undefined {
  const from = at + 1;
  if (mark === '*' && !/\S/u.test(text.charAt(from))) return undefined;
  for (let close = from; close < text.length; close += 1) {
    if (text[close] === '\\') close += 1;
    else if (text[close] === mark && text[close + 1] === mark) close += 1;
    else if (text[close] === mark && close > from) {
      const fits = mark === '_' ? !/\w/u.test(text.charAt(close + 1)) : !/\s/u.test(text.charAt(close - 1));
      if (!fits) continue;
      return {
        token: { kind: 'italic', children: tokenizeInline(text.slice(from, close), depth + 1) },
        end: close + 1,
      };
    }
  }
  return undefined;
}

function maskedLink(text: string, at: number, depth: number): Match | undefined {
  let open = 0;
  for (let close = at; close < text.length; close += 1) {
    // As in Discord, a backslash does not hide a bracket from the end of a link.
    if (text[close] === '[') open += 1;
    else if (text[close] === ']') {
      open -= 1;
      if (open > 0) continue;
      const target = execAt(LINK_TARGET, text, close);
      if (target?.[1] === undefined || close === at + 1) return undefined;
      const children = tokenizeInline(text.slice(at + 1, close), depth + 1);
      return { token: { kind: 'link', url: target[1], children }, end: close + target[0].length };
    }
  }
  return undefined;
}
