import type { Choice } from '../index/search-types.ts';
import { MAX_CHOICE_CHARS, MAX_CHOICES } from './limits.ts';

/** Autocomplete choices as Discord takes them. A value is never cut: it would mean something else. */
export function fitChoices(choices: readonly Choice[]): readonly Choice[] {
  return choices.filter(({ value }) => value !== '' && value.length <= MAX_CHOICE_CHARS).slice(0, MAX_CHOICES);
}
