import type { APIButtonComponentWithCustomId, APIStringSelectComponent } from 'discord.js';
import type { CountryCode } from '../article/article.ts';
import { countryFlag, countryName } from '../countries/country-name.ts';
import type { ArticleSummary } from '../index/search-types.ts';
import { plain } from './fit-text.ts';
import { MAX_OPTION_CHARS } from './limits.ts';
import type { Reply } from './reply.ts';
import { countriesPlain } from './show-countries.ts';
import { datePlain } from './show-date.ts';

type Row = NonNullable<Reply['components']>[number];
export type Button = APIButtonComponentWithCustomId;

/** A row of buttons; those that are not there are left out, and an empty row is none. */
export function buttonRow(...buttons: readonly (Button | undefined)[]): readonly Row[] {
  const there = buttons.filter((button) => button !== undefined);
  return there.length === 0 ? [] : [{ type: 1, components: there }];
}

export function button(label: string, customId: string): Button {
  return { type: 2, style: 2, label, custom_id: customId };
}

/** Previous and Next; none where there is one page only. The arrows repeat what the labels say. */
export function pageButtons(
  ids: { readonly previous: string; readonly next: string },
  { page, pageCount }: { readonly page: number; readonly pageCount: number },
): readonly Button[] {
  if (pageCount < 2) return [];
  return [
    { ...button('Previous', ids.previous), emoji: { name: '◀️' }, disabled: page <= 0 },
    { ...button('Next', ids.next), emoji: { name: '▶️' }, disabled: page >= pageCount - 1 },
  ];
}

/** An article of a menu; without its countries nothing more than the title is known of it. */
type MenuArticle = Pick<ArticleSummary, 'id' | 'title'> & Partial<Pick<ArticleSummary, 'date' | 'countries'>>;

/** A menu of articles, each with its date and countries; none for no article. */
export function articleMenu(customId: string, placeholder: string, articles: readonly MenuArticle[]): readonly Row[] {
  return menuRow(
    customId,
    placeholder,
    articles.map(({ id, title, date, countries }) => ({
      label: plain(title, MAX_OPTION_CHARS),
      value: id,
      ...(countries !== undefined && {
        description: plain(
          [datePlain(date), countriesPlain(countries)].filter((part) => part !== '').join(' · '),
          MAX_OPTION_CHARS,
        ),
      }),
    })),
  );
}

interface CountryOption {
  readonly code: CountryCode;
  readonly description?: string;
  /** When it carries more than the code. */
  readonly value?: string;
}

export function countryMenu(customId: string, placeholder: string, options: readonly CountryOption[]): readonly Row[] {
  return menuRow(
    customId,
    placeholder,
    options.map(({ code, description, value = code }) => ({
      label: countryName(code),
      value,
      emoji: { name: countryFlag(code) },
      ...(description !== undefined && { description }),
    })),
  );
}

function menuRow(customId: string, placeholder: string, options: APIStringSelectComponent['options']): readonly Row[] {
  if (options.length === 0) return [];
  return [{ type: 1, components: [{ type: 3, custom_id: customId, placeholder, options }] }];
}
