import type { CountryFilter } from '../newsroom/newsroom.ts';
import { countriesReply } from '../reply/countries-reply.ts';
import { type Answered, type CommandContext, defineCommand } from './define-command.ts';
import { PRIVATE } from './options.ts';

export const countries = defineCommand({
  name: 'countries',
  description: 'The countries in the news, or all about one of them',
  options: {
    country: { type: 'country', description: 'Its articles, each with a sentence that names it' },
    private: PRIVATE,
  },
  run: ({ country }, context) => showCountries(country === undefined ? {} : { country: { typed: country } }, context),
});

/** A page of the list of all countries, or of one country's articles. */
export async function showCountries(
  filter: CountryFilter,
  { newsroom, viewer }: Pick<CommandContext, 'newsroom' | 'viewer'>,
): Promise<Answered> {
  const page = await newsroom.countries(filter);
  const hits = page.kind === 'list' || page.kind === 'country' ? page.total : 0;
  return { reply: countriesReply(page, viewer), hits };
}
