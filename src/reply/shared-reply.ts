import type { APIEmbed } from 'discord.js';
import { isShareId } from './custom-id.ts';
import { fitReply } from './fit-reply.ts';
import { marked } from './fit-text.ts';
import type { Reply } from './reply.ts';

/** As much of a `SeenMessage` as is posted again. */
interface SharedMessage {
  readonly content: string;
  readonly embeds: NonNullable<Reply['embeds']>;
  readonly components: NonNullable<Reply['components']>;
}

interface Sharer {
  readonly userId: string;
  readonly userName: string;
}

const SNOWFLAKE = /^\d{15,20}$/u;
const MAX_NAME_CHARS = 100;

/** A private answer for all: the same embeds and buttons (but Share), with "Shared by". Nothing is run again. */
export function sharedReply({ content, embeds, components }: SharedMessage, { userId, userName }: Sharer): Reply {
  // A mention shows the name that people know here, and can not be imitated; nobody is pinged by it.
  const name = SNOWFLAKE.test(userId) ? `<@${userId}>` : marked(userName, MAX_NAME_CHARS);
  return fitReply({
    content: [`Shared by ${name}`, content].filter((line) => line !== '').join('\n'),
    embeds: embeds.map(asSent),
    components: components.map((row) => ({
      ...row,
      components: row.components.filter((component) => !('custom_id' in component && isShareId(component.custom_id))),
    })),
  });
}

/** Of what Discord adds to an embed on its way (types, proxies, sizes) nothing is sent back. */
function asSent({ author, title, url, description, fields, image, footer }: APIEmbed): APIEmbed {
  return {
    ...(author !== undefined && { author: { name: author.name } }),
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(description !== undefined && { description }),
    ...(fields !== undefined && { fields }),
    ...(image !== undefined && { image: { url: image.url } }),
    ...(footer !== undefined && { footer: { text: footer.text } }),
  };
}
