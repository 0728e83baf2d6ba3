import type { FeatureSpace, NetworkWeights } from '../src/answer/network.ts';

/** Features of one part of an item: numbers of names with their values. */
export interface FeatureList {
  readonly ids: Uint16Array;
  readonly values: Float32Array;
}

/** Things that compete for being right: sentences or spans of one question. An item is the sum of its parts. */
export interface Group {
  readonly parts: readonly FeatureList[];
  /** For each item the numbers of its parts. */
  readonly items: readonly Uint16Array[];
  /** For each item how right it is; the sum is 1. */
  readonly targets: Float32Array;
  readonly weight?: number;
}

export interface TrainOptions {
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pulls unused weights to 0. */
  readonly decay: number;
  /** Share of hidden units left out of a step. */
  readonly dropout: number;
  readonly seed?: number;
  readonly onEpoch?: (epoch: number, loss: number, model: Model) => void;
}

/** A feature space that gives every new name the next number. */
export function growingSpace(): FeatureSpace & { readonly names: string[]; freeze(): void } {
  const ids = new Map<string, number>();
  const names: string[] = [];
  let frozen = false;
  return {
    names,
    freeze() {
      frozen = true;
    },
    id(name) {
      let id = ids.get(name);
      if (id === undefined) {
        if (frozen) return -1;
        id = names.length;
        ids.set(name, id);
        names.push(name);
      }
      return id;
    },
  };
}

export interface Model {
  readonly hidden: number;
  readonly rows: Float32Array;
  readonly direct: Float32Array;
  readonly bias: Float32Array;
  readonly output: Float32Array;
}

const NOTHING = new Uint16Array(0);
const EMPTY: FeatureList = { ids: NOTHING, values: new Float32Array(0) };

/** Softmax regression over groups with one hidden layer, by Adam. The same seed gives the same weights. */
export function train(groups: readonly Group[], features: number, options: TrainOptions): Model {
  const { hidden, epochs, rate, decay, dropout } = options;
  const random = generator(options.seed ?? 7);
  const width = hidden + 1;
  // Row layout: hidden units, then the direct weight.
  const rows = new Float32Array(features * width);
  for (let id = 0; id < features; id += 1)
    for (let unit = 0; unit < hidden; unit += 1) rows[id * width + unit] = (random() - 0.5) * 0.2;
  const rest = new Float32Array(hidden * 2);
  for (let unit = 0; unit < hidden; unit += 1) {
    rest[unit] = random() * 0.1;
    rest[hidden + unit] = (random() - 0.5) * 0.6;
  }
  const rowsGrad = new Float32Array(rows.length);
  const restGrad = new Float32Array(rest.length);
  const adam = [adamOf(rows.length), adamOf(rest.length)] as const;
  const touched = new Set<number>();
  const order = groups.map((_, at) => at);
  const batchSize = 24;
  let step = 0;
  const steps = epochs * Math.ceil(groups.length / batchSize);
  const keep = new Float32Array(hidden);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    let loss = 0;
    for (let from = 0; from < order.length; from += batchSize) {
      for (let unit = 0; unit < hidden; unit += 1) keep[unit] = random() < dropout ? 0 : 1 / (1 - dropout);
      for (const at of order.slice(from, from + batchSize)) {
        const group = groups[at];
        if (group !== undefined) loss += learn(group, hidden, rows, rest, keep, rowsGrad, restGrad, touched);
      }
      step += 1;
      const now = rate * Math.min(1, step / 50) * (1 - (0.95 * step) / steps);
      for (const id of touched) update(rows, rowsGrad, adam[0], now, decay, id * width, (id + 1) * width, step);
      update(rest, restGrad, adam[1], now, 0, 0, rest.length, step);
      touched.clear();
    }
    options.onEpoch?.(epoch, loss / groups.length, split(rows, rest, features, hidden));
  }
  return split(rows, rest, features, hidden);
}

function split(rows: Float32Array, rest: Float32Array, features: number, hidden: number): Model {
  const plain = new Float32Array(features * hidden);
  const direct = new Float32Array(features);
  for (let id = 0; id < features; id += 1) {
    plain.set(rows.subarray(id * (hidden + 1), id * (hidden + 1) + hidden), id * hidden);
    direct[id] = rows[id * (hidden + 1) + hidden] ?? 0;
  }
  return { hidden, rows: plain, direct, bias: rest.slice(0, hidden), output: rest.slice(hidden) };
}

/** @returns the loss of the group; gradients are added up. */
function learn(
  group: Group,
  hidden: number,
  rows: Float32Array,
  rest: Float32Array,
  keep: Float32Array,
  rowsGrad: Float32Array,
  restGrad: Float32Array,
  touched: Set<number>,
): number {
  const width = hidden + 1;
  const { parts, items, targets } = group;
  const sums = new Float32Array(parts.length * width);
  for (let p = 0; p < parts.length; p += 1) {
    const part = parts[p] ?? EMPTY;
    for (let f = 0; f < part.ids.length; f += 1) {
      const row = (part.ids[f] ?? 0) * width;
      const value = part.values[f] ?? 0;
      for (let unit = 0; unit < width; unit += 1)
        sums[p * width + unit] = (sums[p * width + unit] ?? 0) + (rows[row + unit] ?? 0) * value;
    }
  }
  const scores = new Float32Array(items.length);
  const layers = new Float32Array(items.length * hidden);
  let best = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i] ?? NOTHING;
    let score = 0;
    for (let k = 0; k < item.length; k += 1) score += sums[(item[k] ?? 0) * width + hidden] ?? 0;
    for (let unit = 0; unit < hidden; unit += 1) {
      let sum = rest[unit] ?? 0;
      for (let k = 0; k < item.length; k += 1) sum += sums[(item[k] ?? 0) * width + unit] ?? 0;
      if (sum > 0) {
        const value = sum * (keep[unit] ?? 0);
        layers[i * hidden + unit] = value;
        score += value * (rest[hidden + unit] ?? 0);
      }
    }
    scores[i] = score;
    if (score > best) best = score;
  }
  let total = 0;
  for (let i = 0; i < items.length; i += 1) {
    scores[i] = Math.exp((scores[i] ?? 0) - best);
    total += scores[i] ?? 0;
  }
  // Of several right ones any will do: the loss is that of their sum.
  let right = 0;
  for (let i = 0; i < items.length; i += 1) {
    scores[i] = (scores[i] ?? 0) / total;
    right += (scores[i] ?? 0) * (targets[i] ?? 0);
  }
  right = Math.max(right, 1e-9);
  const partGrad = new Float32Array(sums.length);
  for (let i = 0; i < items.length; i += 1) {
    const gradient = ((scores[i] ?? 0) - ((scores[i] ?? 0) * (targets[i] ?? 0)) / right) * (group.weight ?? 1);
    if (Math.abs(gradient) < 1e-7) continue;
    const item = items[i] ?? NOTHING;
    for (let k = 0; k < item.length; k += 1)
      partGrad[(item[k] ?? 0) * width + hidden] = (partGrad[(item[k] ?? 0) * width + hidden] ?? 0) + gradient;
    for (let unit = 0; unit < hidden; unit += 1) {
      const value = layers[i * hidden + unit] ?? 0;
      if (value <= 0) continue;
      restGrad[hidden + unit] = (restGrad[hidden + unit] ?? 0) + gradient * value;
      const back = gradient * (rest[hidden + unit] ?? 0) * (keep[unit] ?? 0);
      restGrad[unit] = (restGrad[unit] ?? 0) + back;
      for (let k = 0; k < item.length; k += 1)
        partGrad[(item[k] ?? 0) * width + unit] = (partGrad[(item[k] ?? 0) * width + unit] ?? 0) + back;
    }
  }
  for (let p = 0; p < parts.length; p += 1) {
    const part = parts[p] ?? EMPTY;
    for (let f = 0; f < part.ids.length; f += 1) {
      const id = part.ids[f] ?? 0;
      touched.add(id);
      const value = part.values[f] ?? 0;
      for (let unit = 0; unit < width; unit += 1)
        rowsGrad[id * width + unit] = (rowsGrad[id * width + unit] ?? 0) + (partGrad[p * width + unit] ?? 0) * value;
    }
  }
  return -Math.log(right) * (group.weight ?? 1);
}

function adamOf(length: number) {
  return { first: new Float32Array(length), second: new Float32Array(length) };
}

function update(
  weights: Float32Array,
  gradients: Float32Array,
  { first, second }: ReturnType<typeof adamOf>,
  rate: number,
  decay: number,
  from: number,
  to: number,
  step: number,
): void {
  const fix1 = 1 - 0.9 ** step;
  const fix2 = 1 - 0.999 ** step;
  for (let at = from; at < to; at += 1) {
    const gradient = gradients[at] ?? 0;
    gradients[at] = 0;
    first[at] = 0.9 * (first[at] ?? 0) + 0.1 * gradient;
    second[at] = 0.999 * (second[at] ?? 0) + 0.001 * gradient * gradient;
    weights[at] =
      (weights[at] ?? 0) * (1 - rate * decay) -
      (rate * ((first[at] ?? 0) / fix1)) / (Math.sqrt((second[at] ?? 0) / fix2) + 1e-8);
  }
}

/** The model as it is written to a weights file: whole numbers, features that do nothing left out. */
export function toWeights(
  model: Model,
  names: readonly string[],
  scale = 100,
): NetworkWeights & { readonly direct: Readonly<Record<string, number>> } {
  const { hidden } = model;
  const whole = (values: Iterable<number>): string =>
    [...values].map((value) => String(Math.round(value * scale))).join(' ');
  const rows: Record<string, string> = {};
  const direct: Record<string, number> = {};
  for (const [id, name] of names.entries()) {
    const row = model.rows.subarray(id * hidden, (id + 1) * hidden);
    if (row.every((value) => Math.round(value * scale) === 0) && Math.round((model.direct[id] ?? 0) * scale) === 0)
      continue;
    rows[name] = whole(row);
    direct[name] = Math.round((model.direct[id] ?? 0) * scale);
  }
  return { hidden, scale, rows, bias: whole(model.bias), output: whole(model.output), direct };
}

function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(values: number[], random: () => number): void {
  for (let at = values.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const value = values[at] ?? 0;
    values[at] = values[other] ?? 0;
    values[other] = value;
  }
}
