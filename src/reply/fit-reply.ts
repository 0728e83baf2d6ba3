import type { APIEmbed, APIEmbedField } from 'discord.js';
import { cutGraphemes } from '../article/cut.ts';
import { isBlank } from './clean-text.ts';
import { fitRows } from './fit-rows.ts';
import {
  MAX_AUTHOR_CHARS,
  MAX_CONTENT_CHARS,
  MAX_DESCRIPTION_CHARS,
  MAX_EMBEDS,
  MAX_EMBEDS_CHARS,
  MAX_FIELD_NAME_CHARS,
  MAX_FIELD_VALUE_CHARS,
  MAX_FIELDS,
  MAX_FOOTER_CHARS,
  MAX_TITLE_CHARS,
  MAX_URL_CHARS,
} from './limits.ts';
import type { Reply } from './reply.ts';

/** One colour for all: meaning stands in words. */
const ACCENT_COLOR = 0x2f6fa8;

interface Draft {
  readonly content?: string | undefined;
  readonly embeds?: readonly APIEmbed[];
  readonly components?: readonly NonNullable<Reply['components']>[number][];
}

/**
 * The one way from a view to a reply: whatever stands in the draft, Discord takes the result, and nobody is pinged. Views
 * budget their texts and say what they cut; here is only the last guard, so a cut shows as "…".
 */
export function fitReply({ content, embeds = [], components = [] }: Draft): Reply {
  const fitted = fitEmbeds(embeds);
  const text = isBlank(content) ? '' : cutMarked(content ?? '', MAX_CONTENT_CHARS);
  const rows = fitRows(components);
  return {
    ...((text !== '' || fitted.length === 0) && { content: text === '' ? 'There is nothing to show.' : text }),
    ...(fitted.length > 0 && { embeds: fitted }),
    ...(rows.length > 0 && { components: rows }),
    allowed_mentions: { parse: [] },
  };
}

/** Embeds in order, until the characters that a message may have are used up. */
function fitEmbeds(embeds: readonly APIEmbed[]): APIEmbed[] {
  let left = MAX_EMBEDS_CHARS;
  const take = (text: string | undefined, maxChars: number): string | undefined => {
    if (text === undefined || isBlank(text) || Math.min(maxChars, left) < 1) return undefined;
    const taken = cutMarked(text, Math.min(maxChars, left));
    left -= taken.length;
    return taken;
  };
  const fields = (all: readonly APIEmbedField[]): APIEmbedField[] =>
    all.slice(0, MAX_FIELDS).flatMap(({ name, value, inline }) => {
      if (isBlank(name) || isBlank(value) || left < 2) return [];
      const fittedName = take(name, Math.min(MAX_FIELD_NAME_CHARS, left - 1));
      const fittedValue = take(value, MAX_FIELD_VALUE_CHARS);
      return fittedName === undefined || fittedValue === undefined
        ? []
        : [{ name: fittedName, value: fittedValue, ...(inline === true && { inline }) }];
    });
  return embeds.slice(0, MAX_EMBEDS).flatMap((embed) => {
    const author = take(embed.author?.name, MAX_AUTHOR_CHARS);
    const title = take(embed.title, MAX_TITLE_CHARS);
    const footer = take(embed.footer?.text, MAX_FOOTER_CHARS);
    const description = take(embed.description, MAX_DESCRIPTION_CHARS);
    const fittedFields = fields(embed.fields ?? []);
    const url = webUrl(embed.url);
    const image = webUrl(embed.image?.url);
    const parts = {
      ...(author !== undefined && { author: { name: author } }),
      ...(title !== undefined && { title }),
      ...(url !== undefined && title !== undefined && { url }),
      ...(description !== undefined && { description }),
      ...(fittedFields.length > 0 && { fields: fittedFields }),
      ...(image !== undefined && { image: { url: image } }),
      ...(footer !== undefined && { footer: { text: footer } }),
    };
    return Object.keys(parts).length === 0 ? [] : [{ ...parts, color: ACCENT_COLOR }];
  });
}

/** An address that Discord accepts, in its ASCII form; others are left out. */
function webUrl(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol, href, username, password } = new URL(text);
  const isWeb = (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
  return isWeb && href.length <= MAX_URL_CHARS ? href : undefined;
}

/** Cuts formatted text: no backslash is left without the mark it hides, no bold without its end. */
export function cutMarked(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  if (maxChars < 8) return '…'.slice(0, maxChars);
  const prefix = cutGraphemes(text, maxChars - 3).replace(/(?<!\\)((?:\\\\)*)\\$/u, '$1');
  const whole = prefix.replace(/<[^<>\s]*$/u, '');
  const isOpen = (whole.replace(/\\[\s\S]/gu, '').match(/\*\*/gu)?.length ?? 0) % 2 === 1;
  return `${whole}…${isOpen ? '**' : ''}`;
}
