import type { QuestionContext } from '../answer/answer-types.ts';
import { withNotice } from '../reply/notice-reply.ts';
import type { Command } from './define-command.ts';
import { type Plan, saying } from './plan.ts';
import { problem } from './problem.ts';
import type { RawValues } from './read-values.ts';
import { findCommand } from './registry.ts';
import type { Asker } from './request.ts';

/** A slash command, by the name that Discord has. */
export function planNamedCommand(name: string, raw: RawValues, asker: Asker): Plan {
  const command = findCommand(name);
  // Discord keeps showing commands for a while after a new version has dropped them.
  if (command === undefined)
    return saying('unknown', 'ask', problem('This command is gone. See /help for those there are.'));
  return planCommand(command, raw, asker);
}

/** How a command was said in words. */
interface Talk {
  /** What the conversation is about; read when the command runs. */
  readonly topic?: (() => Promise<QuestionContext | undefined>) | undefined;
  /** To be put above the answer. */
  readonly notice?: string | undefined;
  /** How the command goes; told where it was typed wrong. Discord's form shows it by itself. */
  readonly usage?: string;
}

export function planCommand(command: Command, raw: RawValues, { surface }: Asker, talk: Talk = {}): Plan {
  const { name, adminOnly = false, alwaysPrivate = false, slow = false } = command;
  const isTalk = surface === 'mention' || surface === 'dm';
  if (adminOnly && isTalk) {
    return saying(name, 'ask', problem(`Use the slash command /${name} instead: it shows its report to you alone.`));
  }
  const prepared = command.prepare(raw);
  if (!prepared.ok) {
    const lines = [...prepared.problems, talk.usage ?? ''].filter(Boolean);
    return { ...saying(name, 'ask', problem(lines.join('\n'))), adminOnly };
  }
  const { wantsPrivate } = prepared;
  if (wantsPrivate && surface === 'mention') {
    return saying(
      name,
      'ask',
      problem(`A mention is answered where it stands. For a private answer use the slash command /${name}.`),
    );
  }
  return {
    label: name,
    pace: 'ask',
    private: (alwaysPrivate || wantsPrivate) && !isTalk,
    adminOnly,
    slow,
    async run(context) {
      const topic = talk.topic === undefined ? undefined : await talk.topic();
      const answered = await prepared.run({ ...context, ...(topic && { topic }) });
      return talk.notice === undefined ? answered : { ...answered, reply: withNotice(answered.reply, talk.notice) };
    },
  };
}
