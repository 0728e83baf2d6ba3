import { defineCommand } from './define-command.ts';
import { inCountry } from './in-country.ts';
import { PRIVATE } from './options.ts';
import { showSearch } from './show-search.ts';

export const latest = defineCommand({
  name: 'latest',
  description: 'The newest articles, of all or of one country',
  options: {
    country: { type: 'country', description: 'Only articles that speak of this country' },
    private: PRIVATE,
  },
  run({ country }, context) {
    const state = { mode: 'latest' as const, query: '', sort: 'newest' as const, page: 0 };
    return inCountry(country, state, context, (narrowed) => showSearch(narrowed, context));
  },
});
