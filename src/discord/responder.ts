import { randomUUID } from 'node:crypto';
import { type REST, Routes } from 'discord.js';
import type { Outcome } from '../commands/request.ts';
import type { Log } from '../log.ts';
import { errorReply } from '../reply/error-reply.ts';
import { toBody, toReplacement } from '../reply/message-body.ts';
import type { Reply } from '../reply/reply.ts';
import { withoutEmbeds } from '../reply/without-embeds.ts';
import {
  ALREADY_ACKNOWLEDGED,
  codeOf,
  describeFailure,
  INVALID_WEBHOOK_TOKEN,
  isRefusal,
  isUnreadableAnswer,
  UNKNOWN_INTERACTION,
  UNKNOWN_WEBHOOK,
} from './describe-failure.ts';
import { insist } from './insist.ts';
import {
  choicesResponse,
  deferralResponse,
  firstResponse,
  type InteractionKind,
  lateReply,
  messageResponse,
} from './response-bodies.ts';

/** Discord waits 3 s for the first response; what waited longer than this in our own process would come too late. */
const MAX_WAIT_MS = 2_500;
const MAX_RETRY_MS = 6_000;
/** Edits of one message are limited to about five in 5 s. */
const PROGRESS_EVERY_MS = 1_500;

export type DropReason = 'waited' | 'unknown-interaction' | 'acknowledged-elsewhere' | 'duplicate' | 'failed';

export interface InteractionTarget {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
  readonly kind: InteractionKind;
  /** When it reached this process, on the clock of `now`. Discord's own clock is not ours. */
  readonly receivedAt: number;
}

export interface ResponderEnvironment {
  readonly rest: Pick<REST, 'post' | 'patch'>;
  readonly log: Log;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  readonly onDropped: (reason: DropReason) => void;
  /** @param ms from the receipt until Discord took the first response. */
  readonly onAcknowledged: (ms: number) => void;
  /** Used when the interaction's token has expired; absent where the bot may not write. */
  readonly postInChannel?: (reply: Reply) => Promise<boolean>;
}

/** The only one that speaks to an interaction: it is acknowledged once, whatever comes first, and answered once. */
export interface Responder {
  /** Keeps the interaction alive; for a press it changes nothing that is seen. */
  readonly defer: (visibility: { readonly private: boolean }) => void;
  /** Shows a passing state in the place of the deferred answer; of several in a row the first. */
  readonly progress: (reply: Reply) => void;
  /** Never rejects. */
  readonly answer: (outcome: Outcome) => Promise<void>;
}

export function createResponder(target: InteractionTarget, environment: ResponderEnvironment): Responder {
  const { rest, log, now, onDropped, onAcknowledged } = environment;
  const webhook = { auth: false } as const;
  let acknowledged: Promise<boolean> | undefined;
  let isDone = false;
  let shown: Promise<unknown> = Promise.resolve();
  let shownAt = Number.NEGATIVE_INFINITY;
  let lastShown = '';

  const drop = (reason: DropReason, error?: unknown): false => {
    onDropped(reason);
    log.warn(
      { kind: target.kind, reason, ...(error === undefined ? {} : describeFailure(error)) },
      'dropped an interaction',
    );
    return false;
  };

  const acknowledge = (): true => {
    onAcknowledged(now() - target.receivedAt);
    return true;
  };

  /** @returns whether Discord took it; rejects only where it refused the body. */
  async function respond(body: object): Promise<boolean> {
    const giveUpAt = target.receivedAt + MAX_WAIT_MS;
    if (now() > giveUpAt) return drop('waited');
    let attempts = 0;
    try {
      const route = Routes.interactionCallback(target.id, target.token);
      const send = (before: number) => {
        attempts = before;
        return rest.post(route, { ...webhook, body });
      };
      await insist(send, giveUpAt, now);
      return acknowledge();
    } catch (error) {
      if (isUnreadableAnswer(error)) return acknowledge();
      const code = codeOf(error);
      if (code === UNKNOWN_INTERACTION) return drop('unknown-interaction', error);
      // After a lost connection the first attempt may have arrived all the same.
      if (code === ALREADY_ACKNOWLEDGED) return attempts > 0 || drop('acknowledged-elsewhere', error);
      if (isRefusal(error)) throw error;
      return drop('failed', error);
    }
  }

  const edit = (reply: Reply) => {
    const route = Routes.webhookMessage(target.applicationId, target.token);
    const body = toReplacement(reply);
    return insist(() => rest.patch(route, { ...webhook, body }), now() + MAX_RETRY_MS, now);
  };

  const followUp = (reply: Reply, isPrivate: boolean) => {
    const route = Routes.webhook(target.applicationId, target.token);
    const body = toBody(reply, isPrivate);
    return insist(() => rest.post(route, { ...webhook, body }), now() + MAX_RETRY_MS, now);
  };

  async function answerFirst(outcome: Outcome): Promise<void> {
    const body = firstResponse(outcome, target.kind);
    if (body === undefined) return;
    try {
      await respond(body);
    } catch (error) {
      // Nothing was acknowledged yet, so there is still room for one honest line.
      const reply = refusedReply(error);
      if (target.kind === 'autocomplete') await respond(choicesResponse([]));
      else if (isForbidden(error) && outcome.kind === 'new') {
        await respond(messageResponse(withoutEmbeds(outcome.reply), outcome.private));
      } else await respond(messageResponse(reply, true));
    }
  }

  async function answerDeferred(outcome: Outcome): Promise<void> {
    const reply = lateReply(outcome);
    if (reply === undefined) return;
    // A deferred press still shows the message that was pressed: a new reply stands beside it.
    const isBeside = target.kind === 'component' && outcome.kind !== 'update';
    const isPrivate = outcome.kind !== 'new' || outcome.private;
    const send = (what: Reply) => (isBeside ? followUp(what, isPrivate) : edit(what));
    try {
      await send(reply);
    } catch (error) {
      const code = codeOf(error);
      if (code === INVALID_WEBHOOK_TOKEN || code === UNKNOWN_WEBHOOK) {
        log.warn(
          { kind: target.kind, private: isPrivate, ...describeFailure(error) },
          'an interaction expired before its answer',
        );
        if (!isPrivate) await environment.postInChannel?.(reply);
      } else if (isRefusal(error)) {
        await send(isForbidden(error) ? withoutEmbeds(reply) : refusedReply(error));
      } else throw error;
    }
  }

  function refusedReply(error: unknown): Reply {
    const errorId = randomUUID().slice(0, 8);
    log.error({ kind: target.kind, errorId, ...describeFailure(error) }, 'Discord refused an answer');
    return errorReply('Discord did not take the answer. Try again, or ask for something shorter.', errorId);
  }

  return {
    defer(visibility) {
      if (acknowledged !== undefined || isDone || target.kind === 'autocomplete') return;
      acknowledged = respond(deferralResponse(target.kind, visibility.private)).catch((error: unknown) =>
        drop('failed', error),
      );
    },

    progress(reply) {
      if (acknowledged === undefined || isDone || target.kind === 'component' || now() - shownAt < PROGRESS_EVERY_MS)
        return;
      // The same again would only keep what is new from being shown.
      const state = JSON.stringify(reply);
      if (state === lastShown) return;
      lastShown = state;
      shownAt = now();
      shown = Promise.all([acknowledged, shown])
        .then(([isHeld]) => (isHeld && !isDone ? edit(reply) : undefined))
        .catch((error: unknown) => log.debug(describeFailure(error), 'a progress line was lost'));
    },

    async answer(outcome) {
      isDone = true;
      try {
        if (acknowledged === undefined) return await answerFirst(outcome);
        const isHeld = await acknowledged;
        await shown;
        if (isHeld) await answerDeferred(outcome);
      } catch (error) {
        drop('failed', error);
      }
    },
  };
}

function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 403;
}
