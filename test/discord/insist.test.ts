import { DiscordAPIError } from 'discord.js';
import { expect, test } from 'vitest';
import { insist } from '../../src/discord/insist.ts';

const now = () => performance.now();
const refusal = () =>
  new DiscordAPIError({ message: 'no', code: 50013 }, 50013, 403, 'POST', 'http://127.0.0.1', {
    files: undefined,
    body: undefined,
  });

test('repeats what the network lost, and says how often', async () => {
  const seen: number[] = [];
  const send = async (before: number) => {
    seen.push(before);
    if (before === 0) throw new Error('other side closed');
    return 'sent';
  };
  expect(await insist(send, now() + 5_000, now)).toBe('sent');
  expect(seen).toEqual([0, 1]);
});

test('does not repeat what Discord refused', async () => {
  let attempts = 0;
  const send = async () => {
    attempts += 1;
    throw refusal();
  };
  await expect(insist(send, now() + 5_000, now)).rejects.toThrow('no');
  expect(attempts).toBe(1);
});

test('gives up when the time is over', async () => {
  const send = async () => {
    throw new Error('other side closed');
  };
  await expect(insist(send, now(), now)).rejects.toThrow('other side closed');
});

test('does not repeat what was taken with an answer that cannot be read', async () => {
  let attempts = 0;
  const send = async () => {
    attempts += 1;
    JSON.parse('');
  };
  await expect(insist(send, now() + 5_000, now)).rejects.toThrow(SyntaxError);
  expect(attempts).toBe(1);
});
