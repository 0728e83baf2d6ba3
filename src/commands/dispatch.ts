import { assertNever, describeError, describeForReaders, NewsroomUnavailable } from '../errors.ts';
import { errorReply } from '../reply/error-reply.ts';
import { noticeReply } from '../reply/notice-reply.ts';
import { planAbout } from './about-message.ts';
import { answerInTime } from './answer-in-time.ts';
import { complete } from './complete.ts';
import { createCooldown } from './cooldown.ts';
import type { CommandContext } from './define-command.ts';
import { describeFault } from './describe-fault.ts';
import type { AnsweredRequest, Deferral, Dispatch, DispatchEnvironment, Fate, Schedule } from './dispatch-types.ts';
import { helpEntries } from './help-entries.ts';
import type { Plan } from './plan.ts';
import { planNamedCommand } from './plan-command.ts';
import { planPress } from './plan-press.ts';
import { planTalk } from './plan-talk.ts';
import { COMMANDS } from './registry.ts';
import type { Asker, Outcome, Request, Surface } from './request.ts';
import { isAdmin, isLocal } from './rights.ts';

type Answerable = Exclude<Request, { kind: 'complete' }>;

interface Finished {
  readonly outcome: Outcome;
  readonly fate: Fate;
  readonly hits?: number;
}

/** The one door of all surfaces: only here are rights, cooldown and the words of errors decided. */
export function createDispatch(environment: DispatchEnvironment): Dispatch {
  const { newsroom, admins, now, appVersion, startedAt, log, schedule = later, isUnhurried = false } = environment;
  const { onAnswered = () => {} } = environment;
  const cooldown = createCooldown();
  let faults = 0;

  return async (request, deferral) => {
    const startedMs = now();
    const { kind } = request;
    const { surface } = request.asker;
    if (kind === 'complete') {
      const choices = await complete(request, newsroom).catch(() => []);
      const hits = choices.length;
      log.debug({ command: request.command, kind, surface, hits, ms: now() - startedMs }, 'request');
      onAnswered({ command: kind, kind, surface, fate: 'answered', hits, ms: now() - startedMs });
      return { kind: 'choices', choices };
    }
    let label: string = kind;
    let finished: Finished;
    try {
      const plan = planOf(request);
      label = plan.label;
      finished = await judge(plan, request, deferral);
    } catch (error) {
      finished = refuse(error, label, surface);
    }
    const { outcome, fate, hits = 0 } = finished;
    const facts: AnsweredRequest = { command: label, kind, surface, fate, hits, ms: now() - startedMs };
    log.info(facts, 'request');
    onAnswered(facts);
    return outcome;
  };

  async function judge(plan: Plan, request: Answerable, deferral: Deferral | undefined): Promise<Finished> {
    const { asker, kind } = request;
    const isExempt = isUnhurried || isLocal(asker.surface);
    const { waitS, isFirst } = isExempt ? ADMITTED : cooldown.admit(asker.userId, plan.pace, now());
    if (waitS > 0) {
      const text = `Slow down: try again in ${waitS} s.`;
      // An interaction must be answered; a message that is not answered only stays without an answer.
      const wasTold = kind === 'talk' && !isFirst;
      return { outcome: wasTold ? { kind: 'silence' } : privately(noticeReply(text)), fate: 'slow-down' };
    }
    const isByAdmin = isAdmin(asker, admins());
    if (plan.adminOnly && !isByAdmin) {
      return { outcome: privately(noticeReply(NOT_ALLOWED)), fate: 'not-allowed' };
    }
    return answerInTime(
      async (showProgress) => {
        const context: CommandContext = {
          newsroom,
          viewer: { askerId: asker.userId, private: plan.private, alone: isAlone(asker) },
          appVersion,
          uptimeMs: now() - startedAt,
          helpEntries: helpEntries(COMMANDS.filter(({ adminOnly }) => isByAdmin || !adminOnly)),
          showProgress,
        };
        return finish(plan, await plan.run(context));
      },
      { private: plan.private, atOnce: plan.slow === true },
      deferral,
      schedule,
    );
  }

  function refuse(error: unknown, command: string, surface: Surface): Finished {
    if (error instanceof NewsroomUnavailable) {
      const describe = isLocal(surface) ? describeError : describeForReaders;
      return { outcome: privately(errorReply(describe(error.error))), fate: 'unavailable' };
    }
    faults += 1;
    // Unique while the process lives, and the log tells one life from another.
    const errorId = `${startedAt.toString(36)}-${faults.toString(36)}`;
    log.error({ errorId, command, surface, ...describeFault(error) }, 'a request failed');
    return { outcome: privately(errorReply(FAULT, errorId)), fate: 'failed' };
  }
}

const ADMITTED = { waitS: 0, isFirst: false };
const NOT_ALLOWED =
  'Only the admins of this bot can do that: the articles are shared by all servers. /help shows what you can do.';
const FAULT = 'Something went wrong on our side. Try again; if it stays, tell the admins the number of the error.';

function planOf(request: Answerable): Plan {
  switch (request.kind) {
    case 'command':
      return planNamedCommand(request.command, request.values, request.asker);
    case 'press':
      return planPress(request);
    case 'about':
      return planAbout(request);
    case 'talk':
      return planTalk(request);
    default:
      return assertNever(request);
  }
}

function finish(plan: Plan, result: Awaited<ReturnType<Plan['run']>>): Finished {
  if ('modal' in result) return { outcome: { kind: 'modal', modal: result.modal }, fate: 'answered' };
  const { reply, hits } = result;
  if (plan.replaces && !result.private) return { outcome: { kind: 'update', reply }, fate: 'answered', hits };
  return { outcome: { kind: 'new', reply, private: plan.private || result.private === true }, fate: 'answered', hits };
}

function privately(reply: Extract<Outcome, { kind: 'new' }>['reply']): Outcome {
  return { kind: 'new', reply, private: true };
}

function later(...[run, afterMs]: Parameters<Schedule>): () => void {
  const timer = setTimeout(run, afterMs);
  return () => clearTimeout(timer);
}

/** In a direct message. The terminal shows what a channel would. */
function isAlone({ surface, guildId }: Asker): boolean {
  return guildId === undefined && !isLocal(surface);
}
