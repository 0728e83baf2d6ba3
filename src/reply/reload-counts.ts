import type { ReloadReport } from '../newsroom/newsroom.ts';
import { count } from './count.ts';

/** "2 added · 1 changed · 0 removed · 1,040 unchanged · 1 rejected · 1,043 articles in all · 1.2 s". */
export function reloadCounts(report: ReloadReport): string {
  const { added, changed, removed, unchanged, rejectedCount, articles, ms } = report;
  return [
    `${count(added.count)} added`,
    `${count(changed.count)} changed`,
    `${count(removed.count)} removed`,
    `${count(unchanged)} unchanged`,
    `${count(rejectedCount)} rejected`,
    `${count(articles, 'article')} in all`,
    ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`,
  ].join(' · ');
}
