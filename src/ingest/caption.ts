import { isPhotoAgency, photoAgencyNamed } from './agencies.ts';

/** Words under a picture. */
export interface Caption {
  readonly text: string;
  /** Who made the picture, as written. */
  readonly credit?: string;
  /**
   * How sure the form alone makes it: `photo` has the credit of a picture or says that it is one; `agency` ends in the name of
   * an agency, which a paragraph may do as well.
   */
  readonly sureness: 'photo' | 'agency';
}

const MAX_CAPTION_CHARS = 900;
/** More sentences than this make a paragraph, whatever it ends in. */
const MAX_SENTENCE_BREAKS = 2;
const SENTENCE_BREAK = /\p{Ll}[.!?]["”’)]* ["“‘(]?\p{Lu}/gu;
/** A caption that has a label but no credit. */
const MAX_LABELLED_CHARS = 320;

const BRACKETED = /[([]([^()[\]]{2,140})[)\]]\s*\.?$/u;
/** "… in Cairo, Egypt, March 3, 2024. REUTERS/Amr Dalsh/File Photo", "… | Photo Credit: PTI", "… Photograph: A B/AFP". */
const TRAILING =
  /(?:[.!?”"'’)|–—-]\s*|(?<=\p{Ll})\s?(?=(?:Image|Photo|Foto|Photograph|Credit):)|\s(?=(?:Image|Photo|Foto|Photograph|Credit): ?\p{Lu}))((?:REUTERS|AP Photo|AFP Photo|EPA|AFP|AP|Getty Images|Xinhua)\s?\/\s?\p{Lu}[^.!?]{1,80}|[([]?\s*(?:(?:[Pp]hoto|PHOTO|[Ii]mage|IMAGE|picture)(?:s|S)?(?:graph(?:er)?)? ?(?:[Cc]redits?|CREDITS?|[Cc]ourtesy|COURTESY|[Bb]y|BY|[Ss]ource|SOURCE)|[Pp]hotograph(?:er)?|PHOTOGRAPH|[Cc]redit|CREDIT|[Pp]ic|picture|[Ff]ile [Pp]hoto|[Ff]oto|FOTO|[Pp]hoto|PHOTO|[Ii]mage|IMAGE)\s?(?:[:：]|\bby\b|\.\.\.|…)\s?\p{L}[^!?]{1,90}|©\s?\p{Lu}[^!?]{2,60}|[^.!?|–—-]{2,50}?\s?\/\s?(?:AFP|AP|Getty(?: Images)?|EPA(?:-EFE)?|Reuters|REUTERS|Shutterstock|Anadolu)(?:\/[^.!?]{2,30})?(?: via [^.!?]{2,40})?)\s*\.?$/u;
const CREDIT_WORDS =
  /\b(?:photos?|file|pool|handout|via|courtesy|images?|pictures?|archives?|photograph(?:er|ed|y)?|illustration|video|screengrab|screenshot|graphic|photo-?montage|picture-alliance|pic|supplied|submitted|agencies|provided)\b/iu;
/** "(Dana Reyes/The Example Press)": a name and a house, both in capitals. */
const NAME_AND_HOUSE = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3} ?\/ ?\p{Lu}[\p{L}.'’& -]{1,40}$/u;
const LABEL =
  /^(?:FILE\s*(?:PHOTO)?\s*[-–—:]\s*|(?:(?:photo|image|picture|figure) caption|caption|photo|image|picture|in pictures?|illustration|pictured|above|below)\s*[:：,|]\s*)/iu;
/** "1 of 5 |", "2/7" before the caption of a gallery. */
const COUNTER = /^\(?\d{1,3} ?(?:of|\/) ?\d{1,3}\)?(?:\s*[|:–—-]\s*|\s+(?=\p{Lu}))/u;

/** "… in Seoul on March 5, 2024. (Yonhap)": the day of a picture and who took it. */
const IS_DATED_CREDIT = /\p{L}{3} \d{1,2}, (?:19|20)\d{2}\.? ?[([][^()[\]]+[)\]]$/u;
const ENDS_IN_BRACKET = /[)\]]\s*\.?$/u;
/** A caption ends in a bracket, or has one of these. Most paragraphs do neither. */
export const CAPTION_WORDS =
  /[/©]|photo|image|picture|pic:|foto:|credit|caption|^(?:FILE\b|\(?\d|illustration|pictured|above|below|figure)/iu;

/** "![A crane at the bridge](https://…)" in texts that keep Markdown. */
const MARKDOWN_IMAGE = /^!\[([^\][]{8,600})\]\([^()\s]{1,2000}\)$/u;

/** Reads a line that is a caption by its form; undefined for any other line. */
export function parseCaption(line: string): Caption | undefined {
  if (line.length > MAX_CAPTION_CHARS || line.length < 8) return undefined;
  const image = line.startsWith('![') ? MARKDOWN_IMAGE.exec(line)?.[1] : undefined;
  if (image !== undefined) return { text: image, sureness: 'photo' };
  if (!ENDS_IN_BRACKET.test(line) && !CAPTION_WORDS.test(line)) return undefined;
  if ((line.match(SENTENCE_BREAK)?.length ?? 0) > MAX_SENTENCE_BREAKS) return undefined;
  const counted = COUNTER.exec(line)?.[0] ?? '';
  const text = line.slice(counted.length);
  const bracketed = BRACKETED.exec(text)?.[1];
  if (bracketed !== undefined) {
    const sureness =
      IS_DATED_CREDIT.test(text) && photoAgencyNamed(bracketed) !== undefined ? 'photo' : surenessOf(bracketed);
    if (sureness !== undefined) return { text: withoutLabel(text), credit: bracketed, sureness };
  }
  const trailing = TRAILING.exec(text);
  if (trailing?.[1] !== undefined && trailing.index > 0 && !/:\/\//u.test(trailing[1]))
    return { text: withoutLabel(text), credit: trailing[1], sureness: 'photo' };
  if (counted !== '' && text.length > 20) return { text: withoutLabel(text), sureness: 'photo' };
  const unlabelled = withoutLabel(text);
  const isLabelled = /^FILE\b/u.test(text) ? LABEL.test(text) : unlabelled !== text;
  return isLabelled && unlabelled.length >= 15 && unlabelled.length <= MAX_LABELLED_CHARS
    ? { text: unlabelled, sureness: 'photo' }
    : undefined;
}

/** "Image caption, A market" is the label of a picture and its caption; "FILE - A market" is the caption's own beginning. */
function withoutLabel(text: string): string {
  if (/^FILE\b/u.test(text)) return text;
  const bare = text.slice(LABEL.exec(text)?.[0].length ?? 0);
  // "Photo: that was the only word on it" goes on in small letters: it is a sentence.
  return /^\p{Ll}/u.test(bare) ? text : bare;
}

function surenessOf(credit: string): Caption['sureness'] | undefined {
  if (CREDIT_WORDS.test(credit)) return /^(?:via|file)\b.{20}/iu.test(credit) ? undefined : 'photo';
  const parts = credit.split(/[/,;]|\s[-–—]\s|\band\b/u).map((part) => part.trim());
  if (credit.includes('/') && parts.some((part) => photoAgencyNamed(part) !== undefined)) return 'photo';
  if (parts.length === 1 && isPhotoAgency(credit)) return 'photo';
  const isNamed = parts.length <= 2 && parts.some((part) => photoAgencyNamed(part) !== undefined);
  return isNamed || NAME_AND_HOUSE.test(credit) ? 'agency' : undefined;
}

/** A photo from the archive: its date is not the story's. */
export function isFilePhoto(caption: string): boolean {
  return (
    /^FILE\b/u.test(caption) ||
    /(?:[,/[(]|\b[-–—])\s*file(?: (?:photo|pic|picture|image))?\s*[)\]]?\s*\.?$/iu.test(caption)
  );
}

/** The agency that a credit names last: "Kremlin Pool Photo via AP, File" → AP. */
export function agencyOfCredit(credit: string): string | undefined {
  const parts = credit
    .split(/[/,:]|\bvia\b|\bfor\b|\bby\b/iu)
    .map((part) => part.replace(/\b(?:photos?|pool|file|handout|credit)\b/giu, '').trim());
  for (const part of parts.reverse()) {
    const agency = photoAgencyNamed(part);
    if (agency !== undefined) return agency;
  }
  return undefined;
}
