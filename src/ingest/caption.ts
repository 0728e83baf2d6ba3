import type { Line } from './lines.ts';

/** Agencies by the names that credits and datelines use; the value is how they are shown. */
export const AGENCIES: ReadonlyMap<string, string> = new Map([
  ['ap', 'AP'],
  ['associated press', 'AP'],
  ['the associated press', 'AP'],
  ['afp', 'AFP'],
  ['agence france-presse', 'AFP'],
  ['reuters', 'Reuters'],
  ['upi', 'UPI'],
  ['united press international', 'UPI'],
  ['epa', 'EPA'],
  ['epa-efe', 'EPA'],
  ['efe', 'EFE'],
  ['dpa', 'dpa'],
  ['ansa', 'ANSA'],
  ['bloomberg', 'Bloomberg'],
  ['xinhua', 'Xinhua'],
  ['tass', 'TASS'],
  ['itar-tass', 'TASS'],
  ['interfax', 'Interfax'],
  ['kyodo', 'Kyodo'],
  ['kyodo news', 'Kyodo'],
  ['yonhap', 'Yonhap'],
  ['kcna', 'KCNA'],
  ['pti', 'PTI'],
  ['ians', 'IANS'],
  ['ani', 'ANI'],
  ['anadolu', 'Anadolu'],
  ['anadolu agency', 'Anadolu'],
  ['aa', 'Anadolu'],
  ['sputnik', 'Sputnik'],
  ['getty', 'Getty Images'],
  ['getty images', 'Getty Images'],
  ['spa', 'SPA'],
  ['wam', 'WAM'],
  ['irna', 'IRNA'],
  ['belga', 'Belga'],
  ['cp', 'The Canadian Press'],
  ['the canadian press', 'The Canadian Press'],
  ['aap', 'AAP'],
  ['cns', 'CNS'],
  ['press association', 'PA'],
  ['pa media', 'PA'],
  ['asharq al-awsat', 'Asharq Al-Awsat'],
]);

/** The credit in brackets at the end of a caption: "(Artyom Geodakyan/Sputnik, Kremlin Pool Photo via AP, File)". */
const CREDIT = /\(([^()]{2,120})\)\s*\.?$/u;
const CREDIT_WORDS =
  /\b(?:photo|photos|file|pool|handout|via|courtesy|image|images|picture|archive|photograph|photographer|illustration|video|screengrab|screenshot)\b/iu;
const OPENING =
  /^(?:FILE\s*(?:PHOTO)?\s*[-–—:]|(?:Photo|Image|Picture|Caption|Photo caption|Image caption|Photo credit|Credit|In pictures|Illustration)\s*:)/u;

/** The credit of a line that is a caption by its form, or undefined. A sentence that ends in any other bracket is none. */
export function creditOf(text: string): string | undefined {
  const credit = CREDIT.exec(text)?.[1];
  if (credit === undefined) return undefined;
  if (CREDIT_WORDS.test(credit)) return credit;
  return credit.split(/[/,]|\bvia\b/iu).some((part) => AGENCIES.has(part.trim().toLowerCase())) ? credit : undefined;
}

export function looksLikeCaption(line: Line): boolean {
  return OPENING.test(line.text) || creditOf(line.text) !== undefined;
}

/** A photo from the archive: its date is not the story's. */
export function isFilePhoto(caption: string): boolean {
  return /^FILE\b/u.test(caption) || /,?\s*File(?: photo)?\)?\s*\.?$/iu.test(caption);
}

/** The agency that a credit names last: "Kremlin Pool Photo via AP, File" → AP. */
export function agencyOfCredit(credit: string): string | undefined {
  const parts = credit
    .split(/[/,]|\bvia\b|\bfor\b/iu)
    .map((part) => part.replace(/\b(?:photos?|pool|file)\b/giu, '').trim());
  for (const part of parts.reverse()) {
    const agency = AGENCIES.get(part.toLowerCase());
    if (agency !== undefined) return agency;
  }
  return undefined;
}
