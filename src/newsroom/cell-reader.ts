export type Cell = string | number | boolean | undefined;

/** What was read is not what was written. */
export class WrongCell extends Error {}

/** Reads values that stand one behind the other, and throws `WrongCell` where one is not what it should be. */
export class CellReader {
  readonly #cells: readonly unknown[];
  #at = 0;

  constructor(cells: readonly unknown[]) {
    this.#cells = cells;
  }

  text(): string {
    const cell = this.#cells[this.#at++];
    if (typeof cell !== 'string') throw new WrongCell();
    return cell;
  }

  number(): number {
    const cell = this.#cells[this.#at++];
    if (typeof cell !== 'number') throw new WrongCell();
    return cell;
  }

  flag(): boolean {
    const cell = this.#cells[this.#at++];
    if (typeof cell !== 'boolean') throw new WrongCell();
    return cell;
  }

  /** @param read of what is there; `undefined` stands for what is not, as one cell. */
  optional<T>(read: () => T): T | undefined {
    if (this.#cells[this.#at] !== undefined) return read();
    this.#at += 1;
    return undefined;
  }

  /** Whose place in `values` was written. */
  oneOf<T>(values: readonly T[]): T {
    const value = values[this.number()];
    if (value === undefined) throw new WrongCell();
    return value;
  }

  /** Of a list, whose length was written first. */
  list<T>(read: (cells: CellReader) => T): readonly T[] {
    const length = this.number();
    // Every item has a cell at least.
    if (!(length >= 0 && length <= this.#cells.length - this.#at)) throw new WrongCell();
    const items: T[] = [];
    while (items.length < length) items.push(read(this));
    return items;
  }

  end(): void {
    if (this.#at !== this.#cells.length) throw new WrongCell();
  }
}
