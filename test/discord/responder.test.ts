import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createResponder, type DropReason } from '../../src/discord/responder.ts';
import { textReply } from '../support/run-bot.ts';

const MAX_WAIT_MS = 2_500;

function responderAt(now: number) {
  const sent: string[] = [];
  const dropped: DropReason[] = [];
  const record = async (route: string) => {
    sent.push(route.split('/')[1] ?? '');
    return undefined;
  };
  const responder = createResponder(
    { id: '1', token: 't', applicationId: '2', kind: 'command', receivedAt: 0 },
    {
      rest: { post: record, patch: record },
      log: pino({ level: 'silent' }),
      now: () => now,
      onAcknowledged: () => undefined,
      onDropped: (reason) => dropped.push(reason),
    },
  );
  return { responder, sent, dropped };
}

test('what waited 2.5 s in this process is still answered', async () => {
  const { responder, sent } = responderAt(MAX_WAIT_MS);
  await responder.answer({ kind: 'new', reply: textReply('in time'), private: false });
  expect(sent).toEqual(['interactions']);
});

test('what waited longer is skipped and counted', async () => {
  const { responder, sent, dropped } = responderAt(MAX_WAIT_MS + 1);
  await responder.answer({ kind: 'new', reply: textReply('too late'), private: false });
  expect([sent, dropped]).toEqual([[], ['waited']]);
});

test('a second deferral and one after the answer are nothing', async () => {
  const { responder, sent } = responderAt(0);
  responder.defer({ private: false });
  responder.defer({ private: true });
  await responder.answer({ kind: 'new', reply: textReply('done'), private: false });
  responder.defer({ private: false });
  responder.progress(textReply('late'));
  expect(sent).toEqual(['interactions', 'webhooks']);
});
