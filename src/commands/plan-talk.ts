import type { QuestionContext } from '../answer/answer-types.ts';
import { cutWords } from '../article/cut.ts';
import { assertNever } from '../errors.ts';
import { contextOf } from '../reply/context-of.ts';
import { ask } from './ask.ts';
import type { Command } from './define-command.ts';
import { parseLine } from './grammar.ts';
import { help } from './help.ts';
import { helpEntries } from './help-entries.ts';
import { type Plan, saying } from './plan.ts';
import { planCommand } from './plan-command.ts';
import { problem } from './problem.ts';
import type { RawValues } from './read-values.ts';
import type { Request } from './request.ts';

type TalkRequest = Extract<Request, { kind: 'talk' }>;

/** A mention, a direct message or a line in the terminal: a command in words, or a question that may follow up. */
export function planTalk({ text, context, asker }: TalkRequest): Plan {
  const line = parseLine(text);
  switch (line.kind) {
    case 'empty':
      return planCommand(help, {}, asker);
    case 'unknown-command':
      return saying('unknown', 'ask', problem(unknownCommand(line.nearest)));
    case 'stray-text':
      return saying(line.command.name, 'ask', problem(strayText(line.command)));
    case 'command': {
      const { values, notice } = cutTexts(line.command, line.values);
      return planCommand(line.command, values, asker, { notice, usage: usageOf(line.command) });
    }
    case 'question': {
      const { values, notice } = cutTexts(ask, { question: line.text });
      return planCommand(ask, values, asker, { notice, topic: () => readTopic(context) });
    }
    default:
      return assertNever(line);
  }
}

async function readTopic(context: TalkRequest['context']): Promise<QuestionContext | undefined> {
  const message = await context?.();
  return message && contextOf(message);
}

/** A form in Discord has a limit that people see; here the beginning is answered, and they are told. */
function cutTexts({ options }: Command, typed: RawValues): { values: RawValues; notice: string | undefined } {
  const values = { ...typed };
  let notice: string | undefined;
  for (const [name, option] of Object.entries(options)) {
    const value = values[name];
    if (option.type !== 'text' || typeof value !== 'string' || value.length <= option.maxChars) continue;
    values[name] = cutWords(value, option.maxChars);
    notice = `Your ${name} was cut: only its first ${option.maxChars} characters count.`;
  }
  return { values, notice };
}

function unknownCommand(nearest: readonly string[]): string {
  const [best] = nearest;
  return best === undefined
    ? 'There is no such command. /help lists those there are; without a slash it is a question.'
    : `There is no such command. Did you mean ${nearest.map((name) => `/${name}`).join(' or ')}?`;
}

function strayText(command: Command): string {
  return `/${command.name} takes no text. ${usageOf(command)}`;
}

function usageOf(command: Command): string {
  return `It goes: ${helpEntries([command])[0]?.usage ?? ''}`;
}
