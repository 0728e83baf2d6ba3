import type { Choice } from '../index/search-types.ts';
import type { CompleteField, Newsroom } from '../newsroom/newsroom.ts';
import { fitChoices } from '../reply/fit-choices.ts';
import type { Option } from './options.ts';
import { findCommand } from './registry.ts';
import type { Request } from './request.ts';

/** Nobody types a longer beginning; a whole article pasted into the field is not looked up. */
const MAX_TYPED_CHARS = 100;

/** Suggestions while an option is being typed; none for options that have none. */
export async function complete(
  { command, option, typed }: Extract<Request, { kind: 'complete' }>,
  newsroom: Newsroom,
): Promise<readonly Choice[]> {
  const field = fieldOf(findCommand(command)?.options[option]);
  return field === undefined ? [] : fitChoices(await newsroom.complete(field, typed.slice(0, MAX_TYPED_CHARS)));
}

function fieldOf(option: Option | undefined): CompleteField | undefined {
  switch (option?.type) {
    case 'country':
      return 'country';
    case 'article':
      return 'title';
    default:
      return undefined;
  }
}
