import { countryName } from '../countries/country-name.ts';
import type { Examples } from '../newsroom/newsroom.ts';
import { count } from './count.ts';
import { fitReply } from './fit-reply.ts';
import { code, marked, stackBlocks } from './fit-text.ts';
import { MAX_DESCRIPTION_CHARS, MAX_FIELD_VALUE_CHARS } from './limits.ts';
import type { Reply } from './reply.ts';

/** One command as /help shows it; plain text, escaped here. */
export interface HelpEntry {
  /** As typed: "/search query [country] [from]". */
  readonly usage: string;
  readonly description: string;
  readonly adminOnly?: boolean;
}

const INTRODUCTION =
  'Newsdesk answers from a collection of articles. Every claim is a sentence quoted from one of them; what they do not say, it does not say.';
const MAX_USAGE_CHARS = 200;
const MAX_ENTRY_CHARS = 250;
const MAX_EXAMPLE_CHARS = 100;

/** What the bot can do, with examples that the loaded collection answers. */
export function helpReply(entries: readonly HelpEntry[], examples: Examples): Reply {
  const lines = entries.map(({ usage, description, adminOnly }) => {
    const text = marked(adminOnly === true ? `${description} (admins)` : description, MAX_ENTRY_CHARS);
    return `${code(usage, MAX_USAGE_CHARS)}\n${text}`;
  });
  const tries = exampleLines(examples);
  return fitReply({
    embeds: [
      {
        title: 'What Newsdesk can do',
        description: stackBlocks(
          [INTRODUCTION, ...lines],
          MAX_DESCRIPTION_CHARS,
          (left) => `… and ${count(left, 'more command')}`,
          '\n\n',
        ),
        fields: [
          {
            name: 'Without commands',
            value:
              'Mention the bot with a question, or write to it directly. To ask more about an answer, reply to it or press Follow up. About any message: Apps › Ask about this message.',
          },
          ...(tries.length === 0 ? [] : [{ name: 'Try', value: tries.join('\n').slice(0, MAX_FIELD_VALUE_CHARS) }]),
        ],
        footer: { text: '[ ] may be left out. Answers are for all to see; private:true shows them to you alone.' },
      },
    ],
  });
}

function exampleLines({ query, title, country }: Examples): readonly string[] {
  const name = country && countryName(country);
  return [
    ...(query === undefined ? [] : [code(`/search query:${query}`, MAX_EXAMPLE_CHARS)]),
    ...(title === undefined ? [] : [code(`/article article:${title}`, MAX_EXAMPLE_CHARS)]),
    ...(name === undefined ? [] : [code(`/countries country:${name}`, MAX_EXAMPLE_CHARS)]),
  ];
}
