/** One piece of formatted text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';
      readonly children: readonly Inline[];
    }
  | { readonly kind: 'code'; readonly text: string }
  /** A masked link, or a bare URL whose text is itself. */
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | {
      readonly kind: 'mention';
      readonly target: 'user' | 'role' | 'channel' | 'command' | 'guide' | 'everyone' | 'here';
      /** Empty for everyone and here. */
      readonly id: string;
      /** Of a command: "search". */
      readonly name?: string;
    }
  /** `style` is one of Discord's letters (tTdDfFR…); 'f' when none was given. */
  | { readonly kind: 'timestamp'; readonly unix: number; readonly style: string }
  /** A custom emoji with an id, or a shortcode (":wave:") without. */
  | { readonly kind: 'emoji'; readonly name: string; readonly id?: string; readonly animated: boolean };

/** One block. A paragraph's text keeps its line breaks, which Discord shows. */
export type Block =
  | { readonly kind: 'paragraph' | 'subtext'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'code-block'; readonly language?: string; readonly text: string };

export interface ListItem {
  /** 0 for the outermost. */
  readonly depth: number;
  /** Of a numbered item. */
  readonly number?: number;
  /** Its text keeps the breaks between its lines. */
  readonly children: readonly Inline[];
}
