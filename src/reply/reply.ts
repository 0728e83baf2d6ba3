import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIEmbed,
  APIModalInteractionResponseCallbackData,
} from 'discord.js';

/** Discord's own message JSON, as every surface gets it: `discord/` sends it, `terminal/` prints it, `preview/` draws it. */
export interface Reply {
  readonly content?: string;
  readonly embeds?: APIEmbed[];
  readonly components?: APIActionRowComponent<APIComponentInMessageActionRow>[];
  readonly allowed_mentions: { readonly parse: [] };
}

/** A form that opens after a press; its text comes back as a press of its `custom_id` with values. */
export type Modal = APIModalInteractionResponseCallbackData;

/** What a view needs to know of the reader beside its content. */
export interface Viewer {
  /** The asker's Discord snowflake; '0' in the terminal. It is locked into the paging ids. */
  readonly askerId: string;
  /** Shown to the asker alone: paging stays private, Share is offered. */
  readonly private: boolean;
  /** A direct message: nobody else is there to hide from or to share with. */
  readonly alone?: boolean;
}
