import type { Modal } from '../reply/reply.ts';
import type { Pace } from './cooldown.ts';
import type { Answered, CommandContext } from './define-command.ts';

/** How one request will be answered: read from the request alone, judged by dispatch, then run. */
export interface Plan {
  /** For the log: a command's name, or what a press asked for. Never anything that was typed. */
  readonly label: string;
  readonly pace: Pace;
  /** The answer is for the asker alone. */
  readonly private: boolean;
  /** The answer replaces the message that was pressed. */
  readonly replaces?: boolean;
  readonly adminOnly?: boolean;
  /** Takes seconds: deferred at once. */
  readonly slow?: boolean;
  readonly run: (context: CommandContext) => Promise<Answered | OpensModal>;
}

export interface OpensModal {
  readonly modal: Modal;
}

/** A plan that only says something to the asker. */
export function saying(label: string, pace: Pace, answered: Answered): Plan {
  return { label, pace, private: true, run: async () => answered };
}
