import type { Deferral } from '../commands/dispatch-types.ts';
import type { Outcome } from '../commands/request.ts';
import { assertNever } from '../errors.ts';
import type { Reply } from '../reply/reply.ts';
import { drawMessage } from './draw-message.ts';
import { drawModal } from './draw-modal.ts';
import type { Above, ChannelMessage, MessageLog } from './message-log.ts';
import type { Op } from './op.ts';
import { BOT, type Who } from './people.ts';

/** What is answered; Discord treats each a little differently. */
export interface Occasion {
  readonly who: Who;
  readonly kind: 'command' | 'press' | 'form' | 'talk';
  readonly above: Above;
  /** The message whose button or menu was pressed, or that the form was opened from. */
  readonly pressed?: ChannelMessage;
}

interface Delivery extends Required<Deferral> {
  readonly answer: (outcome: Outcome) => void;
}

/** Shows what dispatch gives as Discord would: at once, or in the place of "thinking…". */
export function createDelivery(log: MessageLog, emit: (op: Op) => void, occasion: Occasion): Delivery {
  const { who, kind, above, pressed } = occasion;
  let held: ChannelMessage | undefined;

  function show(message: ChannelMessage): ChannelMessage {
    emit({ op: 'put', id: message.id, html: drawMessage(message).markup });
    return message;
  }

  function post(reply: Reply, isPrivate: boolean, isThinking = false): ChannelMessage {
    const { person, place } = who;
    const isSeenByOne = isPrivate || place === 'dm';
    return show(
      log.add({ author: BOT, place, isPrivate, reply, above, isThinking, ...(isSeenByOne && { seenBy: person }) }),
    );
  }

  function replace(message: ChannelMessage, reply: Reply): ChannelMessage {
    return show(log.put({ ...message, reply, isThinking: false }));
  }

  return {
    defer({ private: isPrivate }) {
      if (kind === 'talk') emit({ op: 'typing' });
      // A press is kept alive without a sign: its message may still be replaced.
      else if (kind !== 'press') held ??= post(NOTHING_YET, isPrivate, true);
    },
    progress(reply) {
      if (held !== undefined) held = replace(held, reply);
    },
    answer(outcome) {
      switch (outcome.kind) {
        case 'modal':
          return emit({ op: 'modal', message: pressed?.id ?? '', html: drawModal(outcome.modal).markup });
        case 'update':
          if (pressed !== undefined && kind === 'press') replace(pressed, outcome.reply);
          else post(outcome.reply, true);
          return;
        case 'new':
          // Who sees it was decided by the deferral. Nothing that is written in a channel is private.
          if (held === undefined) post(outcome.reply, outcome.private && kind !== 'talk');
          else replace(held, outcome.reply);
          return;
        case 'choices':
        case 'silence':
          return;
        default:
          assertNever(outcome);
      }
    },
  };
}

const NOTHING_YET: Reply = { allowed_mentions: { parse: [] } };
