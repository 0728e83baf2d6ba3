import { defineCommand } from './define-command.ts';
import { inCountry } from './in-country.ts';
import { PRIVATE } from './options.ts';
import { problem } from './problem.ts';
import { showSearch } from './show-search.ts';

/** As much as fits into the ids of a page's buttons. */
export const MAX_QUERY_CHARS = 200;

export const search = defineCommand({
  name: 'search',
  description: 'Find articles by words, "phrases", country or date',
  options: {
    query: { type: 'text', description: 'Words, or a "phrase in quotes"', required: true, maxChars: MAX_QUERY_CHARS },
    country: { type: 'country', description: 'Only articles that speak of this country' },
    from: { type: 'day', description: 'First day, such as 2025-06-01 (UTC)' },
    to: { type: 'day', description: 'Last day, such as 2025-06-30 (UTC)' },
    sort: { type: 'choice', description: 'Order of the articles', choices: ['relevance', 'newest', 'oldest'] },
    private: PRIVATE,
  },
  async run({ query, country, from, to, sort = 'relevance' }, context) {
    if (from !== undefined && to !== undefined && from > to) {
      return problem(`from (${from}) is after to (${to}). Swap them.`);
    }
    const state = { mode: 'search' as const, query, sort, page: 0, ...(from && { from }), ...(to && { to }) };
    return inCountry(country, state, context, (narrowed) => showSearch(narrowed, context));
  },
});
