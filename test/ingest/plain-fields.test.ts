import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { plainFields } from '../../src/ingest/plain-fields.ts';

const read = (source: string): unknown => parse(source, { maxAliasCount: 10, schema: 'core', logLevel: 'error' });

const name = fc.oneof(
  fc.constantFrom('title', 'date', 'og-title', 'null', 'True', 'constructor', 'toString', '__proto__', 'a b', '1', 'y'),
  fc.stringMatching(/^[A-Za-z][\w-]{0,8}$/u),
);
const piece = fc.oneof(
  fc.constantFrom(
    'Ferry',
    ' ',
    ': ',
    ':',
    ' #',
    '#',
    '"',
    "'",
    '\\',
    ',',
    ', ',
    '[',
    ']',
    '{',
    '}',
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
  ),
  fc.constantFrom(
    '`',
    '?',
    '-',
    '- ',
    '~',
    '2024-03-05',
    'T17:51',
    ' 17:51',
    'Z',
    '.5',
    '0x1f',
    '1e3',
    '.inf',
    'null',
    'true',
    'No',
  ),
  fc.constantFrom(
    '\n',
    '\n  ',
    '\r\n',
    '\t',
    '\u00a0',
    '\u0085',
    '\u2028',
    '\ufeff',
    '…',
    'é',
    '😀',
    '---',
    '...',
    '<<',
  ),
  fc.string({ maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const value = fc.oneof(
  text,
  text.map((inner) => `"${inner}"`),
  text.map((inner) => `'${inner}'`),
  fc
    .array(fc.tuple(fc.constantFrom('\n- ', '\n  - ', '\n  -'), text), { maxLength: 3 })
    .map((items) => items.flat().join('')),
  fc.array(text, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  fc.constantFrom(
    '2024-03-05',
    '2024-03-05 17:51',
    '2024-03-05T17:51:00+03:00',
    'https://example.com/a#b',
    '[world, politics]',
  ),
);
const matter = fc
  .array(fc.tuple(name, fc.constantFrom(': ', ': ', ': ', ':', ':', ' : ', ':  '), value), {
    minLength: 1,
    maxLength: 5,
  })
  .map((fields) => fields.map((parts) => parts.join('')).join('\n'));

test('what it reads is what yaml reads', () => {
  let taken = 0;
  fc.assert(
    fc.property(matter, (source) => {
      const fields = plainFields(source);
      if (fields === undefined) return;
      taken += 1;
      expect(fields).toEqual(read(source));
    }),
    { numRuns: 5_000 },
  );
  expect(taken).toBeGreaterThan(50);
});

test('reads the front matter that most stories have', () => {
  const source = [
    'title: "Ferry line opens: a new pier"',
    'date: 2024-03-05 17:51',
    'author: Dana Reyes',
    'url: https://example.com/ferry#top',
    'tags: [world, small boats]',
    "source: 'Daily Star'",
    'places:',
    '  - Oslo',
    '  - "Bergen"',
  ].join('\n');
  expect(plainFields(source.replaceAll('\n', '\r\n'))).toEqual(plainFields(source));
  expect(plainFields(source)).toEqual({
    title: 'Ferry line opens: a new pier',
    date: '2024-03-05 17:51',
    author: 'Dana Reyes',
    url: 'https://example.com/ferry#top',
    tags: ['world', 'small boats'],
    source: 'Daily Star',
    places: ['Oslo', 'Bergen'],
  });
});

test.each([
  'title: Ferry line: it opens',
  'title: Ferry line # opens',
  'title: Ferry line\n  opens',
  'title: Null',
  'title: 12',
  'title: "a\\nb"',
  'title: a\ntitle: b',
  'title: [a, true]',
  'title:',
  "title: 'a''b'",
  'tags:\n  - a\n - b',
  'tags:\n  - a: b',
])('leaves %j to yaml', (source) => {
  expect(plainFields(source)).toBeUndefined();
});
