import { type Field, makeField } from './command-field.ts';
import { type CommandJson, type OptionJson, readPasted } from './commands.ts';
import { byId, make } from './dom.ts';
import { closeSuggestions, handleKey, suggest } from './suggestions.ts';
import { act } from './wire.ts';

const bar = byId('command', HTMLElement);
const problemLine = byId('option-problem', HTMLElement);

/** A command in the composer: its required options as pills at once, the others when they are picked. */
export interface CommandForm {
  readonly focus: () => void;
  readonly send: () => void;
  readonly close: () => void;
}

/**
 * @param rest what stood behind the command's name.
 * @param onLeave the composer shall take lines again; with a text when the command was only taken apart.
 */
export function openCommandForm(command: CommandJson, rest: string, onLeave: (text: string) => void): CommandForm {
  const { name, options = [] } = command;
  const fields: Field[] = [];
  const tail = make('input', {
    type: 'text',
    class: 'tail',
    role: 'combobox',
    autocomplete: 'off',
    'aria-label': 'More options',
    'aria-controls': 'options',
    'aria-expanded': 'false',
  });
  const more = make('span', { class: 'more', 'aria-hidden': 'true' });
  bar.replaceChildren(make('span', { class: 'command-name' }, `/${name}`), tail, more);
  bar.hidden = false;
  problemLine.textContent = '';

  const left = () => options.filter((option) => !fields.some((field) => field.option === option));

  function showCount(): void {
    const count = left().length;
    more.textContent = count === 0 ? '' : `+${count} more`;
  }

  function add(option: OptionJson): Field {
    const field = makeField(name, option, focusNext);
    fields.push(field);
    tail.before(field.pill);
    showCount();
    field.input.addEventListener('input', () => {
      problemLine.textContent = '';
    });
    return field;
  }

  function drop(field: Field): void {
    const at = fields.indexOf(field);
    if (field.option.required || at === -1) {
      leave(`/${name}`);
    } else {
      fields.splice(at, 1);
      field.pill.remove();
      showCount();
      tail.focus();
    }
  }

  function focusNext(): void {
    const next = fields.find((field) => field.option.required && !field.isFilled());
    (next?.input ?? tail).focus();
  }

  function leave(text: string): void {
    closeSuggestions();
    bar.hidden = true;
    bar.replaceChildren();
    problemLine.textContent = '';
    onLeave(text);
  }

  /** "country:ru", typed out, is the option with its value. */
  function takeNamed(): void {
    const [, named, text = ''] = /^\s*([a-z_]+):\s*(.*)$/isu.exec(tail.value) ?? [];
    const option = left().find(({ name: one }) => one === named?.toLowerCase());
    if (option === undefined) {
      offerOptions();
      return;
    }
    tail.value = '';
    const field = add(option);
    field.fill(text);
    field.input.focus();
  }

  function offerOptions(): void {
    const typed = tail.value.trim().toLowerCase();
    const fitting = left().filter((option) => option.name.startsWith(typed));
    const suggestions = fitting.map((option) => ({
      label: option.name,
      note: option.description,
      take() {
        tail.value = '';
        add(option).input.focus();
      },
    }));
    suggest(tail, fitting.length === 0 ? '' : 'Options', suggestions, typed !== '');
  }

  function send(): void {
    const bad = fields.map((field) => ({ field, problem: field.check() })).find(({ problem }) => problem !== undefined);
    if (bad !== undefined) {
      closeSuggestions();
      bad.field.input.focus();
      problemLine.textContent = `${bad.field.option.name}: ${bad.problem}`;
      return;
    }
    const stray = tail.value.trim();
    if (stray !== '') {
      tail.focus();
      problemLine.textContent = `“${stray}” belongs to no option: pick one from the list, or delete it.`;
      return;
    }
    const filled = fields.filter((field) => field.isFilled());
    const values = Object.fromEntries(filled.map((field) => [field.option.name, field.value()]));
    leave('');
    void act({ act: 'command', command: name, values });
  }

  tail.addEventListener('focus', offerOptions);
  tail.addEventListener('input', () => {
    problemLine.textContent = '';
    takeNamed();
  });
  bar.onclick = ({ target }) => {
    if (target instanceof Element && target.closest('.pill') === null) tail.focus();
  };
  bar.onkeydown = (event) => {
    if (handleKey(event)) event.preventDefault();
    else if (event.key === 'Escape') leave('');
    else if (event.key === 'Backspace' && event.target instanceof HTMLInputElement && event.target.value === '') {
      event.preventDefault();
      const field = fields.find(({ input }) => input === event.target) ?? fields.at(-1);
      if (field === undefined) leave(`/${name}`);
      else if (event.target === tail) field.input.focus();
      else drop(field);
    }
  };

  const pasted = readPasted(rest, options);
  for (const option of options) {
    const text = pasted.get(option.name);
    if (option.required || text !== undefined) add(option).fill(text ?? '');
  }
  showCount();
  // Somebody who has typed on is still in the last option.
  const focus = () => (pasted.size > 0 ? fields.at(-1)?.input.focus() : focusNext());
  return { focus, send, close: () => leave('') };
}
