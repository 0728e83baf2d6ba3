/** Reads `word --list A B --number 3`: lists and numbers by their names. */
export function argumentsOf(args: readonly string[]) {
  const positional: string[] = [];
  const lists: Record<string, string[]> = {};
  let current = positional;
  for (const arg of args) {
    if (arg.startsWith('--')) {
      current = [];
      lists[arg.slice(2)] = current;
    } else current.push(arg);
  }
  const numbers: Record<string, number> = {};
  for (const [name, [value]] of Object.entries(lists))
    if (value !== undefined && /^[\d.]+$/u.test(value)) numbers[name] = Number(value);
  return { positional, lists, numbers };
}
