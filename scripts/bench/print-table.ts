import { GOALS, type Goal, isReached, type Measure, type RowName } from './measure.ts';

const NOTHING = '–';
const HEAD = ['goal', 'raw', 'ours', 'ratio', 'to reach', 'reached'];

/** The measures as a markdown table, in the order of the goals; what was not measured is left out. */
export function tableOf(measures: readonly Measure[]): string {
  const merged = mergeByRow(measures);
  const rows = Object.keys(GOALS).flatMap((name) => {
    const measure = merged.get(name as RowName);
    return measure === undefined ? [] : [cellsOf(measure)];
  });
  const widths = HEAD.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Two sections may each know one side of a row. */
function mergeByRow(measures: readonly Measure[]): ReadonlyMap<RowName, Measure> {
  const merged = new Map<RowName, Measure>();
  for (const measure of measures) merged.set(measure.row, { ...merged.get(measure.row), ...measure });
  return merged;
}

function cellsOf(measure: Measure): readonly string[] {
  const { row, raw, ours, cpuRatio } = measure;
  const goal: Goal = GOALS[row];
  const figure = (value: number | undefined) =>
    value === undefined ? NOTHING : `${short(value)}${goal.unit === 'ms' ? ' ms' : ''}`;
  const wanted = [
    ...(goal.most === undefined ? [] : [`≤ ${figure(goal.most)}`]),
    ...(goal.mostOfRaw === undefined ? [] : [`≤ ${goal.mostOfRaw} of raw`]),
  ];
  const ratio = raw === undefined || ours === undefined ? NOTHING : short(ours / raw);
  const reached = isReached(measure);
  return [
    goal.title,
    raw === undefined ? NOTHING : `${figure(raw)} (${goal.rawSide})`,
    figure(ours),
    cpuRatio === undefined ? ratio : `${ratio} (cpu ${short(cpuRatio)})`,
    wanted.join(', ') || NOTHING,
    reached === undefined ? NOTHING : reached ? 'yes' : 'no',
  ];
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(value >= 0.1 ? 2 : 1);
}
