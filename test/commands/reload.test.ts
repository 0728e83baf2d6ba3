import { describe, expect, test } from 'vitest';
import type { AdminPolicy } from '../../src/commands/dispatch-types.ts';
import type { Asker } from '../../src/commands/request.ts';
import { fail } from '../../src/errors.ts';
import { reloadProgressReply } from '../../src/reply/reload-progress-reply.ts';
import { reloadReply } from '../../src/reply/reload-reply.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { ASKER, NOBODY, openDesk, replyOf, textOf } from './desk.ts';
import { RELOADED } from './fake-newsroom.ts';

const HOME = '200000000000000001';
const ADMINS: AdminPolicy = { ...NOBODY, userIds: new Set([ASKER.userId]) };

describe('who may reload', () => {
  test.each<[string, Partial<AdminPolicy>, Partial<Asker>, boolean]>([
    ['anyone', {}, {}, false],
    ['a person named in the environment', { userIds: new Set([ASKER.userId]) }, {}, true],
    ['the owner of the application', { ownerIds: new Set([ASKER.userId]) }, {}, true],
    ['a member of a named role', { roleIds: new Set(['7']) }, { roleIds: ['5', '7'] }, true],
    ['a member of other roles', { roleIds: new Set(['7']) }, { roleIds: ['5'] }, false],
    ['Manage Server in the home server', { homeGuildId: HOME }, { guildId: HOME, canManageGuild: true }, true],
    ['a member of the home server', { homeGuildId: HOME }, { guildId: HOME }, false],
    ['Manage Server in another server', { homeGuildId: HOME }, { guildId: '9', canManageGuild: true }, false],
    ['Manage Server without a home server', {}, { guildId: '9', canManageGuild: true }, false],
    ['the terminal', {}, { surface: 'terminal', userId: '0' }, true],
  ])('%s', async (_, policy, asker, isAllowed) => {
    const { command, newsroom, lines } = openDesk({ admins: { ...NOBODY, ...policy } });
    const outcome = await command('reload', {}, { guildId: '9', ...asker });
    expect(outcome).toMatchObject({ kind: 'new', private: true });
    expect(newsroom.calls.length).toBe(isAllowed ? 1 : 0);
    expect(lines.at(-1)).toMatchObject({ command: 'reload', fate: isAllowed ? 'answered' : 'not-allowed' });
  });
});

test('a stranger is refused before anything is deferred', async () => {
  const { dispatch } = openDesk();
  const deferrals: unknown[] = [];
  const defer = (visibility: unknown) => void deferrals.push(visibility);
  await dispatch({ kind: 'command', asker: ASKER, command: 'reload', values: {} }, { defer });
  expect(deferrals).toEqual([]);
});

test('it is deferred privately at once, shows its progress, and reports', async () => {
  const seen: unknown[] = [];
  const progress = { phase: 'reading', files: 3, articles: 9 } as const;
  const { dispatch, newsroom } = openDesk({
    admins: ADMINS,
    answers: {
      reload: async ({ onProgress }) => {
        onProgress?.(progress);
        return { ok: true, value: RELOADED };
      },
    },
  });
  const outcome = await dispatch(
    { kind: 'command', asker: ASKER, command: 'reload', values: { dry_run: true, force: false } },
    { defer: (visibility) => void seen.push(visibility), progress: (reply: Reply) => void seen.push(reply) },
  );
  expect(seen).toEqual([{ private: true }, reloadProgressReply(progress)]);
  expect(replyOf(outcome)).toEqual(reloadReply(RELOADED));
  expect(newsroom.calls[0]).toMatchObject(['reload', { dryRun: true, force: false }]);
});

test('a refused reload says what to do', async () => {
  const { command } = openDesk({
    admins: ADMINS,
    answers: { reload: async () => fail({ code: 'reload-shrinks', before: 10, after: 2, removed: 8 }) },
  });
  const outcome = await command('reload');
  expect(outcome).toMatchObject({ kind: 'new', private: true });
  expect(textOf(outcome)).toContain('8 of 10 articles');
});

test.each(['mention', 'dm'] as const)('said in a %s, it is refused with a hint', async (surface) => {
  const { say, newsroom } = openDesk({ admins: ADMINS });
  expect(textOf(await say('/reload force:true', { surface }))).toContain('slash command /reload');
  expect(newsroom.calls).toEqual([]);
});

test('said in the terminal, it reloads', async () => {
  const { say, newsroom } = openDesk();
  await say('/reload force:true', { surface: 'terminal', userId: '0' });
  expect(newsroom.calls[0]).toMatchObject(['reload', { dryRun: false, force: true }]);
});
