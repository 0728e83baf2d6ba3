import type { APIEmbed } from 'discord.js';
import {
  MAX_BUTTON_LABEL_CHARS,
  MAX_CONTENT_CHARS,
  MAX_CUSTOM_ID_CHARS,
  MAX_DESCRIPTION_CHARS,
  MAX_EMBEDS,
  MAX_EMBEDS_CHARS,
  MAX_FIELD_VALUE_CHARS,
  MAX_FIELDS,
  MAX_FOOTER_CHARS,
  MAX_MENU_OPTIONS,
  MAX_OPTION_CHARS,
  MAX_ROWS,
  MAX_TITLE_CHARS,
} from '../reply/limits.ts';
import type { Reply } from '../reply/reply.ts';

/** One of Discord's limits and how far a message has come to it; of several parts the largest counts. */
export interface Measure {
  readonly what: string;
  readonly used: number;
  readonly limit: number;
}

/** The message against Discord's limits. That of all embeds together comes first; parts that are not there are left out. */
export function measureReply({ content, embeds = [], components = [] }: Reply): readonly Measure[] {
  const controls = components.flatMap((row) => row.components);
  const options = controls.flatMap((control) => (control.type === 3 ? [control.options] : []));
  const fields = embeds.flatMap((embed) => embed.fields ?? []);
  return [
    measure('all embeds together', MAX_EMBEDS_CHARS, [embeds.reduce((sum, embed) => sum + charsOf(embed), 0)]),
    measure('content', MAX_CONTENT_CHARS, [content?.length]),
    measure('embeds', MAX_EMBEDS, [embeds.length]),
    measure(
      'title',
      MAX_TITLE_CHARS,
      embeds.map(({ title }) => title?.length),
    ),
    measure(
      'description',
      MAX_DESCRIPTION_CHARS,
      embeds.map(({ description }) => description?.length),
    ),
    measure(
      'fields',
      MAX_FIELDS,
      embeds.map((embed) => embed.fields?.length),
    ),
    measure(
      'field value',
      MAX_FIELD_VALUE_CHARS,
      fields.map(({ value }) => value.length),
    ),
    measure(
      'footer',
      MAX_FOOTER_CHARS,
      embeds.map(({ footer }) => footer?.text.length),
    ),
    measure('rows', MAX_ROWS, [components.length]),
    measure(
      'menu options',
      MAX_MENU_OPTIONS,
      options.map(({ length }) => length),
    ),
    measure(
      'option label',
      MAX_OPTION_CHARS,
      options.flat().map(({ label }) => label.length),
    ),
    measure(
      'button label',
      MAX_BUTTON_LABEL_CHARS,
      controls.map((one) => ('label' in one ? one.label?.length : 0)),
    ),
    measure(
      'custom_id',
      MAX_CUSTOM_ID_CHARS,
      controls.map((one) => ('custom_id' in one ? one.custom_id.length : 0)),
    ),
  ].filter(({ used }) => used > 0);
}

function measure(what: string, limit: number, sizes: readonly (number | undefined)[]): Measure {
  return { what, used: Math.max(0, ...sizes.map((size) => size ?? 0)), limit };
}

function charsOf({ title, description, footer, author, fields = [] }: APIEmbed): number {
  const texts = [title, description, footer?.text, author?.name, ...fields.flatMap(({ name, value }) => [name, value])];
  return texts.reduce<number>((sum, text) => sum + (text?.length ?? 0), 0);
}
