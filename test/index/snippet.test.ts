import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../src/article/article.ts';
import { createSnippetMaker } from '../../src/index/snippet.ts';
import { stemKey, wordKey } from '../../src/index/term-keys.ts';
import { articleOf } from './articles.ts';

const story = articleOf({
  title: 'Ferry resumes',
  captions: ['A ferry at the quay in Kiel.'],
  text: `The service was suspended in January.
${'Nothing is said here. '.repeat(20)}The ferries to the islands run again, and the dying harbour lives. ${'Nothing more. '.repeat(20)}
An island has no ferry.`,
});
const snippetOf = (...keys: readonly string[]) => createSnippetMaker(new Set(keys))(story);
const marked = ({ text, highlights }: ReturnType<typeof snippetOf>) =>
  highlights.map(({ start, end }) => text.slice(start, end));

describe('a snippet', () => {
  test('is the part with most distinct words, all of them marked', () => {
    const snippet = snippetOf(stemKey('ferri'), stemKey('island'), stemKey('harbour'));
    expect(snippet).toMatchObject({ passage: { part: 'body', index: 1 }, cutBefore: true, cutAfter: true });
    expect(marked(snippet)).toEqual(['ferries', 'islands', 'harbour']);
  });

  test('marks a word by its stem although they begin differently', () => {
    expect(marked(snippetOf(stemKey('die')))).toEqual(['dying']);
  });

  test('marks only the word itself where only that was found', () => {
    expect(marked(snippetOf(wordKey('island')))).toEqual(['island']);
  });

  test('is a caption, then the title, where the text has nothing', () => {
    expect(snippetOf(stemKey('quay')).passage).toEqual({ part: 'caption', index: 0 });
    expect(snippetOf(stemKey('resum')).passage).toEqual({ part: 'title', index: 0 });
  });

  test('is the lead where nothing has the words, and without words', () => {
    expect(snippetOf(stemKey('volcano'))).toMatchObject({ passage: { part: 'body', index: 0 }, highlights: [] });
    expect(snippetOf()).toMatchObject({ passage: { part: 'body', index: 0 }, highlights: [], cutAfter: false });
    const untold = articleOf({ title: 'Only a title' });
    expect(createSnippetMaker(new Set())(untold).passage).toEqual({ part: 'title', index: 0 });
  });

  test('is a part of its passage with marks in order and apart, whatever the text', () => {
    const sign = fc.constantFrom('ferry ', 'Ferries. ', 'x', ' ', '👨‍👩‍👧', 'é', '\n', '橋', "'s ", '-');
    fc.assert(
      fc.property(fc.array(fc.array(sign, { maxLength: 120 }), { minLength: 1, maxLength: 3 }), (texts) => {
        const article = { ...articleOf({ title: 'Ferry' }), passages: texts.map((signs) => signs.join('')) };
        const { text, highlights, passage, cutBefore, cutAfter } = createSnippetMaker(new Set([stemKey('ferri')]))(
          article,
        );
        const whole = passagesOf(article).find(
          ({ part, index }) => part === passage.part && index === passage.index,
        )?.text;
        expect(whole).toContain(text);
        expect(text.length).toBeLessThanOrEqual(240);
        expect(text === whole).toBe(!cutBefore && !cutAfter);
        let end = 0;
        for (const mark of highlights) {
          expect(mark.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(mark.start, mark.end).toLowerCase()).toMatch(/^ferr/u);
          end = mark.end;
        }
      }),
    );
  });
});
