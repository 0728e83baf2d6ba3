import type { Dispatch } from '../commands/dispatch-types.ts';
import type { Asker, Outcome, Request, SeenMessage } from '../commands/request.ts';
import { assertNever } from '../errors.ts';
import type { Modal, Reply } from '../reply/reply.ts';
import { isFollowUp } from './is-follow-up.ts';
import { controlsOf, numbered } from './pressables.ts';
import { renderReply } from './render-reply.ts';
import { print, type Stdio } from './stdio.ts';

/** Who sits at the terminal: local, and thereby an admin. */
export const TERMINAL_ASKER: Asker = {
  surface: 'terminal',
  userId: '0',
  userName: 'terminal',
  roleIds: [],
  canManageGuild: false,
};

const PRESS = /^\/?press\s+(\d{1,4})$/iu;

/**
 * Answers line by line, in order. A line is a question, a command, "press N" for a numbered button or menu option of the
 * last reply that had any, or the text of a form that a press has opened.
 * @returns how many lines came.
 */
export async function chat(lines: AsyncIterable<string>, dispatch: Dispatch, stdio: Stdio): Promise<number> {
  /** The last message that was about something: a question without a topic of its own is about it. */
  let last: SeenMessage | undefined;
  /** The last message that has something to press. */
  let pressed: SeenMessage | undefined;
  let modal: Modal | undefined;

  async function answer(line: string): Promise<void> {
    const request = requestOf(line);
    if (typeof request === 'string') return print(stdio, `${request}\n\n`);
    modal = undefined;
    const outcome = await dispatch(request, {
      defer: () => {},
      progress: (reply) => {
        if (stdio.interactive) stdio.complain(renderReply(reply, stdio));
      },
    });
    await show(outcome);
  }

  function requestOf(line: string): Request | string {
    const asker = TERMINAL_ASKER;
    if (modal !== undefined && pressed !== undefined) {
      return { kind: 'press', asker, customId: modal.custom_id, values: [line], message: pressed };
    }
    const number = PRESS.exec(line)?.[1];
    if (number === undefined) {
      const topic = isFollowUp(line) ? last : undefined;
      return { kind: 'talk', asker, text: line, ...(topic && { context: async () => topic }) };
    }
    const choices = pressed === undefined ? [] : numbered(controlsOf(pressed));
    const choice = choices[Number(number) - 1];
    if (choice === undefined || pressed === undefined) {
      return choices.length === 0
        ? 'There is nothing to press yet.'
        : `There is no button ${number}: the numbers go from 1 to ${choices.length}.`;
    }
    return { kind: 'press', asker, customId: choice.customId, values: choice.values, message: pressed };
  }

  async function show(outcome: Outcome): Promise<void> {
    switch (outcome.kind) {
      case 'new':
        return showReply(outcome.reply, outcome.private);
      case 'update':
        return showReply(outcome.reply, pressed?.private ?? false);
      case 'modal':
        modal = outcome.modal;
        return print(stdio, `${modal.title}: type it in the next line.\n\n`);
      case 'choices':
        return print(stdio, `${outcome.choices.map(({ name }) => name).join('\n')}\n\n`);
      case 'silence':
        return;
      default:
        assertNever(outcome);
    }
  }

  function showReply(reply: Reply, isPrivate: boolean): Promise<void> {
    const { content = '', embeds = [], components = [] } = reply;
    const shown = { content, embeds, components, private: isPrivate };
    // A line of ours alone, such as a mistake that was told, changes no topic.
    if (embeds.length > 0) last = shown;
    if (numbered(controlsOf(shown)).length > 0) pressed = shown;
    return print(stdio, `${renderReply(reply, stdio)}\n\n`);
  }

  let count = 0;
  for await (const line of lines) {
    count += 1;
    if (line.trim() !== '') await answer(line.trim());
  }
  return count;
}
