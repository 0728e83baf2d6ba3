/**
 * Discord's limits, in UTF-16 units: Discord counts code points, which are never more.
 * https://discord.com/developers/docs/resources/message#embed-object-embed-limits
 * https://discord.com/developers/docs/components/reference
 */
export const MAX_CONTENT_CHARS = 2_000;
export const MAX_EMBEDS = 10;
/** Titles, descriptions, field names and values, footers and author names of all embeds of a message together. */
export const MAX_EMBEDS_CHARS = 6_000;
export const MAX_TITLE_CHARS = 256;
export const MAX_DESCRIPTION_CHARS = 4_096;
export const MAX_FIELDS = 25;
export const MAX_FIELD_NAME_CHARS = 256;
export const MAX_FIELD_VALUE_CHARS = 1_024;
export const MAX_FOOTER_CHARS = 2_048;
export const MAX_AUTHOR_CHARS = 256;
/** Not documented; what Discord's own API description says of every URL of an embed. */
export const MAX_URL_CHARS = 2_048;

export const MAX_ROWS = 5;
export const MAX_BUTTONS_PER_ROW = 5;
export const MAX_BUTTON_LABEL_CHARS = 80;
export const MAX_CUSTOM_ID_CHARS = 100;
export const MAX_MENU_OPTIONS = 25;
/** Of a menu option: its label, its value and its description, each. */
export const MAX_OPTION_CHARS = 100;
export const MAX_PLACEHOLDER_CHARS = 150;

export const MAX_INPUT_PLACEHOLDER_CHARS = 100;

/** Autocomplete: how many, and the length of a name and of a value. */
export const MAX_CHOICES = 25;
export const MAX_CHOICE_CHARS = 100;
