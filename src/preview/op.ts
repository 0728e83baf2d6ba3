/** What the page has to change, one line of JSON each. The page's script reads the same type. */
export type Op =
  /** Show a drawn message: in the place of the one with that id, else at the end. */
  | { readonly op: 'put'; readonly id: string; readonly html: string }
  /** The bot is writing; over when the answer ends. */
  | { readonly op: 'typing' }
  /** Open a form that belongs to a message. */
  | { readonly op: 'modal'; readonly message: string; readonly html: string };
