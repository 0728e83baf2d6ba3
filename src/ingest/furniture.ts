/** A kind of line that belongs to the page, not to the story. Counted in the report under its name. */
export interface FurnitureRule {
  readonly name: string;
  readonly why: string;
  /** A line that the rule is made for; the tests hold every rule against its own example. */
  readonly example: string;
  readonly pattern: RegExp;
  /** Longer lines are prose, whatever they begin with. UTF-16 units. */
  readonly maxChars: number;
}

const NETWORK = `(?:facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|instagram|flipboard|pocket|messenger|threads|bluesky|tumblr|viber|line|youtube|tiktok|google news)`;
const BUTTON = `(?:share|tweet|post|print|e-?mail|copy(?: link)?|link|save|like|follow|subscribe|listen|bookmark|send|comments?|more|gift|text size|a[-+]|${NETWORK})`;

/**
 * Whole-line rules, by what such lines are made of. None looks at one site's wording alone; the order is that of the report.
 * A sentence is never matched by its first words only: "Share prices fell" is news.
 */
export const FURNITURE_RULES: readonly FurnitureRule[] = [
  {
    name: 'share-bar',
    why: 'Rows of share buttons come out as their labels.',
    example: 'Share Tweet WhatsApp Print',
    pattern: new RegExp(String.raw`^(?:${BUTTON}|[|·•,/\d.kK()]|and|on|\s)+$`, 'iu'),
    maxChars: 120,
  },
  {
    name: 'share-line',
    why: 'Calls to share the page.',
    example: 'Share this article on Facebook',
    pattern: new RegExp(
      String.raw`^(?:share|tweet|email|send|copy|save|print) (?:this|the|via|to|on|with|link)\b[^.!?]*(?:story|article|page|post|link|news|friends?|list|later|here|${NETWORK})?\s*:?$`,
      'iu',
    ),
    maxChars: 80,
  },
  {
    name: 'related-link',
    why: 'Links to other stories in the middle of this one.',
    example: 'Read more: Storm closes three bridges',
    pattern:
      /^[[(>»▶►\s]*(?:read (?:more|also|next|full story|the full story|on)|more on this|also read|see also|see more|you (?:may|might) (?:also )?(?:like|be interested in)|related(?: (?:stor(?:y|ies)|articles?|news|content|coverage|links?|topics?|reading))?|recommended(?: (?:for you|stories|reading|articles))?|don['’]?t miss|up next|must read|editors?['’]?s? (?:picks?|choice)|more (?:from|in|on|about|news|stories)|most (?:read|popular|viewed|shared)|trending(?: now)?|top stories|latest (?:news|stories|headlines)|what to read next|keep reading|in other news|in (?:pictures|case you missed it)|watch(?: (?:live|now|more|also))?|video|gallery|photos?|listen|podcast|explainer|click here)(?:\s*[:：>»|–—-]\s*.*|\s*[\])]*)$/iu,
    maxChars: 220,
  },
  {
    name: 'advertisement',
    why: 'Marks where an advertisement stood.',
    example: 'Story continues below advertisement',
    pattern:
      /^[-–—*\s[(]*(?:advert(?:isement|isment|ising|s)?|ads?|sponsored(?: (?:content|by .*|links?|post))?|promoted(?: content)?|paid (?:post|content|partnership)|partner content|(?:story|article|report|content) continues (?:below|after)(?: (?:this |the )?(?:ad|advert|advertisement|video|image|photo))?|skip (?:ad|advertisement|past newsletter.*)|(?:scroll|swipe)(?: down)? (?:for more|to continue).*|continue reading(?: below| the (?:main )?story)?|remove ads?|report this ad|why am i seeing this ad\??)[-–—*\s\])]*$/iu,
    maxChars: 100,
  },
  {
    name: 'newsletter',
    why: 'Boxes that ask for an address or a subscription.',
    example: 'Sign up for our newsletter and get the news in your inbox.',
    pattern:
      /^(?:sign ?up|subscribe|get|join|register|enter|download|stay|never miss|receive|want|don['’]?t miss|thank you for|by (?:signing up|subscribing|clicking)|start your|support|become a|already a|log ?in|install)\b.*\b(?:newsletters?|inbox|e-?mail|subscri\w*|alerts?|notifications?|our app|the app|breaking news|updates|membership|member|account|whatsapp channel|telegram channel|free trial|independent journalism|daily briefing)\b.*$/iu,
    maxChars: 260,
  },
  {
    name: 'follow-line',
    why: 'Where else the publisher can be read.',
    example: 'Follow our coverage at https://example.com/hub',
    pattern: new RegExp(
      String.raw`^(?:follow|find|like|join|watch|connect with|contact|reach|write to|e-?mail)\b.{0,120}(?:https?://|www\.|@\w|\b(?:on|at|via) (?:${NETWORK})\b)\S*(?:[ ,&]|and|or|\b${NETWORK}\b|https?://\S+|@\w+|[.!])*$`,
      'iu',
    ),
    maxChars: 240,
  },
  {
    name: 'copyright',
    why: 'Who owns the text.',
    example: '© 2024 The Daily Example. All rights reserved.',
    pattern: /^(?:[^.!?]{0,60})?(?:©|\(c\)|copyright\b|all rights reserved\b).*$/iu,
    maxChars: 400,
  },
  {
    name: 'cookie-notice',
    why: 'Consent banners.',
    example: 'We use cookies to improve your experience.',
    pattern:
      /^(?:(?:we|this (?:site|website|page)|our (?:site|website)|by (?:using|continuing|clicking))\b.*\bcookies?\b.*|(?:accept|reject|manage|allow)(?: all)?(?: cookies?| consent| preferences)?|cookie (?:policy|settings|preferences|notice)|privacy (?:policy|settings|notice)|terms (?:of (?:use|service)|and conditions))\.?$/iu,
    maxChars: 400,
  },
  {
    name: 'comments',
    why: 'Counts of and invitations to comments.',
    example: '12 comments',
    pattern:
      /^(?:\(?\d[\d,.]*k?\)? ?(?:comments?|shares?|views?|likes?|reads?|replies)|comments?(?: \(?\d+\)?)?:?|(?:leave|post|add|write) (?:a|your) (?:comment|reply)|(?:view|show|load|read|see)(?: (?:all|more|the))?(?: \d+)? comments?|join the (?:conversation|discussion)|be the first to comment|comments are (?:closed|off)|log in to comment)\.?$/iu,
    maxChars: 80,
  },
  {
    name: 'reading-time',
    why: 'How long the page takes, how often it was seen, that it can be heard.',
    example: '3 min read',
    pattern:
      /^(?:reading time:?\s*)?(?:\d+[- –]?(?:\d+ )?min(?:ute)?s?(?: \d+ sec(?:ond)?s?)?(?: (?:read|to read|watch|listen))?|listen to (?:this )?(?:article|story)(?: \(?\d+ min(?:ute)?s?\)?)?|\d+ min)\.?$/iu,
    maxChars: 60,
  },
  {
    name: 'navigation',
    why: 'Menus, breadcrumbs and jump links.',
    example: 'Home > World > Africa',
    pattern:
      /^(?:skip to .{3,30}|(?:main )?menu|search|sign in|log ?in|sign out|register|home|back(?: to (?:top|home|news|the top))?|(?:previous|next)(?: (?:article|story|post|page))?|(?:open|close|toggle) (?:menu|search|navigation)|breadcrumbs?|home\s*[>»›/|•-].*|(?:\p{Lu}[\p{L}&' ]{2,20}\s*[>»›]\s*)+\p{Lu}[\p{L}&' ]{2,40}|(?:\p{Lu}[\p{L}& ]{2,18}\s*[|•·]\s*){2,}\p{Lu}[\p{L}& ]{2,18})$/iu,
    maxChars: 120,
  },
  {
    name: 'labels',
    why: 'Keywords and sections under which the page is filed.',
    example: 'Tags: economy, oil, Nigeria',
    pattern:
      /^(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|section|sections|in this (?:article|story)|people|places|organi[sz]ations|more in|source|sources|url|link|short link|permalink|via)\s*[:：].{0,200}$/iu,
    maxChars: 240,
  },
  {
    name: 'separator',
    why: 'Rules drawn with characters.',
    example: '* * *',
    pattern: /^(?:[-–—_=*~#•·.+<>|\s/\\◆■●○►]{3,}|#|-30-|ends?|\(ends?\)|###|___)$/iu,
    maxChars: 200,
  },
  {
    name: 'sign-off',
    why: 'Who reported and edited, in brackets after the last paragraph.',
    example: '(Reporting by A. Writer; Editing by B. Editor)',
    pattern:
      /^[[(](?:additional )?(?:reporting|writing|editing|compiled|written|translated|edited|with inputs?|with agenc|agencies|story refiled|this story|this report|this article)\b.*[\])]\.?$/iu,
    maxChars: 400,
  },
  {
    name: 'address',
    why: 'A web address alone on its line; it becomes the source of the story.',
    example: 'https://example.com/world/story-1',
    pattern: /^(?:https?:\/\/|www\.)\S+$/iu,
    maxChars: 2_000,
  },
  {
    name: 'correction-stamp',
    why: 'Editors’ marks about versions of the page.',
    example: 'UPDATE 2',
    pattern:
      /^(?:update ?\d+|updated|breaking(?: news)?|developing(?: story)?|live(?: updates)?|exclusive|opinion|analysis|urgent|recap|this is a developing story\..*|\(?(?:updates?|adds?|recasts?|corrects?|repeats?) (?:with|to|in|throughout|details|background|quotes|paragraph)[^.]*\)?)$/iu,
    maxChars: 160,
  },
];

/** The rule that a line falls under, or undefined. Bounded: no rule reads a line longer than its limit. */
export function furnitureRuleOf(text: string): FurnitureRule | undefined {
  return FURNITURE_RULES.find(({ pattern, maxChars }) => text.length <= maxChars && pattern.test(text));
}

/** After such a line other stories' headlines stand, one a line. */
export function opensRelatedList(text: string): boolean {
  return furnitureRuleOf(text)?.name === 'related-link' && !/[:：].+\p{L}/u.test(text);
}
