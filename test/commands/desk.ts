import { pino } from 'pino';
import { createDispatch } from '../../src/commands/dispatch.ts';
import type { AdminPolicy, Deferral, DispatchEnvironment } from '../../src/commands/dispatch-types.ts';
import type { Asker, Outcome, Request, SeenMessage } from '../../src/commands/request.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { answerReply } from '../../src/reply/answer-reply.ts';
import { buttonId } from '../../src/reply/custom-id.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { ANSWER, type FakeNewsroom, fakeNewsroom } from './fake-newsroom.ts';

export const NOW = Date.UTC(2026, 0, 5, 12);

export const ASKER: Asker = {
  surface: 'slash',
  userId: '123456789012345678',
  userName: 'reader',
  guildId: '200000000000000001',
  roleIds: [],
  canManageGuild: false,
};

export const NOBODY: AdminPolicy = { userIds: new Set(), roleIds: new Set(), ownerIds: new Set() };

export interface TestDesk {
  readonly dispatch: (request: Request, deferral?: Deferral) => Promise<Outcome>;
  readonly newsroom: FakeNewsroom;
  /** Every line of the log, parsed. */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  /** Moves the clock and runs what was due. */
  readonly pass: (ms: number) => void;
  readonly command: (
    name: string,
    values?: Readonly<Record<string, string | boolean>>,
    asker?: Partial<Asker>,
  ) => Promise<Outcome>;
  readonly say: (text: string, asker?: Partial<Asker>, context?: SeenMessage) => Promise<Outcome>;
  readonly press: (
    customId: string,
    how?: { message?: SeenMessage; values?: string[]; asker?: Partial<Asker> },
  ) => Promise<Outcome>;
}

/** A dispatch over a fake collection, with a clock that stands still. */
export function openDesk({
  answers = {},
  admins = NOBODY,
  isUnhurried = false,
}: {
  answers?: Partial<Newsroom>;
  admins?: AdminPolicy;
  isUnhurried?: boolean;
} = {}): TestDesk {
  const newsroom = fakeNewsroom(answers);
  const lines: Record<string, unknown>[] = [];
  const timers: { due: number; run: () => void }[] = [];
  let nowMs = NOW;
  const environment: DispatchEnvironment = {
    newsroom,
    admins: () => admins,
    now: () => nowMs,
    appVersion: '1.2.3',
    startedAt: NOW - 60_000,
    isUnhurried,
    log: pino({ level: 'debug', base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) }),
    schedule(run, afterMs) {
      const timer = { due: nowMs + afterMs, run };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
  };
  const dispatch = createDispatch(environment);
  return {
    dispatch,
    newsroom,
    lines,
    pass(ms) {
      nowMs += ms;
      for (const timer of timers.filter(({ due }) => due <= nowMs)) timer.run();
    },
    command: (name, values = {}, asker = {}) =>
      dispatch({ kind: 'command', asker: { ...ASKER, ...asker }, command: name, values }),
    say: (text, asker = {}, context) =>
      dispatch({
        kind: 'talk',
        asker: { ...ASKER, surface: 'mention', ...asker },
        text,
        ...(context && { context: async () => context }),
      }),
    press: (customId, { message = answerMessage(), values = [], asker = {} } = {}) =>
      dispatch({ kind: 'press', asker: { ...ASKER, ...asker }, customId, values, message }),
  };
}

/** An answer of the bot as Discord gives it back. */
export function answerMessage(isPrivate = false): SeenMessage {
  const viewer = { askerId: ASKER.userId, private: isPrivate };
  return seen(answerReply({ text: 'How many does the night ferry carry?' }, ANSWER, viewer), isPrivate);
}

export function seen({ content = '', embeds = [], components = [] }: Reply, isPrivate = false): SeenMessage {
  return { content, embeds, components, private: isPrivate };
}

export function idOf(action: Parameters<typeof buttonId>[1], askerId = ASKER.userId): string {
  return buttonId(askerId, action);
}

/** The reply of an outcome that has one. */
export function replyOf(outcome: Outcome): Reply {
  if (outcome.kind !== 'new' && outcome.kind !== 'update') throw new Error(`a ${outcome.kind} has no reply`);
  return outcome.reply;
}

/** What a reply says in its own line. */
export function textOf(outcome: Outcome): string {
  return replyOf(outcome).content ?? '';
}
