/**
 * A small network over named features: one hidden layer, one score. Its file holds, for each feature, a row of whole numbers, so that
 * a reader sees which features there are and a diff shows what training changed.
 */
export interface NetworkWeights {
  readonly hidden: number;
  /** What the whole numbers are divided by. */
  readonly scale: number;
  /** For each feature `hidden` numbers, and at the end one that goes to the score directly, past the hidden layer; rare ones have only that. */
  readonly rows: Readonly<Record<string, string>>;
  readonly bias: string;
  readonly output: string;
}

/** Numbers for the names of features. While weights are learned it grows; afterwards unknown names are -1. */
export interface FeatureSpace {
  /** The number of the feature `name`, or of `name value`. */
  id(name: string, value?: string | number): number;
}

export interface Network extends FeatureSpace {
  readonly hidden: number;
  readonly bias: Float32Array;
  readonly output: Float32Array;
  /** Row after row: `hidden + 1` numbers for each feature. */
  readonly rows: Float32Array;
}

export function openNetwork({ hidden, scale, rows, bias, output }: NetworkWeights): Network {
  const names = Object.keys(rows);
  const ids = new Map(names.map((name, id) => [name, id]));
  return {
    hidden,
    id: lookUp((name) => ids.get(name) ?? -1),
    bias: numbersOf(bias, scale),
    output: numbersOf(output, scale),
    rows: openRows(Object.values(rows), hidden, scale),
  };
}

function openRows(texts: readonly string[], hidden: number, scale: number): Float32Array {
  const width = hidden + 1;
  const rows = new Float32Array(texts.length * width);
  for (const [id, text] of texts.entries()) {
    const numbers = numbersOf(text, scale);
    rows.set(numbers, id * width + width - numbers.length);
  }
  return rows;
}

/** Names and values come from questions, too: what is remembered must not grow for ever. */
const MAX_TABLES = 4_000;
const MAX_VALUES = 1_000;

/** Remembers what a name and a value make together: putting strings together and hashing them takes longer than all the rest. */
function lookUp(idOf: (name: string) => number): FeatureSpace['id'] {
  const tables = new Map<string, Map<string | number, number>>();
  return (name, value) => {
    if (value === undefined) return idOf(name);
    let table = tables.get(name);
    if (table === undefined) {
      if (tables.size >= MAX_TABLES) tables.clear();
      table = new Map();
      tables.set(name, table);
    }
    let id = table.get(value);
    if (id === undefined) {
      id = idOf(`${name} ${value}`);
      if (table.size >= MAX_VALUES) table.clear();
      table.set(value, id);
    }
    return id;
  };
}

function numbersOf(text: string, scale: number): Float32Array {
  return Float32Array.from(text.split(' '), (number) => Number(number) / scale);
}

/** Adds a feature's row to a layer's sum of `hidden + 1` numbers. */
export function addFeature({ hidden, rows }: Network, sum: Float32Array, id: number, value: number): void {
  if (id < 0) return;
  const row = id * (hidden + 1);
  for (let unit = 0; unit <= hidden; unit += 1) sum[unit] = (sum[unit] ?? 0) + (rows[row + unit] ?? 0) * value;
}

/** The score of a layer's sum (see `addFeature`). */
export function scoreOf({ hidden, bias, output }: Network, sum: Float32Array): number {
  let score = sum[hidden] ?? 0;
  for (let unit = 0; unit < hidden; unit += 1) {
    const value = (sum[unit] ?? 0) + (bias[unit] ?? 0);
    if (value > 0) score += value * (output[unit] ?? 0);
  }
  return score;
}
