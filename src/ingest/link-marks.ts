import type { Line } from './lines.ts';

/** "the [ministry](/about) said": a link in a text that keeps Markdown. */
const MARKDOWN_LINK = /(?<!!)\[([^\][]{1,300})\]\((?:https?:|mailto:|\/|#|\.)[^()\s]{0,2000}(?: "[^"]{0,200}")?\)/gu;
/** "the [13]ministry said": a link in the dump of a text browser, whose addresses stand numbered at its end. */
const NUMBERED_LINK = /\[(\d{1,4})\](?=[^\s\d[\]])/gu;
/** Fewer are footnotes or chance. */
const MIN_LINKS = 3;
const MIN_NUMBERED = 5;
/** A line of links and what stands between them. */
const BETWEEN_LINKS = /^[\s|·•*#,/:>–—-]*$/u;

/**
 * Lines of a text whose scraper kept its links, without their marks. A line of nothing but links becomes a list of them, parted as menus
 * are. Texts with hardly a link stay as they are.
 */
export function withoutLinkMarks(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => text.includes(']'))) return lines;
  const isMarkdown = countOf(lines, MARKDOWN_LINK) >= MIN_LINKS;
  const isNumbered = isCounted(lines);
  if (!isMarkdown && !isNumbered) return lines;
  return lines.map((line) => {
    if (!line.text.includes('[')) return line;
    const plain = isMarkdown ? readMarkdown(line.text) : readNumbered(line.text);
    return plain === line.text ? line : { text: plain, number: line.number, gap: line.gap };
  });
}

function countOf(lines: readonly Line[], pattern: RegExp): number {
  return lines.reduce((sum, { text }) => sum + (text.includes('[') ? (text.match(pattern)?.length ?? 0) : 0), 0);
}

/** The numbers of a dump go up by one from link to link. */
function isCounted(lines: readonly Line[]): boolean {
  const numbers = lines.flatMap(({ text }) => [...text.matchAll(NUMBERED_LINK)].map(([, number]) => Number(number)));
  return (
    numbers.length >= MIN_NUMBERED &&
    numbers.filter((number, at) => at > 0 && number === (numbers[at - 1] ?? 0) + 1).length >= numbers.length * 0.6
  );
}

function readMarkdown(text: string): string {
  const links = [...text.matchAll(MARKDOWN_LINK)];
  if (links.length === 0) return text;
  if (BETWEEN_LINKS.test(text.replace(MARKDOWN_LINK, ''))) return menuOf(links.map(([, name]) => name ?? ''));
  return text
    .replace(MARKDOWN_LINK, '$1')
    .replace(/(\*\*|__)(?=\S)(.{1,300}?)(?<=\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]{1,300}?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1');
}

function readNumbered(text: string): string {
  const [before = '', ...names] = text.split(NUMBERED_LINK).filter((_, at) => at % 2 === 0);
  if (names.length > 0 && BETWEEN_LINKS.test(before)) return menuOf(names);
  return text.replace(NUMBERED_LINK, '');
}

/** "» Home", "» Older » Newer": in the form of menus. */
function menuOf(names: readonly string[]): string {
  return names.map((name) => `» ${name.trim()}`).join(' ');
}
