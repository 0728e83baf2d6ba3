import { idOf } from './pressable.ts';
import type { Reader } from './reader.ts';
import { options } from './reader.ts';
import type { Exchange, Standin } from './standin.ts';
import { BOT, nextId, type Person } from './standin-world.ts';

/** One way of asking. It resolves when the answer stands there. */
export type Ask = (words: string, user: Person, crowd: CrowdPlace) => Promise<void>;

export interface CrowdPlace {
  readonly standin: Standin;
  readonly reader: Reader;
  /** Waits for the first response and for the answer, and forgets the exchange. */
  readonly follow: (exchange: Exchange) => Promise<Exchange>;
}

const slash =
  (name: string, valuesOf: (words: string) => Readonly<Record<string, string>> = () => ({})): Ask =>
  async (words, user, { reader, follow }) => {
    await follow(reader.send(2, { id: nextId(), type: 1, name, options: options(valuesOf(words)) }, { user }));
  };

const suggest: Ask = async (words, user, { reader, follow }) => {
  const focused = { name: 'article', type: 3, value: words.slice(0, 5), focused: true };
  await follow(reader.send(4, { id: nextId(), type: 1, name: 'article', options: [focused] }, { user }));
};

const turnPage: Ask = async (_, user, { reader, follow }) => {
  const list = await follow(reader.send(2, { id: nextId(), type: 1, name: 'countries' }, { user }));
  const [message] = list.messages;
  if (message === undefined) throw new Error('a list that is not there');
  await follow(reader.send(3, { custom_id: idOf(message, /Next/u), component_type: 2 }, { user }, message));
};

const say =
  (isDirect: boolean): Ask =>
  async (words, user, { reader, standin }) => {
    const message = reader.say(isDirect ? words : `<@${BOT.id}> ${words}`, { user, isDirect });
    await standin.until(() => reader.repliesTo(message).length > 0, 'a reply', 20_000);
    standin.forget(message);
  };

/** What people ask, about as often as they do, by name. */
export const MIXTURE: readonly (readonly [name: string, ask: Ask])[] = [
  ['search', slash('search', (query) => ({ query }))],
  ['ask', slash('ask', (words) => ({ question: `What is known about ${words}?` }))],
  ['suggest', suggest],
  ['mention', say(false)],
  ['search in a country', slash('search', (query) => ({ query, country: 'FR' }))],
  ['article', slash('article', (article) => ({ article }))],
  ['suggest', suggest],
  ['turn a page', turnPage],
  ['latest', slash('latest')],
  ['direct message', say(true)],
];
