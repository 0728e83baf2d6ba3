import type { Modal, Reply } from '../reply/reply.ts';

/** The preview plays Discord, so its requests come as slash commands, mentions and direct messages. */
export type Surface = 'slash' | 'mention' | 'dm' | 'terminal';

/** Who asks and where: the same for every kind of request. Only dispatch judges it. */
export interface Asker {
  readonly surface: Surface;
  readonly userId: string;
  readonly userName: string;
  readonly guildId?: string;
  readonly roleIds: readonly string[];
  /** The member has Manage Server (or Administrator) in that guild. */
  readonly canManageGuild: boolean;
  readonly locale?: string;
}

/** A message of the bot or of a person, as far as Discord shows it to the bot. */
export interface SeenMessage {
  readonly content: string;
  readonly embeds: NonNullable<Reply['embeds']>;
  readonly components: NonNullable<Reply['components']>;
  /** Only its asker sees it. */
  readonly private: boolean;
}

export type Request = {
  readonly asker: Asker;
} & (
  | { readonly kind: 'command'; readonly command: string; readonly values: Readonly<Record<string, string | boolean>> }
  | {
      readonly kind: 'press';
      readonly customId: string;
      /** Picked menu options, or the texts of a modal. */
      readonly values: readonly string[];
      readonly message: SeenMessage;
    }
  | { readonly kind: 'complete'; readonly command: string; readonly option: string; readonly typed: string }
  /** "Ask about this message". */
  | { readonly kind: 'about'; readonly message: SeenMessage }
  /**
   * A mention (already without it) or a direct message. `context` reads the bot's own message that it goes on from, if there
   * is one; it is called only for a question, and only once the cooldown has let it through.
   */
  | { readonly kind: 'talk'; readonly text: string; readonly context?: () => Promise<SeenMessage | undefined> }
);

/** What the surface has to do. `private`: shown to the asker alone, where the surface can. */
export type Outcome =
  | { readonly kind: 'new'; readonly reply: Reply; readonly private: boolean }
  /** Replace the message that was pressed. */
  | { readonly kind: 'update'; readonly reply: Reply }
  | { readonly kind: 'choices'; readonly choices: readonly { readonly name: string; readonly value: string }[] }
  | { readonly kind: 'modal'; readonly modal: Modal }
  /** Say nothing: a refused mention that was told already. */
  | { readonly kind: 'silence' };
