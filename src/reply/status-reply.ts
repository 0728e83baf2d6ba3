import type { APIEmbedField } from 'discord.js';
import type { Status } from '../newsroom/newsroom.ts';
import { count } from './count.ts';
import { fitReply } from './fit-reply.ts';
import { reloadCounts } from './reload-counts.ts';
import type { Reply } from './reply.ts';
import { dayMarkup } from './show-date.ts';

/** What the newsroom does not know of itself. */
interface StatusFacts {
  readonly appVersion: string;
  /** Milliseconds. */
  readonly uptimeMs: number;
}

const MINUTE_MS = 60_000;
const MS_PER_SECOND = 1_000;

/** Size, freshness and version of the collection. */
export function statusReply(status: Status, { appVersion, uptimeMs }: StatusFacts): Reply {
  return fitReply({
    embeds: [
      {
        title: 'Status',
        description: stateLine(status),
        fields: [
          ...(status.state === 'ready' ? collectionFields(status) : []),
          field('Newsdesk', `version ${appVersion}, up for ${duration(uptimeMs)}`),
          ...(status.lastReload === undefined ? [] : [field('Last load', reloadCounts(status.lastReload), false)]),
        ],
      },
    ],
  });
}

function stateLine({ state, reloading }: Status): string {
  const more = reloading ? ' A reload is running.' : '';
  switch (state) {
    case 'ready':
      return `The collection is loaded.${more}`;
    case 'loading':
      return 'The collection is still loading.';
    case 'empty':
      return `There are no articles. Put some into the content folder, then run /reload.${more}`;
    case 'unreadable':
      // Why, and where it lies, is for operators: the log and /reload say it.
      return `The articles can not be read. Admins can find out why with /reload.${more}`;
  }
}

function collectionFields(status: Status): readonly APIEmbedField[] {
  const { articles, passages, countries, newest, oldest, loadedAt, buildMs, rejected, version } = status;
  const moment = loadedAt === undefined ? undefined : `<t:${Math.trunc(loadedAt / MS_PER_SECOND)}:R>`;
  const took = buildMs === undefined ? '' : ` in ${count(Math.round(buildMs), 'ms', 'ms')}`;
  return [
    field('Articles', count(articles)),
    field('Paragraphs', count(passages)),
    field('Countries', count(countries)),
    ...(newest === undefined ? [] : [field('Newest', dayMarkup(newest))]),
    ...(oldest === undefined ? [] : [field('Oldest', dayMarkup(oldest))]),
    ...(moment === undefined ? [] : [field('Loaded', `${moment}${took}`)]),
    field(
      'Rejected',
      rejected === 0 ? 'nothing' : `${count(rejected, 'file or story', 'files or stories')}; /reload says why`,
    ),
    field('Collection', `version ${version}`),
  ];
}

function field(name: string, value: string, inline = true): APIEmbedField {
  return { name, value, inline };
}

/** "3 days 4 hours", "2 minutes". */
function duration(ms: number): string {
  const minutes = Math.floor(ms / MINUTE_MS);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return `${count(days, 'day')} ${count(hours % 24, 'hour')}`;
  if (hours > 0) return `${count(hours, 'hour')} ${count(minutes % 60, 'minute')}`;
  return minutes === 0 ? 'less than a minute' : count(minutes, 'minute');
}
