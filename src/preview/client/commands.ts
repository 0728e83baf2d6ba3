/** As much of Discord's JSON of a command's option as the form needs. */
export interface OptionJson {
  /** 3 text, 5 yes or no. */
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly max_length?: number;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
}

export interface CommandJson {
  readonly name: string;
  readonly description: string;
  readonly options?: readonly OptionJson[];
  /** 0 servers, 1 direct messages with the bot. */
  readonly contexts?: readonly number[];
  readonly default_member_permissions?: string | null;
}

const BOOLEAN = 5;
const YES_NO = [
  { name: 'True', value: 'true' },
  { name: 'False', value: 'false' },
];

/** What Discord lists for a person: not in the wrong place, and not what the server's managers alone may use. */
export function isOffered(command: CommandJson, { person, place }: { person: string; place: string }): boolean {
  const { contexts = [0, 1], default_member_permissions: permissions = null } = command;
  return contexts.includes(place === 'dm' ? 1 : 0) && (permissions === null || person === 'admin');
}

export function choicesOf({ type, choices = [] }: OptionJson): OptionJson['choices'] & {} {
  return type === BOOLEAN ? YES_NO : choices;
}

/** What Discord itself refuses to send, in its words. */
export function problemOf(option: OptionJson, text: string): string | undefined {
  if (text.trim() === '') return option.required ? 'This option is required. Specify a value.' : undefined;
  if (option.max_length !== undefined && text.length > option.max_length) {
    return `Must be ${option.max_length} or fewer in length.`;
  }
  const choices = choicesOf(option);
  const isChoice = choices.some(({ name }) => name.toLowerCase() === text.trim().toLowerCase());
  return choices.length > 0 && !isChoice ? 'Not a valid choice. Pick one from the list.' : undefined;
}

/** What the bot gets for a text that has no problem. */
export function optionValue(option: OptionJson, text: string): string | boolean {
  const typed = text.trim().toLowerCase();
  if (option.type === BOOLEAN) return typed === 'true';
  return choicesOf(option).find(({ name }) => name.toLowerCase() === typed)?.value ?? text;
}

/** Reads "korea country:ru" behind a command's name; what has no name belongs to the first option. */
export function readPasted(rest: string, options: readonly OptionJson[]): ReadonlyMap<string, string> {
  const names = [...rest.matchAll(/(?<=^|\s)([a-z_]+):/gu)].filter(([, name]) =>
    options.some((one) => one.name === name),
  );
  const texts = new Map<string, string>();
  const first = rest.slice(0, names[0]?.index ?? rest.length).trim();
  if (first !== '' && options[0] !== undefined) texts.set(options[0].name, first);
  for (const [at, match] of names.entries()) {
    const text = rest.slice(match.index + match[0].length, names[at + 1]?.index ?? rest.length);
    texts.set(match[1] ?? '', text.trim());
  }
  return texts;
}
