/** A kind of line that belongs to the page, not to the story. Counted in the report under its name. */
export interface FurnitureRule {
  readonly name: string;
  readonly why: string;
  /** Lines that the rule is made for; the tests hold every rule against them. */
  readonly examples: readonly string[];
  /** Lines of stories that look like it and must stay. */
  readonly keeps: readonly string[];
  readonly patterns: readonly RegExp[];
  /** What such a line never has. */
  readonly unless?: RegExp;
  /** Longer lines are prose, whatever they begin with. UTF-16 units. */
  readonly maxChars: number;
  /** What it says of the lines around it, where it says something. */
  readonly role?: 'list-opener' | 'box' | 'page-end';
  /** The rule holds for whole sentences too, "… said" in them or not. */
  readonly provesItself?: true;
}

const NETWORK =
  '(?:facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|instagram|flipboard|pocket|messenger|threads|bluesky|mastodon|tumblr|viber|line|youtube|tiktok|snapchat|google(?: news)?|apple news|rss|copy link|wechat|weibo|vk|xing|digg|mix|sms)';
const BUTTON = `(?:shares?|share (?:this|via|on|to)|sharing|tweet|retweet|post|pin|print|e-?mail|mail|copy(?: link| url)?|link(?: copied!?)?|save|saved|like|love|follow|subscribe|listen|bookmark|send|comments?|more|gift|gift article|download|pdf|republish|translate|font size|text size|aa|a[-+]|reactions?|close|open|expand|mute|unmute|play|pause|fullscreen|embed|toggle|options|report|flag|reply|join|what'?s ?app|fb|tw|in|${NETWORK})`;

/**
 * Whole-line rules, by what such lines are made of. None looks at one site's wording alone; the order is that of the report.
 * A sentence is never matched by its first words only: "Share prices fell" is news. Lines that quote or report speech
 * ("…, she said") are never furniture unless a rule proves itself.
 */
export const FURNITURE_RULES: readonly FurnitureRule[] = [
  {
    name: 'share-bar',
    why: 'Rows of share buttons come out as their labels.',
    examples: ['Share', 'Share Tweet WhatsApp Print', 'Facebook | X | Email', 'Copy link', 'A- A+'],
    keeps: ['Share prices fell.', 'Print more, the bank was told.', 'X marks the spot.'],
    patterns: [
      new RegExp(
        String.raw`^(?:[•·*–—-]\s*)?${BUTTON}(?:[\s|·•,/:&]+(?:${BUTTON}|\d[\d.,]*k?|and|on|via))*[.!]?$`,
        'iu',
      ),
    ],
    maxChars: 120,
  },
  {
    name: 'share-line',
    why: 'Calls to share, print or save the page.',
    examples: [
      'Share this article on Facebook',
      'Share on X (Opens in new window)',
      'Click to email a link to a friend',
      'Save this story for later',
    ],
    keeps: ['Share this burden, the bishop asked them.', 'Save the children, the banner read.'],
    patterns: [
      new RegExp(
        String.raw`^(?:click (?:here )?to )?(?:share|tweet|email|e-mail|send|copy|save|print|forward|bookmark|recommend|gift|republish) (?:this|it|the|via|to|on|with|by|a|an|using|now|article|story|page|link|options)\b[^.!?]{0,50}(?:\b(?:story|article|page|post|link|news|friends?|list|later|here|window|tab|clipboard|media|options|author|email|piece|report|${NETWORK})\b\)?|\bthis|\bvia)\s*[:.!]?$`,
        'iu',
      ),
      /^(?:share|tweet|email|print|like|save|copy) (?:this|it|article|story|page|post|link|now|url)\s*[:.!]?$/iu,
      /\(opens in (?:a )?new (?:window|tab)\)\.?$/iu,
    ],
    maxChars: 110,
  },
  {
    name: 'related-link',
    why: 'Links to other stories in the middle of this one, and the headings of lists of them.',
    examples: [
      'Read more: Storm closes three bridges',
      'Related Stories',
      'ALSO READ | Ferry line returns after a decade',
      'More on this story',
      'Most read in Business',
    ],
    keeps: [
      'Read more books, the minister told the pupils.',
      'Related costs rose to 3 million euros.',
      'Watch: the word was painted on every door.',
      'More from the fund is expected in May.',
    ],
    patterns: [
      /^[[(>»▶►•*→\s–—-]*(?:(?:read|see|view|find out|learn|discover) (?:more|also|next|the full (?:story|report|article)(?: here)?|full (?:story|article|report))|more on this(?: story| topic)?|also (?:read|see)|must[- ]read|(?:you )?(?:may|might) (?:also )?(?:like|be interested in)|you may have missed|related(?: (?:stor(?:y|ies)|articles?|news|content|coverage|links?|topics?|reading|posts?|video|videos|internet links))?|recommended(?: (?:for you|stories|reading|articles|videos?))?|suggested (?:reading|articles|stories)|don['’]t miss|up next|next up|editors?['’]?s? (?:picks?|choice|note picks)|what to read next|keep reading|in other news|in case you missed it|trending(?: (?:now|stories|topics|news))?|popular(?: (?:now|stories|posts|articles))?|top (?:stories|news|headlines|picks)|latest (?:news|stories|headlines|articles|updates|posts)|recent (?:posts|stories|articles|news)|more (?:news|stories|headlines|coverage|like this|to read|top stories)|other (?:stories|news)|elsewhere on (?:the )?\p{L}+|from (?:our|the) archives?|from around the web|around the web|featured(?: (?:stories|articles|posts))?)\s*(?:[:：>»|→…]|\.{3}|[–—-](?=\s)|[\])])*\s*$/iu,
      /^[[(>»▶►•*→\s]*(?:most (?:read|popular|viewed|shared|commented|watched)|(?:more|latest|top|recent|other) (?:from|in|on|by|stories (?:from|in|on)|news (?:from|in|on)|headlines (?:from|in))|(?:stories|articles|posts) (?:from|by)|the latest (?:from|on|in))\b[^.!?:]{0,40}:?$/iu,
      /^[[(>»▶►•*→\s–—-]*(?:read (?:more|also|next|full story|the full story|on|this)|more on this(?: story)?|also (?:read|see|on)|see (?:also|more)|related(?: (?:stor(?:y|ies)|articles?|news|content|coverage|links?|reading|post|video))?|recommended|don['’]t miss|must[- ]read|more|in case you missed it|go deeper|context|background|further reading|opinion|analysis|explainer|editorial|watch(?: (?:live|now|more|also))?|video|listen|podcast|in pictures|gallery|photos|live|quiz)\s*(?:[:：>»|→]|\s[–—-]\s)\s*(?=[\p{Lu}\d"“‘'])\S.*$/iu,
    ],
    unless: /^[^:：|>»–—]{1,34}[:：|>»–—-]+\s*\p{Ll}/u,
    maxChars: 220,
    role: 'list-opener',
  },
  {
    name: 'advertisement',
    why: 'Marks where an advertisement stood.',
    examples: [
      'ADVERTISEMENT',
      'Story continues below advertisement',
      'Sponsored content',
      'Article continues after this ad',
    ],
    keeps: [
      'Advertising revenue fell by a tenth.',
      'Ads for the fair went up in May.',
      'The story continues below the waterline.',
    ],
    patterns: [
      /^[-–—*\s[(.]*(?:advert(?:isement|isment|ising|orial|s)?(?: \d+)?|ads?|ad feedback|sponsored(?: (?:content|by .{2,40}|links?|post|stories))?|promoted(?: (?:content|stories|links))?|paid (?:post|content|partnership|for by .{2,40})|partner content|presented by .{2,40}|(?:(?:this|the) )?(?:story|article|report|content|video|post|page) continues (?:below|after)(?: (?:this |the |an? )?(?:ads?|advert|advertisement|video|image|photo|promotion|newsletter.{0,20}|sponsor message|message))?|continues? (?:below|after) (?:this |the )?(?:ad|advert(?:isement)?)|skip (?:ad|advertisement|promotion|past .{3,40})|(?:scroll|swipe)(?: down)? (?:for more|to continue|below).*|continue reading(?: below| after .{2,20}| the (?:main )?story| this article)?|(?:remove|hide|close|report) (?:this )?ads?|report this ad|why am i seeing this ad\??|after newsletter promotion|promotion|taboola|outbrain|you might also like.{0,20}sponsored|skip to end of .{3,30})[-–—*:.\s\])]*$/iu,
    ],
    maxChars: 100,
  },
  {
    name: 'newsletter',
    why: 'Boxes that ask for an address, an account or a subscription.',
    examples: [
      'Sign up for our newsletter and get the news in your inbox.',
      'Enter your email address',
      'By signing up, you agree to our Terms of Use and Privacy Policy.',
      'Subscribe now',
      'Join our WhatsApp channel for the latest updates',
    ],
    keeps: [
      'Sign up early, the clinic told parents.',
      'Support for EU membership rose.',
      'Get up at five, the coach said.',
      'Subscribe to the fund or leave, members were told.',
    ],
    patterns: [
      /^(?:sign[- ]?up|subscribe|get|join|register|enter|enroll|download|stay|never miss|receive|want|looking for|don['’]t (?:miss|want to miss)|thank(?:s| you) for|support|start|become|try|follow|install|be the first|keep up|catch up|click|tap|check out|read our|unlock|for (?:more|the latest)|find (?:more|out)|already|not (?:yet )?a|continue|create|log ?in|access|enjoy|our|the (?:best|latest|most|top|biggest)|a (?:daily|weekly|round-?up))\b.*(?:\bnewsletters?\b|\b(?:your|an?) (?:e-?mail )?inbox\b|\be-?mail (?:address|alerts?|updates?)\b|\bpush (?:alerts?|notifications?)\b|\b(?:news|breaking news|mobile|text) alerts?\b|\bnotifications? (?:on|from|in)\b|\bour (?:app|channel|community|journalism|daily|weekly|free|membership)\b|\b(?:news|mobile) app\b|\b(?:whatsapp|telegram|youtube) channel\b|\bfree (?:trial|account|of charge)\b|\bindependent journalism\b|\b(?:daily|morning|evening|weekly) (?:briefing|digest|brief|round-?up|email)\b|\byour inbox\b|\bunlimited (?:access|digital)\b|\bapp store\b|\bgoogle play\b|\bbecom(?:e|ing) a (?:member|subscriber|supporter)\b)(?!.*\b(?:court|police|ministry)\b).*$/iu,
      /^(?:please )?(?:enter|your|type|add|fill in|confirm|submit) (?:(?:in )?(?:your|an?|a valid) )?e-?mail(?: address)?(?: here)?[.:*]?$/iu,
      /^(?:sign[- ]?up|subscribe|register|join)(?: (?:now|here|today|free|for free|us|to (?:our|the|this) .{2,50}|for (?:our|the|free|more|a free|this) .{2,60}))?\s*[.!:>»]*$/iu,
      /^by (?:signing up|subscribing|clicking|registering|submitting|entering|providing|joining|continuing)\b.{3,120}\b(?:agree|terms|privacy|consent|receive|acknowledge)\b/iu,
      /\b(?:sign up|subscribe|register|click|tap|read more|find out more|join us) (?:here|now|today)\s*[.!>»]*$/iu,
      /^(?:(?:the |our )?(?:[\p{L}']+ ){0,3}newsletters?|you have (?:successfully )?(?:subscribed|signed up)\b.*|(?:something went wrong|an error has occurred|please try again).{0,60}|(?:you can )?unsubscribe (?:at )?any ?time.*|view our privacy (?:policy|notice).*|(?:this site is protected by recaptcha|recaptcha|protected by recaptcha)\b.*|newsletters? may contain info about\b.*|we (?:will never|won['’]t) (?:share|spam|sell) .{2,60}|manage (?:your )?(?:account|preferences|subscription|newsletters)|(?:already (?:a )?(?:subscriber|member|registered)|have an account|don['’]t have an account|not a (?:subscriber|member))\b.{0,40}|(?:this (?:article|story|content) is )?(?:for subscribers only|(?:exclusive|only) (?:for|to) subscribers|free for \d+ days|subscriber[- ](?:only|exclusive)(?: content)?|premium(?: content)?))\s*[.!?]?$/iu,
    ],
    maxChars: 300,
    role: 'box',
  },
  {
    name: 'follow-line',
    why: 'Where else the publisher or the writer can be read or reached.',
    examples: [
      'Follow our coverage at https://example.com/hub',
      'Follow us on X and Facebook',
      'Write to the reporter at desk@example.com',
      '@examplenews',
    ],
    keeps: [
      'Follow the money, the prosecutor told the jury.',
      'Contact with the crew was lost on Monday.',
      'Find the boy, his mother wrote on a wall.',
    ],
    patterns: [
      /^(?:[\p{L}.'’-]+ ){0,4}(?:follow|join us|find us|like us|connect with|contact|reach|write to|e-?mail|tweets?|tweeting|visit|check out|got a tip|have a (?:story|tip)|for more|more (?:at|on|information)|can be (?:reached|contacted|followed))\b.{0,160}?(?:https?:\/\/\S+|www\.\S+|@\w+|[\w.+-]+@[\w-]+\.[\w.-]+)[\s.!,)]*$/iu,
      new RegExp(
        String.raw`^(?:follow|find|like|join|connect with) (?:us|me|him|her|them|the \w+|\w+(?: \w+)?)(?: (?:on|at|via|here))? ?(?:social media|${NETWORK}|[,&/ ]|and|or|here)*[.!:]?$`,
        'iu',
      ),
      /^(?:e-?mail|contact|phone|tel|twitter|x|facebook|instagram|fax)\s*[:：]\s*\S.{0,80}$/iu,
      /^\(?(?:[\p{L}.'’ ]{0,40}[:,]?\s)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\)?\.?$/iu,
      /^@\w{2,30}(?:\s*[,|·/]?\s*@\w{2,30})*$/iu,
    ],
    maxChars: 260,
    provesItself: true,
  },
  {
    name: 'copyright',
    why: 'Who owns the text.',
    examples: [
      '© 2024 The Daily Example. All rights reserved.',
      'Copyright 2024 The Example Press. This material may not be published.',
      'Example News © All Rights Reserved',
    ],
    keeps: [
      'Copyright law was not discussed.',
      'All rights reserved for the crown were sold in 1850.',
      'Copyright holders, the court said, had waited too long.',
    ],
    patterns: [
      /^.{0,80}(?:©|\(c\)(?= ?(?:copyright |\d{4}|\p{Lu})))/iu,
      /^copyright\s*(?:©|\(c\)|:|(?:19|20)\d{2}|by\b|notice)/iu,
      /\ball rights? reserved\s*(?:$|[.|,;©*–—-])/iu,
      /\b(?:material|article|story|content|report|text|page) (?:may|can|must) not be (?:published|reproduced|copied|broadcast|rewritten|redistributed|republished)/iu,
      /^(?:no part of this|reproduction (?:is|of|in)|unauthori[sz]ed (?:use|reproduction)|republished (?:with|under)|this (?:article|story|work) is (?:licensed|republished|published) under)\b/iu,
    ],
    maxChars: 500,
    role: 'page-end',
    provesItself: true,
  },
  {
    name: 'cookie-notice',
    why: 'Consent banners and the links of a footer.',
    examples: [
      'We use cookies to improve your experience.',
      'Accept all',
      'Privacy Policy',
      'Terms of Use | Privacy | Contact us',
    ],
    keeps: [
      'Cookies and tea were served to the delegates.',
      'We use cookies to teach fractions, the teacher said.',
      'Privacy is the next fight.',
    ],
    patterns: [
      /^(?:we(?: and our (?:\d+ )?partners)?|this (?:site|website|page)|our (?:site|website|partners)|by (?:using|continuing|clicking|browsing|visiting)|to (?:give|provide|offer) you|if you continue|please (?:enable|accept)|you (?:can|may) (?:change|manage|opt)|your (?:privacy|consent|choices))\b.*\b(?:cookies?|personal data|javascript|ad ?blocker|privacy (?:policy|settings)|experience on our)\b.*$/iu,
      /^(?:i )?(?:accept|reject|decline|manage|allow|deny|agree|essential|necessary)(?: (?:all|and (?:close|continue)|only|my))?(?: (?:cookies?|consent|preferences|settings|choices|options|necessary|to all))?[.!]?$/iu,
      /^(?:(?:cookies?|privacy|editorial|ethics|corrections?|copyright|accessibility|comment|community) (?:polic(?:y|ies)|settings|preferences|notice|statement|guidelines|standards|choices|consent|tool)|terms(?: (?:of (?:use|service|sale)|and conditions|& conditions))?|do not sell (?:or share )?my (?:personal )?info(?:rmation)?|privacy|advertise(?: with us)?|about(?: us)?|contact(?: us)?|careers|jobs|help(?: cent(?:er|re))?|faqs?|sitemap|site map|masthead|press|impressum|imprint|disclaimer|accessibility|complaints|code of ethics|our team|licensing|syndication|newsletters?|apps?|archives?|rss feeds?)(?:\s*[|·•/,]\s*.{1,80})*[.]?$/iu,
      /^(?:please )?(?:enable|turn on|allow) javascript\b|^javascript (?:is|must be)\b/iu,
    ],
    maxChars: 420,
  },
  {
    name: 'comments',
    why: 'Counts of and invitations to comments.',
    examples: [
      '12 comments',
      'Leave a comment',
      'Comments (3)',
      'Be the first to comment',
      'Your email address will not be published. Required fields are marked *',
    ],
    keeps: ['Comments from the ministry were not available.', '20 people died.', 'Leave a light on, the note said.'],
    patterns: [
      /^[\s[(]*(?:\(?\d[\d,.]*k?\)?\s*(?:comments?|shares?|views?|likes?|reads?|replies|reactions|retweets|followers?|votes?|points)(?:\s*[|·•,]?\s*\(?\d[\d,.]*k?\)?\s*(?:comments?|shares?|views?|likes?|reads?|replies|reactions))*|(?:comments?|views?|shares?|likes?|reactions?|hits|reads)\s*[:(-]?\s*\(?\d[\d,.]*k?\)?|no comments?(?: yet)?|comments?(?: section)?:?|(?:leave|post|add|write|submit) (?:a|your|the first) (?:comments?|reply|review)|(?:view|show|load|read|see|hide|open)(?: (?:all|more|the|\d+))* ?(?:\d+ )?comments?|join the (?:conversation|discussion|debate)|start the conversation|be the first to (?:comment|reply|like)(?: this)?|comments (?:are|have been|were) (?:closed|off|disabled|turned off|moderated).{0,40}|(?:log|sign) ?in to (?:comment|reply|leave a comment|post).{0,20}|(?:sort by|newest|oldest|most (?:liked|recent)|reply|report comment|what do you think\??|have your say|your comment|cancel reply|post comment|your email address will not be published\..*|required fields are marked.*|save my name, email.*|notify me of .{3,40}|like loading\.*|loading\.*|this site uses akismet.*))[\])]*\.?$/iu,
    ],
    maxChars: 160,
    role: 'box',
  },
  {
    name: 'reading-time',
    why: 'How long the page takes, that it can be heard, how often it was seen.',
    examples: ['3 min read', 'Listen to this article (4 min)', 'Reading time: 2 minutes', '5 Min Read'],
    keeps: ['3 minutes later the tower fell.', 'Listen to this, he wrote.', '90 minutes.'],
    patterns: [
      /^(?:(?:estimated )?(?:reading|read|listening) time\s*[:：]?\s*)?(?:\d+[- –]?(?:\d+ ?)?(?:min(?:ute)?s?|sec(?:ond)?s?)(?: \d+ sec(?:ond)?s?)? (?:to )?(?:read|listen|watch|video|audio)|(?:estimated )?(?:reading|read) time\s*[:：]?\s*(?:<|less than|about)?\s*\d+\s*min(?:ute)?s?\.?|less than (?:a|\d) min(?:ute)? read)\.?$/iu,
      /^(?:▶\s*)?(?:listen to|hear|play) (?:this )?(?:article|story|audio|the article|episode)(?: ?[(:–—-]? ?\d+(?::\d+)? ?(?:min(?:ute)?s?)?\)?)?\.?$/iu,
      /^(?:audio by .{2,30}|this (?:article|audio) (?:was|is) (?:generated|produced|read|narrated|auto-generated) (?:by|using) .{2,60}|your browser does not support .{2,40}|\d{1,2}:\d{2} ?\/ ?\d{1,2}:\d{2}|0:00|play (?:video|audio|now)|watch (?:video|now)|video (?:player|playback).{0,40}|now playing|playback (?:speed|rate).{0,20}|close captions?|volume \d+%)\.?$/iu,
    ],
    maxChars: 90,
  },
  {
    name: 'navigation',
    why: 'Menus, breadcrumbs and jump links.',
    examples: [
      'Home > World > Africa',
      'Skip to main content',
      'Back to top',
      'Home / News / Business',
      'World | Politics | Sport',
    ],
    keeps: ['Home prices rose again.', 'Search for the crew went on.', 'Next year is an election year.'],
    patterns: [
      /^(?:(?:skip|jump) to (?:main |the )?(?:content|navigation|search|footer|.{3,20})|(?:main |site )?(?:menu|navigation)|search(?: (?:for:?|this site|the site|\p{L}+\.\p{L}+))?|sign in|log ?in|sign out|log ?out|my account|register|home(?:page)?|back(?: to (?:top|home|news|the top|homepage|article|results|all .{2,20}))?|(?:return )?to (?:the )?top|(?:previous|next|prev|older|newer)(?: (?:article|story|post|page|posts|image|slide|photo|in .{2,20}))?|(?:open|close|toggle|show|hide|expand|collapse) (?:the )?(?:main )?(?:menu|search|navigation|sidebar|caption|captions|image|image in fullscreen)|view image in fullscreen|breadcrumbs?|you are here:?.*|page \d+(?: of \d+)?|\d+ of \d+|slide \d+.*|news home|go to .{2,30}|site index|live now|live tv|watch live|on air|edition|e-?paper|today'?s paper|print edition|weather|newsletters|all sections|see all|view all|show more|load more|show less|read less|hide caption|toggle caption|enlarge this image|open image modal|open in app|get the app|ad choices)\s*[:.>»]?$/iu,
      /^(?:home(?:page)?|front page|news|start)\s*[>»›→/|•·:-]\s*\S.*$/iu,
      /^(?:[>»›]\s*)?(?:[\p{L}\d&'’. -]{2,30}\s*[>»›→]\s*)+[\p{L}\d&'’.,: -]{0,120}$/iu,
      /^(?:[\p{Lu}\d][\p{L}\d&'’. ]{1,22}\s*[|•·]\s*)+[\p{Lu}\d][\p{L}\d&'’. ]{1,24}$/u,
      /^(?:previous|next) (?:article|story|post)\s*[:：>»-].*$/iu,
      /^(?:«|‹|←|<<|&laquo;).{2,120}$|^.{2,120}(?:»|›|→|>>)$/u,
    ],
    maxChars: 140,
  },
  {
    name: 'labels',
    why: 'Keywords and sections under which the page is filed.',
    examples: [
      'Tags: economy, oil, Nigeria',
      'Filed under: World',
      'Topics',
      'Categories: Business, Energy',
      '#storm #harbour',
    ],
    keeps: ['Topics: that was all the agenda said.', 'Tags on the bags were cut off.', 'Source material was burnt.'],
    patterns: [
      /^(?:tags?|topics?|keywords?|filed (?:under|in)|posted in|categor(?:y|ies)|sections?|in this (?:article|story)|explore more on(?: these topics)?|more (?:about|on)|related topics|subjects?|tagged(?: (?:with|as|in))?|labels|companies|associated topics)\s*(?:[:：|]\s*[^.!?]{0,220})?$/iu,
      /^(?:source|sources|via|read (?:the )?(?:original|full) (?:article|story)(?: (?:here|at))?|original (?:article|source|story)|url|link|short ?link|short url|permalink|story id|article id|id|slug|language|word count|words|length|region|type|section|subject|load-date|document|newspaper|publication)\s*[:：]\s*[^!?]{0,160}$/iu,
      /^(?:#[\p{L}\d_]{2,40}[\s,]*)+$/u,
      /^(?:tagged|posted in|filed under|published in)\s+[\p{Lu}#][^.!?]{2,120}$/iu,
    ],
    maxChars: 260,
    role: 'list-opener',
  },
  {
    name: 'photo-credit',
    why: 'Who made a picture, on a line of its own.',
    examples: [
      'Image source, Getty Images',
      'Photograph: Dana Reyes/AFP',
      'Photo by Dana Reyes / AFP via Getty Images',
      'REUTERS/Dana Reyes',
      'Photo: AP',
    ],
    keeps: [
      'Photo: that was the only word on the envelope, investigators said.',
      'Picture a river in flood.',
      'Image is everything in this trade.',
    ],
    patterns: [
      /^[[(]?(?:(?:photo|image|picture|video|illustration|graphic|map|pic)s?(?:graph(?:s|er|y)?)?|credits?|photo(?:graph)?|cover)(?: ?\/ ?(?:image|photo))?(?: (?:sources?|credits?|courtesy(?: of)?|by|from|copyright|provided by))?\s*(?:[:：,]|\.\.\.|…|(?<=by|from|of)\s|[–—-])\s*(?:by\s)?(?=[\p{L}@©])[\p{L}\d.'’@&-]+(?:[ /|,]+[\p{L}\d.'’@&-]+){0,9}[\])]?\.?$/iu,
      /^(?:REUTERS|AP Photo|AFP Photo|EPA|Getty Images|AFP|AP|Xinhua)\s?\/\s?\p{Lu}[^.!?]{2,60}\.?$/u,
      /^(?:getty(?: images)?|shutterstock|alamy(?: stock photo)?|istock(?:photo)?|unsplash|pixabay|ap photo|file photo|reuters file photo|representational image|representative image|stock photo|handout|(?:view )?gallery|photos?|video|image|play|purchase licensing rights.*|image caption|photo gallery|\d+ (?:photos|images|pictures)|\d+\/\d+)\.?$/iu,
      /^(?:\p{Lu}[\p{L}.'’-]+ ){1,3}?\p{Lu}[\p{L}.'’-]*\s?\/\s?(?:AFP|AP|Getty(?: Images)?|EPA(?:-EFE)?|Reuters|REUTERS|Shutterstock|Anadolu)(?: via .{2,30}|\/.{2,30})?$/u,
    ],
    unless: /^[^:：,]{1,34}[:：,]\s*\p{Ll}/u,
    maxChars: 120,
  },
  {
    name: 'separator',
    why: 'Rules drawn with characters.',
    examples: ['* * *', '--------', '___', '•••'],
    keeps: ['-40 degrees', '20'],
    patterns: [/^(?:[-–—_=*~#•·.+<>|\s/\\◆■●○►▬─━═☆★]{3,}|#|—|–|\*)$/u],
    maxChars: 200,
  },
  {
    name: 'end-mark',
    why: 'What wire services write below their last line.',
    examples: ['-30-', '(END)', 'ENDS', 'Enditem'],
    keeps: ['The end.', 'It ends here.'],
    patterns: [
      /^[-–—#*([\s]*(?:30|ends?|endit|enditem|end item|end of (?:story|article|document|text)|fin|eom|more|mfl)[-–—#*)\]\s.]*$/iu,
    ],
    maxChars: 40,
    role: 'page-end',
  },
  {
    name: 'sign-off',
    why: 'Who reported and edited, below the last paragraph.',
    examples: [
      '(Reporting by A. Writer; Editing by B. Editor)',
      'Example Press writer Dana Reyes contributed to this report.',
      'With inputs from agencies',
      'Our Standards: The Example Trust Principles.',
      'This story was originally published in The Example.',
    ],
    keeps: [
      'Reporting by the two papers led to the trial.',
      'Editing by hand takes a week.',
      'The story was told to children.',
    ],
    patterns: [
      /^[[(](?:additional |with |other )?(?:reporting|writing|editing|compiled|written|translated|edited|produced|inputs?|agenc|agencies|story (?:has|refiled)|refiled|this (?:story|report|article|version|dispatch)|the (?:story|writer|author)|except for the headline|source|sources|contributed|as told|updates? with|adds|corrects|recasts|removes|fixes|clarifies)\b.*[\])]\.?$/iu,
      /^(?:[Aa]dditional |[Ww]ith additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Gg]raphics?|[Rr]esearch|[Tt]ranslation|[Tt]ranslated|[Pp]roduced|[Ee]dited|[Ww]ritten|[Ff]act-check(?:ing|ed)?)(?: (?:and|&) (?:writing|editing|reporting))? by \p{Lu}[\p{L}.'’-]*(?:[\s,;:&]+(?:\p{Lu}[\p{L}.'’-]*|and|in|the|by|al|de|van|von|bin|[Ee]diting|[Ww]riting|[Aa]dditional|[Rr]eporting|[Gg]raphics?|for|with))*\.?$/u,
      /\b(?:writers?|reporters?|journalists?|correspondents?|staff|bureau|press|agencies|reuters|editor|producer)\b.{0,200}\bcontributed (?:to|reporting (?:to|for|from)?)\s*(?:this (?:report|story|article|piece|dispatch))?.{0,80}$/iu,
      /^[\p{Lu}(].{0,160}\bcontributed (?:reporting|to this (?:report|story|article|piece)).{0,80}$/u,
      /^(?:with (?:inputs?|reporting|agency inputs?|files|additional reporting|material|agencies|information) (?:from|by)\b.{2,80}|with agencies|\(?agencies\)?|our standards:.*|the thomson reuters trust principles\.?|(?:this|the) (?:story|article|report|content|piece|post|item) (?:was|has been|is) (?:originally |first |also |automatically |auto-?|previously )*(?:published|posted|produced|written|translated|updated|corrected|edited|amended|adapted|generated|supplied|provided|republished|syndicated|part of|a developing)\b.{0,220}|an earlier version of this (?:story|article|report)\b.*|(?:correction|clarification|editor['’]s note|note to (?:readers|editors)|disclaimer)\s*[:：(–—-].*|the views? (?:and opinions )?expressed\b.*|(?:opinions|views) expressed (?:here|in this)\b.*|except for the headline, this story\b.*|(?:associated press|the associated press|reuters|afp)(?: news)? (?:receives|is solely|and the)\b.*)$/iu,
      /^\(?[a-z]{2,5}(?:[-/][a-z]{2,6}){1,4}\)?$/u,
      /^[-–—(]\s*(?:the )?(?:AP|AFP|Reuters|Associated Press|Bloomberg|ANI|PTI|IANS|Xinhua|agencies|dpa|Bernama|CNN|BBC)\s*\)?\.?$/iu,
      /^(?:by )?(?:our (?:staff|own)?\s?(?:correspondent|reporter|bureau)s?|staff reporter|web desk|news desk|online desk)$/iu,
      /^(?:about the author|about the writer|the (?:author|writer) is\b.{5,200}|(?:\p{Lu}[\p{L}.'’-]+ ){1,4}(?:is|covers|writes|reports|joined)\b.{0,30}\b(?:a|an|the|our|for|about|on)\b.{0,60}\b(?:reporter|correspondent|journalist|editor|columnist|writer|contributor|freelance\w*)\b.{0,200})$/u,
    ],
    maxChars: 420,
    role: 'page-end',
    provesItself: true,
  },
  {
    name: 'address',
    why: 'A web address alone on its line; it becomes the source of the story.',
    examples: ['https://example.com/world/story-1', 'www.example.com'],
    keeps: ['https is not enough'],
    patterns: [/^<?(?:https?:\/\/|www\.)\S+>?$/iu],
    maxChars: 2_000,
  },
  {
    name: 'page-mark',
    why: 'What editors and page templates put above or between texts: states of the story, numbers of documents.',
    examples: ['BREAKING NEWS', 'UPDATE 2', 'Article 2 of 5', 'This is a developing story.'],
    keeps: ['Breaking ice takes time.', 'Update your boots, the guide said.', 'Live from the square, he sang.'],
    patterns: [
      /^(?:update(?: ?\d+)?|updated|breaking(?: news)?|developing(?: story)?|live(?: (?:updates?|blog|coverage|reporting))?|exclusive|urgent|just in|watch|opinion|analysis|explainer|fact ?check|recap|feature|interview|obituary|editorial|commentary|news|world(?: news)?|news \| .{2,30}|special report|premium|sponsored|free|this is a (?:developing|breaking)(?: news)? story\b.*|(?:more (?:details|information|updates) (?:to follow|soon|shortly).*)|please (?:check back|refresh)\b.*|check back (?:for|later)\b.*|refresh (?:this page )?for (?:the latest|updates).*|\(?(?:updates?|adds?|recasts?|corrects?|repeats?|rewrites?|edits?|refiles?) (?:with|to|in|throughout|details|background|quotes?|paragraphs?|byline|dateline|headline|comment|reaction|analyst)\b[^.]{0,120}\)?)[.:]?$/iu,
      /^(?:article|document|story|item|record|page|doc|news|no|nr|#)\.?\s*#?\d{1,6}(?:\s*(?:of|\/)\s*\d{1,6})?\s*[:.)–—-]*$/iu,
      /^[[(]?\d{1,5}\s*(?:of|\/)\s*\d{1,5}(?:\s*documents?)?[\])]?$/iu,
    ],
    maxChars: 170,
  },
];
