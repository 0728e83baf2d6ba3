import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { Dispatch } from '../../src/commands/dispatch-types.ts';
import { type Bot, type BotOptions, startBot } from '../../src/discord/bot.ts';
import { readyLine } from '../../src/discord/ready-line.ts';
import type { DropReason } from '../../src/discord/responder.ts';
import type { Status } from '../../src/newsroom/newsroom.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { Reader } from './reader.ts';
import { Standin } from './standin.ts';
import { GUILD_ID, TOKEN } from './standin-world.ts';

export interface TestBot {
  readonly standin: Standin;
  readonly reader: Reader;
  readonly bot: Bot;
  readonly dropped: readonly DropReason[];
  /** The lines of the log so far, as one text. */
  readonly log: () => string;
  readonly readyLine: string;
  readonly ownerIds: () => ReadonlySet<string>;
  readonly stop: () => Promise<void>;
}

type Changes = Partial<BotOptions> & { readonly standin?: Standin };

/** The real client against a stand-in; resolves when the bot has announced itself. */
export async function runBot(dispatch: Dispatch, changes: Changes = {}, { hasHome = true } = {}): Promise<TestBot> {
  const standin = changes.standin ?? (await new Standin().start());
  const dropped: DropReason[] = [];
  const { options, logged, announced, owners } = testOptions(standin, dispatch);
  const onDropped = (reason: DropReason) => {
    dropped.push(reason);
    changes.meter?.onDropped?.(reason);
  };
  const meter = { ...changes.meter, onDropped };
  const home = hasHome ? { homeGuildId: GUILD_ID } : {};
  const bot = startBot({ ...options, ...home, ...changes, meter });
  const readyLine = await announced;
  return {
    standin,
    reader: new Reader(standin),
    bot,
    dropped,
    readyLine,
    log: () => logged.join(''),
    ownerIds: () => owners.ids,
    async stop() {
      await bot.stop();
      if (changes.standin === undefined) await standin.stop();
    },
  };
}

/** The options of a bot of the test's own making. */
export function testOptions(standin: Standin, dispatch: Dispatch) {
  const logged: string[] = [];
  const owners: { ids: ReadonlySet<string> } = { ids: new Set() };
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      logged.push(chunk.toString());
      done();
    },
  });
  let announce: (line: string) => void = () => undefined;
  const announced = new Promise<string>((resolve) => {
    announce = resolve;
  });
  const options: BotOptions = {
    token: TOKEN,
    apiUrl: standin.apiUrl,
    dispatch,
    newsroom: { status: () => STATUS },
    log: pino({ level: 'debug', base: null }, sink),
    contentLoaded: Promise.resolve(),
    announce: (facts) => announce(readyLine(facts)),
    onOwners: (ids) => {
      owners.ids = ids;
    },
  };
  return { options, logged, announced, owners };
}

export function textReply(content: string): Reply {
  return { content, allowed_mentions: { parse: [] } };
}

/** Of a collection that is there. */
export const STATUS: Status = {
  state: 'ready',
  version: '1',
  articles: 2,
  passages: 27,
  countries: 5,
  rejected: 0,
  reloading: false,
  examples: {},
};
