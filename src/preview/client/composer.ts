import { type CommandForm, openCommandForm } from './command-form.ts';
import { type CommandJson, isOffered } from './commands.ts';
import { byId } from './dom.ts';
import { who } from './settings.ts';
import { closeSuggestions, handleKey, suggest } from './suggestions.ts';
import { act } from './wire.ts';

const composer = byId('composer', HTMLFormElement);
const line = byId('line', HTMLInputElement);
const replying = byId('replying', HTMLElement);
const replyingName = byId('replying-name', HTMLElement);

let commands: readonly CommandJson[] = [];
let form: CommandForm | undefined;
let replyTo: string | undefined;

export async function startComposer(): Promise<void> {
  line.addEventListener('input', onType);
  line.addEventListener('keydown', (event) => {
    if (handleKey(event)) event.preventDefault();
    else if (event.key === 'Escape') stopReplying();
  });
  composer.addEventListener('submit', (event) => {
    event.preventDefault();
    if (form === undefined) sendLine();
    else form.send();
  });
  byId('open-commands', HTMLButtonElement).addEventListener('click', () => {
    form?.close();
    line.value = '/';
    line.focus();
    onType();
  });
  document.addEventListener('keydown', (event) => {
    if (isForComposer(event)) focusComposer();
  });
  byId('stop-replying', HTMLButtonElement).addEventListener('click', stopReplying);
  commands = await (await fetch('/commands.json')).json();
  // What was typed before they came.
  onType();
}

export function focusComposer(): void {
  if (form === undefined) line.focus();
  else form.focus();
}

/** As in Discord, a letter that is meant for nothing else is the composer's, wherever the focus is. */
function isForComposer({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return false;
  return (
    target instanceof Element &&
    target.closest('input:not([type="radio"]), select, [role="listbox"], [role="menu"], dialog') === null
  );
}

/** The place or the person changed: what is being typed belongs to the one before. */
export function resetComposer(): void {
  const { place } = who();
  line.placeholder = place === 'dm' ? 'Message @Newsdesk' : 'Message #newsdesk';
  form?.close();
  stopReplying();
  closeSuggestions();
}

/** The next line will be a reply to that message. */
export function startReplying(id: string, name: string): void {
  form?.close();
  replyTo = id;
  replyingName.textContent = name;
  replying.hidden = false;
  line.focus();
}

/** Runs a command that needs no options. */
export function runCommand(name: string): void {
  void act({ act: 'command', command: name, values: {} });
}

function stopReplying(): void {
  replyTo = undefined;
  replying.hidden = true;
}

function sendLine(): void {
  const text = line.value.trim();
  if (text === '') return;
  line.value = '';
  closeSuggestions();
  // A command that is not offered to this person can still be tried: the bot refuses it by itself.
  const hidden = who().place === 'channel' ? commands.find(({ name }) => text === `/${name}`) : undefined;
  if (hidden === undefined) void act({ act: 'talk', text, ...(replyTo !== undefined && { replyTo }) });
  else runCommand(hidden.name);
  stopReplying();
}

function onType(): void {
  const text = line.value;
  const offered = commands.filter((command) => isOffered(command, who()));
  const [, name = '', rest] = /^\/([a-z]*)(?:\s([\s\S]*))?$/iu.exec(text) ?? [];
  const named = offered.find((command) => command.name === name.toLowerCase());
  if (named !== undefined && rest !== undefined) {
    open(named, rest);
    return;
  }
  const fitting =
    text.startsWith('/') && rest === undefined
      ? offered.filter((command) => command.name.startsWith(name.toLowerCase()))
      : [];
  suggest(
    line,
    fitting.length === 0 ? '' : 'Newsdesk',
    fitting.map((command) => ({ label: `/${command.name}`, note: command.description, take: () => open(command, '') })),
    true,
  );
}

function open(command: CommandJson, rest: string): void {
  // The list of commands is done with; left open until the option's own comes, it would take the next Enter.
  closeSuggestions();
  line.value = '';
  line.hidden = true;
  form = openCommandForm(command, rest, (text) => {
    form = undefined;
    line.hidden = false;
    line.value = text;
    line.focus();
    if (text !== '') onType();
  });
  form.focus();
}
