import type { FeatureSpace, NetworkWeights } from '../src/answer/network.ts';

/**
 * Things that compete for being right: sentences or spans of one question. An item is the sum of its parts (a span has those of its
 * sentence, its start, its end and of both), and a part is a list of features. All lie flat, since there are millions.
 */
export interface Group {
  /** Part `p` has the features `starts[p]` up to, not including, `starts[p + 1]`. */
  readonly starts: Uint32Array;
  readonly ids: Uint16Array | Uint32Array;
  /** Of each feature; absent where all are 1. */
  readonly values?: Float32Array;
  /** Item `i` has the parts `items[i * perItem]` and the `perItem - 1` that follow. */
  readonly items: Uint16Array;
  readonly perItem: number;
  /** For each item whether it is right: 1 or 0. */
  readonly targets: Float32Array;
  readonly weight: number;
}

/** Collects a group part by part. */
export function groupBuilder() {
  const starts: number[] = [0];
  const ids: number[] = [];
  const values: number[] = [];
  const items: number[] = [];
  const targets: number[] = [];
  return {
    targets,
    /** @returns the number of the part, which `fill` emits features for. */
    part(fill: (emit: (id: number, value: number) => void) => void): number {
      fill((id, value) => {
        if (id < 0) return;
        ids.push(id);
        values.push(value);
      });
      starts.push(ids.length);
      return starts.length - 2;
    },
    item(parts: readonly number[], target: number): void {
      items.push(...parts);
      targets.push(target);
    },
    build(weight: number): Group {
      return {
        starts: Uint32Array.from(starts),
        ids: Uint32Array.from(ids),
        ...(values.some((value) => value !== 1) && { values: Float32Array.from(values) }),
        items: Uint16Array.from(items),
        perItem: items.length / Math.max(1, targets.length),
        targets: Float32Array.from(targets),
        weight,
      };
    },
  };
}

export interface TrainOptions {
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pulls unused weights to 0. */
  readonly decay: number;
  /** Share of hidden units left out of a step. */
  readonly dropout: number;
  /** Features with this number or a higher one are too rare for the hidden layer: they go to the score directly. All, unless told. */
  readonly rareFrom?: number;
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
    id(feature, value) {
      const name = value === undefined ? feature : `${feature} ${value}`;
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

/** Softmax regression over groups with one hidden layer, by Adam. The same seed gives the same weights. */
export function train(groups: readonly Group[], features: number, options: TrainOptions): Model {
  const { hidden, epochs, rate, decay, dropout } = options;
  const random = generator(options.seed ?? 7);
  const width = hidden + 1;
  // Row layout: hidden units, then the direct weight.
  const rows = new Float32Array(features * width);
  const rareFrom = options.rareFrom ?? features;
  for (let id = 0; id < Math.min(features, rareFrom); id += 1)
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
        if (group !== undefined) loss += learn(group, hidden, rareFrom, rows, rest, keep, rowsGrad, restGrad, touched);
      }
      step += 1;
      const now = rate * Math.min(1, step / 50) * (1 - (0.95 * step) / steps);
      for (const id of touched)
        update(rows, rowsGrad, adam[0], now, decay, id * width + (id < rareFrom ? 0 : hidden), (id + 1) * width, step);
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
  rareFrom: number,
  rows: Float32Array,
  rest: Float32Array,
  keep: Float32Array,
  rowsGrad: Float32Array,
  restGrad: Float32Array,
  touched: Set<number>,
): number {
  const width = hidden + 1;
  const { starts, ids, values, items, perItem, targets, weight } = group;
  const partCount = starts.length - 1;
  const sums = new Float32Array(partCount * width);
  for (let part = 0; part < partCount; part += 1) {
    const end = starts[part + 1] ?? 0;
    for (let at = starts[part] ?? 0; at < end; at += 1) {
      const row = (ids[at] ?? 0) * width;
      const value = values === undefined ? 1 : (values[at] ?? 0);
      for (let unit = (ids[at] ?? 0) < rareFrom ? 0 : hidden; unit < width; unit += 1)
        sums[part * width + unit] = (sums[part * width + unit] ?? 0) + (rows[row + unit] ?? 0) * value;
    }
  }
  const scores = new Float32Array(targets.length);
  const layers = new Float32Array(targets.length * hidden);
  let best = Number.NEGATIVE_INFINITY;
  const layer = new Float32Array(width);
  for (let i = 0; i < scores.length; i += 1) {
    layer.set(rest.subarray(0, hidden));
    layer[hidden] = 0;
    for (let k = i * perItem; k < (i + 1) * perItem; k += 1) {
      const from = (items[k] ?? 0) * width;
      for (let unit = 0; unit < width; unit += 1) layer[unit] = (layer[unit] ?? 0) + (sums[from + unit] ?? 0);
    }
    let score = layer[hidden] ?? 0;
    for (let unit = 0; unit < hidden; unit += 1) {
      const sum = layer[unit] ?? 0;
      if (sum <= 0) continue;
      const value = sum * (keep[unit] ?? 0);
      layers[i * hidden + unit] = value;
      score += value * (rest[hidden + unit] ?? 0);
    }
    scores[i] = score;
    if (score > best) best = score;
  }
  let total = 0;
  for (let i = 0; i < scores.length; i += 1) {
    const belief = Math.exp((scores[i] ?? 0) - best);
    scores[i] = belief;
    total += belief;
  }
  // Of several right ones any will do: the loss is that of their sum.
  let right = 0;
  for (let i = 0; i < scores.length; i += 1) {
    const belief = (scores[i] ?? 0) / total;
    scores[i] = belief;
    right += belief * (targets[i] ?? 0);
  }
  right = Math.max(right, 1e-9);
  const partGrad = new Float32Array(sums.length);
  for (let i = 0; i < scores.length; i += 1) {
    const belief = scores[i] ?? 0;
    const gradient = (belief - (belief * (targets[i] ?? 0)) / right) * weight;
    if (Math.abs(gradient) < 1e-5) continue;
    for (let unit = 0; unit < hidden; unit += 1) {
      const value = layers[i * hidden + unit] ?? 0;
      const back = value <= 0 ? 0 : gradient * (rest[hidden + unit] ?? 0) * (keep[unit] ?? 0);
      layer[unit] = back;
      if (value <= 0) continue;
      restGrad[hidden + unit] = (restGrad[hidden + unit] ?? 0) + gradient * value;
      restGrad[unit] = (restGrad[unit] ?? 0) + back;
    }
    layer[hidden] = gradient;
    for (let k = i * perItem; k < (i + 1) * perItem; k += 1) {
      const from = (items[k] ?? 0) * width;
      for (let unit = 0; unit < width; unit += 1)
        partGrad[from + unit] = (partGrad[from + unit] ?? 0) + (layer[unit] ?? 0);
    }
  }
  for (let part = 0; part < partCount; part += 1) {
    const from = part * width;
    let any = false;
    for (let unit = 0; unit < width && !any; unit += 1) any = partGrad[from + unit] !== 0;
    if (!any) continue;
    const end = starts[part + 1] ?? 0;
    for (let at = starts[part] ?? 0; at < end; at += 1) {
      const id = ids[at] ?? 0;
      touched.add(id);
      const value = values === undefined ? 1 : (values[at] ?? 0);
      for (let unit = id < rareFrom ? 0 : hidden; unit < width; unit += 1)
        rowsGrad[id * width + unit] = (rowsGrad[id * width + unit] ?? 0) + (partGrad[from + unit] ?? 0) * value;
    }
  }
  return -Math.log(right) * weight;
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

/** Two thirds of a file would be rare features that change no answer: with them all, figures were the same within 0.2 points. */
const MIN_RARE_WEIGHT = 0.3;

/** The model as it is written to a weights file: whole numbers, features that do next to nothing left out. */
export function toWeights(model: Model, names: readonly string[], scale: number): NetworkWeights {
  const { hidden } = model;
  const whole = (values: Iterable<number>): string =>
    [...values].map((value) => String(Math.round(value * scale))).join(' ');
  const rows: Record<string, string> = {};
  for (const [id, name] of names.entries()) {
    const row = [...model.rows.subarray(id * hidden, (id + 1) * hidden), model.direct[id] ?? 0];
    if (row.slice(0, hidden).some((value) => Math.round(value * scale) !== 0)) rows[name] = whole(row);
    else if (Math.abs(row[hidden] ?? 0) >= MIN_RARE_WEIGHT) rows[name] = whole(row.slice(hidden));
  }
  return { hidden, scale, rows, bias: whole(model.bias), output: whole(model.output) };
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
