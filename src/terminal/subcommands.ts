/** An option as `node:util` parses it, with what the help says of it. `value` names what follows a text option. */
export interface OptionSpec {
  readonly about: string;
  readonly value?: string;
}

interface SubcommandSpec {
  readonly name: string;
  readonly usage: readonly string[];
  readonly about: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
}

const CONTENT = { content: { value: 'DIR', about: 'read the articles from DIR instead of CONTENT_DIR' } };
const JSON_LINES = 'id and answer as JSON, one line each';

/** What `newsdesk` does without a subcommand. */
export const START = {
  name: '',
  usage: ['newsdesk [--content DIR]', 'newsdesk SUBCOMMAND [OPTIONS]'],
  about:
    'Answers news questions from a folder of articles, with quoted and cited sentences.\n' +
    'Without a subcommand: the Discord bot if DISCORD_TOKEN is set, else a chat in the terminal.',
  options: CONTENT,
} as const satisfies SubcommandSpec;

export const SUBCOMMANDS = [
  {
    name: 'chat',
    usage: ['newsdesk chat [--content DIR]'],
    about:
      'Talk in the terminal. A line of standard input is a question, a command such as "/search korea country:ru", or\n' +
      '"press N" for a numbered button. Replies go to standard output, logs to standard error.',
    options: CONTENT,
  },
  {
    name: 'ask',
    usage: ['newsdesk ask [--json] QUESTION…', 'newsdesk ask --batch FILE|-'],
    about: 'Answer one question, or a file of them.',
    options: {
      json: { about: 'print the answer as one JSON object' },
      batch: { value: 'FILE', about: `read JSON lines {id, question} from FILE (- = standard input); ${JSON_LINES}` },
      ...CONTENT,
    },
  },
  {
    name: 'search',
    usage: [
      'newsdesk search [--json] [--country CODE] [--limit N] QUERY…',
      'newsdesk search --batch FILE|- [--country CODE] [--limit N]',
    ],
    about: 'Find articles, best first.',
    options: {
      json: { about: 'print the hits as one JSON object' },
      batch: { value: 'FILE', about: `read JSON lines {id, query} from FILE (- = standard input); ${JSON_LINES}` },
      country: { value: 'CODE', about: 'only articles about this country: a code such as RU, or a name' },
      limit: { value: 'N', about: 'at most N hits of --json and --batch, 1 to 100 (default 10)' },
      ...CONTENT,
    },
  },
  {
    name: 'articles',
    usage: ['newsdesk articles [--json]'],
    about: 'List every article of the collection.',
    options: { json: { about: 'print each article, with its text and countries, as one JSON line' }, ...CONTENT },
  },
  {
    name: 'check',
    usage: ['newsdesk check [DIR] [--json]'],
    about:
      'Say what was found in the content folder, what was cleaned away and what cannot be used.\n' +
      'Exit code 0: everything was used; 1: something was rejected; 2: the folder cannot be read.',
    options: { json: { about: 'print the report as one JSON object' }, ...CONTENT },
  },
  {
    name: 'register',
    usage: ['newsdesk register [--guild ID] [--dry-run]'],
    about:
      'Bring the commands that Discord has up to date; print the difference and the invite link. Needs DISCORD_TOKEN.',
    options: {
      guild: { value: 'ID', about: 'put all commands into this server and none globally (for development)' },
      'dry-run': { about: 'print the difference and change nothing' },
    },
  },
  {
    name: 'preview',
    usage: ['newsdesk preview [--content DIR]'],
    about: 'Serve a web page on PREVIEW_PORT, for this machine only, that shows replies as Discord draws them.',
    options: CONTENT,
  },
] as const satisfies readonly SubcommandSpec[];

export type Subcommand = (typeof SUBCOMMANDS)[number];
