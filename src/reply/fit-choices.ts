import type { Choice } from '../index/search-types.ts';
import { isBlank } from './clean-text.ts';
import { plain } from './fit-text.ts';
import { MAX_CHOICE_CHARS, MAX_CHOICES } from './limits.ts';

/** Autocomplete choices as Discord takes them. A value is never cut, as it would mean something else: its choice goes. */
export function fitChoices(choices: readonly Choice[]): readonly Choice[] {
  return choices
    .filter(({ value }) => !isBlank(value) && value.length <= MAX_CHOICE_CHARS)
    .slice(0, MAX_CHOICES)
    .map(({ name, value }) => ({ name: plain(name, MAX_CHOICE_CHARS), value }));
}
