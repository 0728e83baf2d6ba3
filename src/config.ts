import { resolve } from 'node:path';
import { z } from 'zod';
import { editDistance } from './edit-distance.ts';
import { fail, type Result, succeed } from './errors.ts';
import { LOG_LEVELS, type LogLevel } from './log.ts';

/** What the environment says, checked. Absent = the variable was unset or empty. */
export interface Config {
  readonly discordToken: string | undefined;
  readonly applicationId: string | undefined;
  readonly homeGuildId: string | undefined;
  /** How many processes share the servers; `auto` = as many as Discord recommends. 1 = this process alone. */
  readonly shards: number | 'auto';
  /** Of a process that a manager of shards has started: which of how many it is. */
  readonly shard: ShardPlace | undefined;
  /** Without version and trailing slash; absent = Discord itself. */
  readonly apiUrl: string | undefined;
  /** Absolute. */
  readonly contentDir: string;
  /** Reload by itself when the folder has changed. */
  readonly watchContent: boolean;
  /** Absolute; absent = snapshots are not kept. */
  readonly cacheDir: string | undefined;
  readonly adminUserIds: ReadonlySet<string>;
  readonly adminRoleIds: ReadonlySet<string>;
  /** Absent = `info` for the bot, `warn` for the terminal, where a line per question would only be in the way. */
  readonly logLevel: LogLevel | undefined;
  readonly healthPort: number | undefined;
  readonly healthHost: string;
  readonly previewPort: number;
}

export interface ShardPlace {
  /** From 0. */
  readonly id: number;
  readonly count: number;
}

export interface ConfigPlace {
  /** Relative paths of the environment start here. */
  readonly workingDir: string;
  /** The articles that ship with the package: the default of `CONTENT_DIR`. */
  readonly seedsDir: string;
  /** The default of `CACHE_DIR`. */
  readonly cacheDir: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_PREVIEW_PORT = 3000;
/** Each is a process with a collection of its own; Discord wants one for every 2,500 servers at the most. */
const MAX_SHARDS = 256;
const LOOPBACK = '127.0.0.1';

// Discord's ids ("snowflakes") have 17 digits since February 2015 and 20 at most (64 bits).
const ID = /^\d{17,20}$/u;
// Three parts with dots between: wherever such a thing was pasted, it is not repeated.
const LOOKS_LIKE_TOKEN = /[\w-]{16,}\.[\w-]{4,}\.[\w-]{16,}/u;
const MAX_SHOWN_CHARS = 40;
/** A name that is further from all of ours is near to none, but one has to be told. */
const MAX_NAME_EDITS = 30;

const SHARDS_REMEDY = `is no number of processes: use auto, a whole number from 1 to ${MAX_SHARDS}, or leave it empty for one`;

/** Each message says what is wrong with the value and what to do; `readConfig` puts the variable's name and the value before it. */
const environmentSchema = z.object({
  DISCORD_TOKEN: z
    .string()
    .refine((value) => !/\s/u.test(value), 'has white space in it: copy only the token, without "Bot" before it')
    .refine((value) => !ID.test(value), 'is an id, not a token: copy the token from the Bot page of your application')
    .optional(),
  DISCORD_APPLICATION_ID: idSchema('the Application ID of the General Information page, or leave it empty').optional(),
  DISCORD_GUILD_ID: idSchema('the id that "Copy Server ID" in Discord gives, or leave it empty').optional(),
  DISCORD_API_URL: z.string().check(checkApiUrl).optional(),
  SHARDS: z
    .string()
    .toLowerCase()
    .regex(/^(?:auto|\d{1,3})$/u, SHARDS_REMEDY)
    .transform((value) => (value === 'auto' ? value : Number(value)))
    .refine((value) => value === 'auto' || (value >= 1 && value <= MAX_SHARDS), SHARDS_REMEDY)
    .optional(),
  CONTENT_DIR: z.string().optional(),
  WATCH_CONTENT: z
    .string()
    .toLowerCase()
    .pipe(
      z.enum(['true', 'false'], { error: 'is neither true nor false: use true, or leave it empty to reload by hand' }),
    )
    .optional(),
  CACHE_DIR: z.string().optional(),
  ADMIN_USER_IDS: idListSchema('the ids that "Copy User ID" in Discord gives'),
  ADMIN_ROLE_IDS: idListSchema('the ids that "Copy Role ID" in Discord gives'),
  LOG_LEVEL: z
    .string()
    .toLowerCase()
    .pipe(z.enum(LOG_LEVELS, { error: `is not a log level: use one of ${LOG_LEVELS.join(', ')}` }))
    .optional(),
  HEALTH_PORT: portSchema('or leave it empty for no health page').optional(),
  HEALTH_HOST: z
    .string()
    .regex(/^[\w.:-]+$/u, `is no address: use 0.0.0.0 for all networks, or leave it empty for ${LOOPBACK}`)
    .optional(),
  PREVIEW_PORT: portSchema(`or leave it empty for ${DEFAULT_PREVIEW_PORT}`).optional(),
});

/** Every variable that Newsdesk reads; README and .env.example list the same. */
export const VARIABLE_NAMES: readonly string[] = Object.keys(environmentSchema.shape);

/** Reads the settings. An empty value counts as unset. The error holds one line per problem, and never a token. */
export function readConfig(environment: Environment, { workingDir, seedsDir, cacheDir }: ConfigPlace): Result<Config> {
  const set = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const shard = readShard(set);
  // In a process of the manager the name means something else.
  if (shard !== undefined) delete set['SHARDS'];
  const parsed = environmentSchema.safeParse(set);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `${name}${showValue(name, set[name])} ${message}.`;
    });
    return fail({ code: 'config-invalid', problems: [...new Set(problems)] });
  }
  const values = parsed.data;
  return succeed({
    discordToken: values.DISCORD_TOKEN,
    applicationId: values.DISCORD_APPLICATION_ID,
    homeGuildId: values.DISCORD_GUILD_ID,
    apiUrl: values.DISCORD_API_URL?.replace(/\/+$/u, ''),
    shards: values.SHARDS ?? 1,
    shard,
    contentDir: values.CONTENT_DIR === undefined ? seedsDir : resolve(workingDir, values.CONTENT_DIR),
    watchContent: values.WATCH_CONTENT === 'true',
    cacheDir: readCacheDir(values.CACHE_DIR, workingDir, cacheDir),
    adminUserIds: values.ADMIN_USER_IDS,
    adminRoleIds: values.ADMIN_ROLE_IDS,
    logLevel: values.LOG_LEVEL,
    healthPort: values.HEALTH_PORT,
    healthHost: values.HEALTH_HOST ?? LOOPBACK,
    previewPort: values.PREVIEW_PORT ?? DEFAULT_PREVIEW_PORT,
  });
}

/** What discord.js's ShardingManager tells the processes that it starts. */
function readShard(environment: Environment): ShardPlace | undefined {
  if (environment['SHARDING_MANAGER'] !== 'true') return undefined;
  return { id: Number(environment['SHARDS']), count: Number(environment['SHARD_COUNT']) };
}

function readCacheDir(value: string | undefined, workingDir: string, otherwise: string): string | undefined {
  if (value?.toLowerCase() === 'off') return undefined;
  return value === undefined ? otherwise : resolve(workingDir, value);
}

/** Names that look like settings of ours and are none, each as one line with the right name: a typing error must not go unseen. */
export function findUnknownVariables(environment: Environment): readonly string[] {
  return Object.keys(environment)
    .filter((name) => /^(?:DISCORD|ADMIN)_/iu.test(name) && !VARIABLE_NAMES.includes(name) && environment[name]?.trim())
    .map((name) => `${name} is not a setting of Newsdesk and is ignored. Did you mean ${nearestVariable(name)}?`);
}

/** Other bots' words for the same things. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/CLIENT|APP(?=_)/u, 'APPLICATION'],
  [/SERVER/u, 'GUILD'],
];

function nearestVariable(name: string): string {
  const meant = SYNONYMS.reduce((text, [word, ours]) => text.replace(word, ours), name.toUpperCase());
  const byDistance = VARIABLE_NAMES.map((known) => ({ known, distance: editDistance(meant, known, MAX_NAME_EDITS) }));
  return byDistance.reduce((best, next) => (next.distance < best.distance ? next : best)).known;
}

function idSchema(remedy: string) {
  return z.string().regex(ID, `is not a Discord id of 17 to 20 digits: use ${remedy}`);
}

function idListSchema(remedy: string) {
  return z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/u).filter((id) => id !== ''))
    .pipe(z.array(z.string().regex(ID, `is not a list of Discord ids: use ${remedy}, with commas between them`)))
    .transform((ids): ReadonlySet<string> => new Set(ids));
}

function portSchema(otherwise: string) {
  return z
    .string()
    .regex(/^\d{1,5}$/u, `is not a port: use a whole number from 1 to 65535, ${otherwise}`)
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, `is not a port: use a number from 1 to 65535, ${otherwise}`);
}

function checkApiUrl({ value, issues }: z.core.ParsePayload<string>): void {
  const complain = (message: string) => issues.push({ code: 'custom', input: value, message });
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol)) {
    complain('is not an http(s) address: use one such as http://127.0.0.1:8080/api, or leave it empty for Discord');
  } else if (/\/v\d+\/*$/u.test(url.pathname)) {
    complain('ends in a version: leave the version out, it is added');
  } else if (url.search !== '' || url.hash !== '') {
    complain('has a part after "?" or "#": leave that out');
  }
}

function showValue(name: string, value = ''): string {
  if (name === 'DISCORD_TOKEN' || LOOKS_LIKE_TOKEN.test(value)) return '';
  const printable = value.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');
  const shown = printable.length > MAX_SHOWN_CHARS ? `${printable.slice(0, MAX_SHOWN_CHARS)}…` : printable;
  return ` (${JSON.stringify(shown)})`;
}
