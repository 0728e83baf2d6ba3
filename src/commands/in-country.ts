import { lookUpCountry } from '../countries/look-up-country.ts';
import { chooseCountryReply } from '../reply/choose-country-reply.ts';
import type { SearchState } from '../reply/press.ts';
import type { Answered, CommandContext } from './define-command.ts';

/** Narrows a search to a country as a person typed it; one that is not clear becomes a menu that goes on with the search. */
export async function inCountry(
  typed: string | undefined,
  state: SearchState,
  { newsroom, viewer }: CommandContext,
  show: (state: SearchState) => Promise<Answered>,
): Promise<Answered> {
  if (typed === undefined) return show(state);
  const match = lookUpCountry(typed);
  if (match.kind === 'found') return show({ ...state, country: match.code });
  if (match.kind === 'several') return { reply: chooseCountryReply(match, state, viewer), hits: 0 };
  // Only the newsroom knows which of the near names have articles.
  const page = await newsroom.countries({ country: { typed } });
  const nearest = page.kind === 'none' ? page.nearest.map(({ code }) => code) : match.nearest;
  return { reply: chooseCountryReply({ kind: 'none', nearest }, state, viewer), hits: 0 };
}
