import type { ReloadReport } from '../newsroom/newsroom.ts';
import { count } from './count.ts';

/** "2 added · 1 changed · 0 removed · 40 unchanged · 1 rejected · 42 articles in all · 120 ms". */
export function reloadCounts(report: ReloadReport): string {
  const { added, changed, removed, unchanged, rejectedCount, articles, ms } = report;
  return [
    `${added.count} added`,
    `${changed.count} changed`,
    `${removed.count} removed`,
    `${unchanged} unchanged`,
    `${rejectedCount} rejected`,
    `${count(articles, 'article')} in all`,
    `${Math.round(ms)} ms`,
  ].join(' · ');
}
