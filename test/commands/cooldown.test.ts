import { expect, test } from 'vitest';
import { createCooldown } from '../../src/commands/cooldown.ts';

const admitMany = (count: number, pace: 'ask' | 'press', cooldown = createCooldown(), atMs = 0) =>
  Array.from({ length: count }, () => cooldown.admit('1', pace, atMs).waitS);

test('five questions in ten seconds pass, the sixth does not', () => {
  expect(admitMany(6, 'ask')).toEqual([0, 0, 0, 0, 0, 10]);
});

test('twenty presses pass, and do not count as questions', () => {
  const cooldown = createCooldown();
  expect(admitMany(21, 'press', cooldown)).toEqual([...Array<number>(20).fill(0), 10]);
  expect(cooldown.admit('1', 'ask', 0).waitS).toBe(0);
});

test('the window slides, and what was refused does not prolong it', () => {
  const cooldown = createCooldown();
  for (const atMs of [0, 1000, 2000, 3000, 4000]) cooldown.admit('1', 'ask', atMs);
  expect(cooldown.admit('1', 'ask', 9_999)).toEqual({ waitS: 1, isFirst: true });
  expect(cooldown.admit('1', 'ask', 10_000).waitS).toBe(0);
  expect(cooldown.admit('1', 'ask', 10_000)).toEqual({ waitS: 1, isFirst: true });
});

test('only the first refusal of a row is the first', () => {
  const cooldown = createCooldown();
  admitMany(5, 'ask', cooldown);
  expect([1, 2].map(() => cooldown.admit('1', 'ask', 0).isFirst)).toEqual([true, false]);
});

test('one person does not slow another down', () => {
  const cooldown = createCooldown();
  admitMany(6, 'ask', cooldown);
  expect(cooldown.admit('2', 'ask', 0).waitS).toBe(0);
});

test('of more people than it may remember it forgets those unseen for longest', () => {
  const cooldown = createCooldown(2);
  admitMany(5, 'ask', cooldown);
  cooldown.admit('2', 'ask', 0);
  expect(cooldown.admit('1', 'ask', 0).waitS).toBe(10);
  cooldown.admit('3', 'ask', 0);
  cooldown.admit('4', 'ask', 0);
  expect(cooldown.admit('1', 'ask', 0).waitS).toBe(0);
});
