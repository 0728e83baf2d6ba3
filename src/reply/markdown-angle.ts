import type { Inline } from './markdown-tokens.ts';

const ANGLE_URL = /<(https?:\/\/[^\s<>]+)>/uy;
const MENTION = /<(@!?|@&|#)(\d{1,20})>/uy;
const COMMAND = /<\/([^:<>\n]{1,100}):(\d{1,20})>/uy;
const GUIDE = /<id:(customize|browse|guide|linked-roles)(?::\d{1,20})?>/uy;
const TIMESTAMP = /<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/uy;
const EMOJI = /<(a)?:(\w{1,32}):(\d{1,20})>/uy;

const MENTION_TARGETS: Readonly<Record<string, 'user' | 'role' | 'channel'>> = {
  '@': 'user',
  '@!': 'user',
  '@&': 'role',
  '#': 'channel',
};

export interface Match {
  readonly token: Inline;
  /** Where the text goes on. */
  readonly end: number;
}

/** What Discord writes in angle brackets: mentions, commands, guild pages, timestamps, custom emoji, links without a preview. */
export function angleAt(text: string, at: number): Match | undefined {
  const url = execAt(ANGLE_URL, text, at);
  if (url?.[1] !== undefined) return linkTo(url[1], at + url[0].length);
  const mention = execAt(MENTION, text, at);
  if (mention !== undefined) {
    const [whole, sigil = '', id = ''] = mention;
    return { token: { kind: 'mention', target: MENTION_TARGETS[sigil] ?? 'user', id }, end: at + whole.length };
  }
  const command = execAt(COMMAND, text, at);
  if (command !== undefined) {
    const [whole, name = '', id = ''] = command;
    return { token: { kind: 'mention', target: 'command', id, name }, end: at + whole.length };
  }
  const guide = execAt(GUIDE, text, at);
  if (guide !== undefined) {
    return { token: { kind: 'mention', target: 'guide', id: guide[1] ?? '' }, end: at + guide[0].length };
  }
  const time = execAt(TIMESTAMP, text, at);
  if (time !== undefined) {
    const [whole, unix, style = 'f'] = time;
    return { token: { kind: 'timestamp', unix: Number(unix), style }, end: at + whole.length };
  }
  const emoji = execAt(EMOJI, text, at);
  if (emoji === undefined) return undefined;
  const [whole, animated, name = '', id = ''] = emoji;
  return { token: { kind: 'emoji', name, id, animated: animated !== undefined }, end: at + whole.length };
}

/** A bare URL: its text is itself. */
export function linkTo(url: string, end: number): Match {
  return { token: { kind: 'link', url, children: [{ kind: 'text', text: url }] }, end };
}

/** Matches a sticky pattern at one place. */
export function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
