import { describe, expect, test } from 'vitest';
import { drawPayload } from '../../src/preview/draw-payload.ts';
import { measureReply } from '../../src/preview/measure-reply.ts';
import type { Reply } from '../../src/reply/reply.ts';

const reply = (parts: Partial<Reply>): Reply => ({ allowed_mentions: { parse: [] }, ...parts });

describe('a message against the limits', () => {
  test('counts the texts of all embeds together', () => {
    const embed = { title: '12', description: '345', footer: { text: '6' }, fields: [{ name: '7', value: '89' }] };
    expect(measureReply(reply({ embeds: [embed, embed] }))[0]).toEqual({
      what: 'all embeds together',
      used: 18,
      limit: 6_000,
    });
  });

  test('takes the largest of several parts, and leaves out what is not there', () => {
    const measures = measureReply(reply({ content: 'abc', embeds: [{ title: '1' }, { title: '123' }] }));
    expect(measures.map(({ what, used }) => [what, used])).toEqual([
      ['all embeds together', 4],
      ['content', 3],
      ['embeds', 2],
      ['title', 3],
    ]);
  });

  test('is summed up by what it has', () => {
    const summary = (parts: Partial<Reply>) =>
      /<summary>(.*)<\/summary>/u.exec(drawPayload(reply(parts), false).markup)?.[1];
    expect(summary({ content: 'abc', embeds: [{ title: 'x'.repeat(3_214) }] })).toBe('JSON · 3,214 of 6,000');
    expect(summary({ content: 'abc' })).toBe('JSON · 3 of 2,000');
  });

  test('says which part Discord would refuse', () => {
    const fits = drawPayload(reply({ content: 'x'.repeat(2_000) }), false).markup;
    const tooLong = drawPayload(reply({ content: 'x'.repeat(2_001) }), false).markup;
    expect(fits).not.toContain('Discord would refuse');
    expect(tooLong).toContain('Discord would refuse this message: content too large.');
  });
});

test('the payload of a private message has the flag that makes it private', () => {
  expect(drawPayload(reply({ content: 'x' }), true).markup).toContain('&quot;flags&quot;: 64');
  expect(drawPayload(reply({ content: 'x' }), false).markup).not.toContain('flags');
});
