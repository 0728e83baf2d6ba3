import { expect, test } from 'vitest';
import { isFollowUp } from '../../src/terminal/is-follow-up.ts';

test.each([
  'and Nigeria?',
  'what about the ferry?',
  'But why?',
  'why?',
  'how many',
  'who else',
  'when did she say that?',
  'is Ghana on the list too? what does it say',
])('"%s" goes on from the answer above', (line) => {
  expect(isFollowUp(line)).toBe(true);
});

test.each([
  'who runs the ferry?',
  'Which countries trade with Norway?',
  'why was the harbour closed?',
  'android phones',
  '/latest',
  '',
])('"%s" has a topic of its own', (line) => {
  expect(isFollowUp(line)).toBe(false);
});
