import { firstLettersOf, hasFirstLetters } from './first-letters.ts';
import { FURNITURE_RULES, type FurnitureRule } from './furniture-rules.ts';

/** Someone speaks or reports in it: a sentence of a story, however it begins. */
const REPORTED =
  /\b(?:said|says|told|asked|added|wrote|argued|recalled|announced|declined|warned|insisted|replied|explained|sang|investigators?|prosecutors?|witnesses)\b[^\p{L}]*(?:$|.*[.!?”"]$)|(?<!-)\breads?[.:]/iu;
const OPENING_QUOTE = /^["“„«‘'][^"”]{3,}/u;
const LONGEST = Math.max(...FURNITURE_RULES.map(({ maxChars }) => maxChars));

/**
 * Nearly all lines of a collection are paragraphs and headlines, and reading each by every rule took most of the time. So lines of
 * some words are read by the rules only if they have a word or mark that such furniture has; the tests hold these lists against
 * the examples of all rules.
 */
const MIN_PLAIN_CHARS = 25;
const MIN_SENTENCE_SPACES = 1;
const MIN_LABEL_SPACES = 4;
/** How the words of `SENTENCE_MARKS` begin, and its other marks: the cheap look. */
const SENTENCE_LETTERS = firstLettersOf(
  'https www newsletter inbox email e mail subscribe sign signing signed log cookie copyright rights contributed reporting editing writing advertisement click read download app apps this javascript browser follow privacy comment conversation published view views opinion donate support correspondent reporter reported editor journalist columnist writer freelance notification whatsapp telegram youtube listen watch correction clarification updates check refresh republish reproduce unauthorized standards principles opens open trial account photo caption getty print transcript day stories want reuters associated inputs agency your our akismet recaptcha spam sponsor promotion partner continue scroll unsubscribe cancel',
);
const SENTENCE_SIGNS = '©@»›→|/';
/** Of whole sentences. */
const SENTENCE_MARKS =
  /[©@»›→|]|^[[(–—-]|https?:|www\.|\(c\)|newsletter|inbox|e-?mail|subscri|sign(?:ing|ed)? up|sign in|log in|cookie|copyright|rights reserved|contributed|(?:report|edit|writ)ing by|advertis|click|read more|download|\bapps?\b|this (?:article|story|page|report|post|content|live|site|website|material|version|is a)|javascript|browser|follow|privacy|comment|conversation|published in|views? |opinion|donat|support|correspondent|reporter|reported from|editor|journalist|columnist|writer|freelanc|notification|whatsapp|telegram|youtube|listen|watch|correction|clarification|updates|check back|refresh|republish|reproduc|unauthori|standards|principles|opens? in|trial|account|photo|caption|getty|in print|transcript|a day from|stories like this|want to |you can now|reuters|associated press|inputs|agenc|your |our |akismet|recaptcha|spam|sponsor|promotion|partner|continue|scroll|unsubscribe|cancel any/i;
/** Of labels, buttons and links, which don't end as a sentence does. */
const LABEL_MARKS =
  /[:：|·•»›→>«‹←/@©#_=*~+]|\.\.|…|^[^A-Za-z]|\b(?:min|mins|minutes?)\b|\b(?:read|see|view|more|related|watch|listen|share|tweet|click|follow|join|sign|subscri|newsletter|inbox|e-?mail|download|app|apps|alerts?|notifications?|account|cookie|privacy|terms|comments?|reply|advert|continues?|sponsored|promoted|paid|presented|scroll|skip|jump|search|menu|back|page|slide|gallery|photos?|image|images|picture|video|audio|credit|courtesy|copyright|rights|by|from|contributed|reporting|editing|agenc|story|stories|article|articles|report|version|edition|print|print|update|updates|live|breaking|developing|exclusive|tags?|topics?|filed|posted|published|source|sources|list|end of|latest|most|top|recent|popular|trending|recommended|in other|elsewhere|don.t|never|stay|get|receive|want|looking|thank|support|become|try|try|be the first|keep|catch|check|unlock|for more|find|already|log|create|access|enjoy|our|your|you|we|this|enter|manage|leave|add|save|saved|send|visit|contact|heard|play|now|lesen|mehr|lire|leer|teilen|partager|compartir|abonn|recevez|foto|quelle)\b/i;

/** The rule that a line falls under, or undefined. Bounded: no rule reads a line longer than its limit. */
export function furnitureRuleOf(text: string): FurnitureRule | undefined {
  if (text.length > LONGEST || isPlain(text)) return undefined;
  const rule = FURNITURE_RULES.find(
    ({ patterns, unless, maxChars }) =>
      text.length <= maxChars && patterns.some((pattern) => pattern.test(text)) && unless?.test(text) !== true,
  );
  if (rule === undefined || rule.provesItself === true) return rule;
  return isSpeech(text) ? undefined : rule;
}

/** Some words, and none that furniture has. */
function isPlain(text: string): boolean {
  const isSentence = isSentenceEnd(text.charCodeAt(text.length - 1));
  if (!isSentence && text.length < MIN_PLAIN_CHARS) return false;
  let left = isSentence ? MIN_SENTENCE_SPACES : MIN_LABEL_SPACES;
  for (let at = text.indexOf(' '); at >= 0 && left > 0; at = text.indexOf(' ', at + 1)) left -= 1;
  if (left > 0) return false;
  if (!isSentence) return !LABEL_MARKS.test(text);
  return !hasFirstLetters(text, SENTENCE_LETTERS, SENTENCE_SIGNS) || !SENTENCE_MARKS.test(text);
}

/** . ! ? " ’ ” */
function isSentenceEnd(unit: number): boolean {
  return unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x22 || unit === 0x2019 || unit === 0x201d;
}

function isSpeech(text: string): boolean {
  return OPENING_QUOTE.test(text) || (text.includes(' ') && REPORTED.test(text) && /[.!?”"]$/u.test(text));
}
