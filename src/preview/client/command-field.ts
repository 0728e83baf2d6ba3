import { choicesOf, type OptionJson, optionValue, problemOf } from './commands.ts';
import { make } from './dom.ts';
import { type Suggestion, suggest } from './suggestions.ts';
import { complete } from './wire.ts';

/** One option of the command that is being typed: its name and an input in a pill. */
export interface Field {
  readonly option: OptionJson;
  readonly pill: HTMLElement;
  readonly input: HTMLInputElement;
  readonly fill: (text: string) => void;
  readonly isFilled: () => boolean;
  /** Marks the pill. @returns what Discord says of its text, if it would not send it. */
  readonly check: () => string | undefined;
  readonly value: () => string | boolean;
}

/** @param onTaken a suggestion was taken: the next option is up. */
export function makeField(command: string, option: OptionJson, onTaken: () => void): Field {
  const input = make('input', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-controls': 'options',
    'aria-expanded': 'false',
    'aria-describedby': 'option-problem',
    'aria-label': `${option.name}: ${option.description}`,
  });
  const pill = make('label', { class: 'pill' }, make('span', { class: 'pill-name' }, option.name), input);
  if (option.required) input.setAttribute('aria-required', 'true');
  /** The value behind a suggestion that was taken; its name stands in the input. */
  let taken: string | undefined;
  let turn = 0;

  const mark = (problem: string | undefined) => {
    pill.classList.toggle('bad', problem !== undefined);
    input.setAttribute('aria-invalid', String(problem !== undefined));
    return problem;
  };

  function offer(choices: readonly { readonly name: string; readonly value: string }[], emptyNote: string): void {
    const suggestions = choices.map(
      ({ name, value }): Suggestion => ({
        label: name,
        take() {
          input.value = name;
          taken = value;
          mark(undefined);
          onTaken();
        },
      }),
    );
    const isEmpty = choices.length === 0 && emptyNote !== '';
    suggest(input, `${option.name} — ${isEmpty ? emptyNote : option.description}`, suggestions, input.value !== '');
  }

  async function refresh(): Promise<void> {
    turn += 1;
    const mine = turn;
    const typed = taken === undefined ? input.value.trim() : '';
    if (option.autocomplete) {
      const choices = await complete({ command, option: option.name, typed });
      if (mine !== turn || document.activeElement !== input) return;
      offer(choices ?? [], choices === undefined ? 'Loading options failed.' : 'No options match your search.');
    } else {
      const fitting = choicesOf(option).filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()));
      offer(fitting, '');
    }
  }

  input.addEventListener('focus', () => void refresh());
  input.addEventListener('input', () => {
    taken = undefined;
    if (pill.classList.contains('bad')) mark(problemOf(option, input.value));
    void refresh();
  });

  return {
    option,
    pill,
    input,
    fill(text) {
      input.value = text;
    },
    isFilled: () => input.value.trim() !== '',
    check: () => mark(problemOf(option, input.value)),
    value: () => taken ?? optionValue(option, input.value),
  };
}
