import type { APIEmbedField } from 'discord.js';
import type { ChangeList, RejectedFile, ReloadReport } from '../newsroom/newsroom.ts';
import { cleanLine, closeBidi } from './clean-text.ts';
import { count } from './count.ts';
import { fitReply } from './fit-reply.ts';
import { marked, stackBlocks } from './fit-text.ts';
import { MAX_FIELD_VALUE_CHARS } from './limits.ts';
import { codeSpan } from './markdown.ts';
import { reloadCounts } from './reload-counts.ts';
import type { Reply } from './reply.ts';

const MAX_DESCRIPTION_CHARS = 2_400;
const MAX_LISTED_TITLE_CHARS = 120;
const MAX_PATH_CHARS = 90;
const MAX_REASON_CHARS = 140;

/** What a reload (or its dry run) changed: counts, titles, and what was rejected with file, line and reason. */
export function reloadReply(report: ReloadReport): Reply {
  const { dryRun, needsForce, added, changed, removed } = report;
  const notes = [
    ...(dryRun ? ['Nothing was changed. The real run would do this:'] : []),
    reloadCounts(report),
    ...(report.articles === 0
      ? ['There is no article in the content folder. Put some there (.txt, .md, .json or .jsonl).']
      : []),
    ...(needsForce === true
      ? ['It would be refused, as it removes more than half. If that is meant, add `force:true`.']
      : []),
    ...rejectedLines(report),
  ];
  return fitReply({
    embeds: [
      {
        title: dryRun ? 'Dry run of a reload' : 'Reloaded',
        description: stackBlocks(
          notes,
          MAX_DESCRIPTION_CHARS,
          (left) => `${count(left, 'more line')}: run check on the content folder.`,
        ),
        fields: [...titles('Added', added), ...titles('Changed', changed), ...titles('Removed', removed)],
      },
    ],
  });
}

function rejectedLines({ rejected, rejectedCount }: ReloadReport): readonly string[] {
  if (rejectedCount === 0) return [];
  const left = rejectedCount - rejected.length;
  return [
    '\nRejected:',
    ...rejected.map(rejectedLine),
    ...(left > 0 ? [`… and ${left} more: run check on the content folder.`] : []),
  ];
}

function rejectedLine({ file, line, reason }: RejectedFile): string {
  return `- ${codeSpan(endOfPath(file))}, line ${line}: ${marked(reason, MAX_REASON_CHARS)}`;
}

/** A long path keeps its end, where the file's name is. */
function endOfPath(file: string): string {
  const path = cleanLine(file);
  if (path.length <= MAX_PATH_CHARS) return closeBidi(path);
  const end = path.slice(1 - MAX_PATH_CHARS).replace(/^[\udc00-\udfff]/u, '');
  return closeBidi(`…${end}`);
}

function titles(name: string, { count: total, titles: shown }: ChangeList): readonly APIEmbedField[] {
  if (shown.length === 0) return [];
  const lines = shown.map((title) => `- ${marked(title, MAX_LISTED_TITLE_CHARS)}`);
  const hidden = total - shown.length;
  const blocks = hidden > 0 ? [...lines, `… and ${hidden} more`] : lines;
  return [
    {
      name,
      value: stackBlocks(blocks, MAX_FIELD_VALUE_CHARS, (left) => `… and ${hidden + left - (hidden > 0 ? 1 : 0)} more`),
    },
  ];
}
