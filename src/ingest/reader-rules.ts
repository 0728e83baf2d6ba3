import type { FurnitureRule } from './furniture-rules.ts';

const NETWORK =
  '(?:facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|instagram|flipboard|pocket|messenger|threads|bluesky|mastodon|tumblr|viber|line|youtube|tiktok|snapchat|google(?: news)?|apple news|rss|copy link|wechat|weibo|vk|xing|digg|mix|sms)';
const BUTTON = `(?:shares?|share (?:this|via|on|to)|sharing|tweet|retweet|post|pin|print|e-?mail|mail|copy(?: link| url)?|link(?: copied!?)?|save|saved|like|love|follow|subscribe|listen|bookmark|send|comments?|more|gift|gift article|download|pdf|republish|translate|font size|text size|aa|a[-+]|reactions?|close|open|expand|mute|unmute|play|pause|fullscreen|embed|toggle|options|report|flag|reply|join|what'?s ?app|fb|tw|in|read later|remove|see all|view gallery|view comments|add comment|share (?:full )?articles?|gift this article|saved articles|share options|more options|${NETWORK})`;

/** What a page asks its readers to do: share, subscribe, comment, follow, read on. */
export const READER_RULES: readonly FurnitureRule[] = [
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
      /^(?:share|save|copy|follow|print|email|tweet)(?: to)?(?:facebook|twitter|x|whatsapp|link|copied!?|email|linkedin|reddit)$/iu,
      /^(?:link|url) copied!?$|^(?:share|save)d?(?: articles?)?(?: to)? read later\b.{0,60}$/iu,
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
      /\(opens in (?:a )?new (?:window|tab)\)\.?$|^share or comment on this article\b/iu,
      /^(?:article bookmarked|find your bookmarks in\b.*|click here to share\b.*|forward (?:this|to a friend)\b.{0,40})$/iu,
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
      'Read moreStorm closes three bridges',
      'list 1 of 4',
      '» Full story',
      'Read more: https://example.com/storm',
      'More Africa News',
    ],
    keeps: [
      'Read more books, the minister told the pupils.',
      'Related costs rose to 3 million euros.',
      'Watch: the word was painted on every door.',
      'More from the fund is expected in May.',
    ],
    patterns: [
      /^[[(>»▶►•*→\s–—-]*(?:(?:read|see|view|find out|learn|discover) (?:more|also|next|the full (?:story|report|article)(?: here)?|full (?:story|article|report))|more on this(?: story| topic)?|also (?:read|see)|must[- ]read|(?:you )?(?:may|might) (?:also )?(?:like|be interested in)|you may have missed|related(?: (?:stor(?:y|ies)|articles?|news|content|coverage|links?|topics?|reading|posts?|video|videos|internet links))?|recommended(?: (?:for you|stories|reading|articles|videos?))?|suggested (?:reading|articles|stories)|don['’]t miss|up next|next up|editors?['’]?s? (?:picks?|choice|note picks)|what to read next|keep reading|(?:the )?full (?:story|article|report)|in other news|in case you missed it|trending(?: (?:now|stories|topics|news))?|popular(?: (?:now|stories|posts|articles))?|top (?:stories|news|headlines|picks)|latest (?:news|stories|headlines|articles|updates|posts)|recent (?:posts|stories|articles|news)|more (?:news|stories|headlines|coverage|like this|to read|top stories)|other (?:stories|news)|elsewhere on (?:the )?\p{L}+|from (?:our|the) archives?|from around the web|around the web|featured(?: (?:stories|articles|posts))?)\s*(?:[:：>»|→…]|\.{3}|[–—-](?=\s)|[\])])*\s*$/iu,
      /^[[(>»▶►•*→\s]*(?:most (?:read|popular|viewed|shared|commented|watched)|(?:more|latest|top|recent|other) (?:from|in|on|by|stories (?:from|in|on)|news (?:from|in|on)|headlines (?:from|in))|(?:stories|articles|posts) (?:from|by)|the latest (?:from|on|in))\b[^.!?:]{0,40}:?$/iu,
      /^[[(>»▶►•*→\s–—-]*(?:read (?:more|also|next|full story|the full story|on|this)|more on this(?: story)?|also (?:read|see|on)|see (?:also|more)|related(?: (?:stor(?:y|ies)|articles?|news|content|coverage|links?|reading|post|video))?|recommended|don['’]t miss|must[- ]read|more|in case you missed it|go deeper|context|background|further reading|opinion|analysis|explainer|editorial|watch(?: (?:live|now|more|also))?|video|listen|podcast|in pictures|gallery|photos|live|quiz)\s*(?:[:：>»|→]|\s[–—-]\s)\s*(?=[\p{Lu}\d"“‘']|https?:)\S.*$/iu,
      /^(?:list (?:of \d+ items?|\d+ of \d+)|end of list|related (?:article|stories|news)\s?\[edit\]|(?:re)?sources\s?\[edit\]|skip next section\b.*|explore more(?: on .{2,40})?|(?:read )?more from [^.!?]{2,40}|more \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? news|dig deeper|what (?:else )?to read|what we['’]re reading|more of this topic|visual stories|photostories|the day in photos|(?:you['’]ll|readers) also (?:like|read)|don['’]t miss out)\s*[:：]?$/iu,
      /^(?:[Rr]ead [Mm]ore|READ MORE|[Ss]ee [Aa]lso|[Aa]lso [Rr]ead|Related)(?=\p{Lu}\p{Ll}+ \p{L})/u,
    ],
    unless: /^[^:：|>»–—]{1,34}[:：|>»–—-]+\s*(?!https?:)\p{Ll}/u,
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
      'Advertisement · Scroll to continue',
    ],
    keeps: [
      'Advertising revenue fell by a tenth.',
      'Ads for the fair went up in May.',
      'The story continues below the waterline.',
    ],
    patterns: [
      /^[-–—*\s[(.]*(?:advert(?:isement|isment|ising|orial|s)?(?: \d+)?(?: [·|-] .{2,30})?|ads?|ad feedback|sponsored(?: (?:content|by .{2,40}|links?|post|stories))?|promoted(?: (?:content|stories|links))?|paid (?:post|content|partnership|for by .{2,40})|partner content|presented by .{2,40}|(?:(?:this|the) )?(?:story|article|report|content|video|post|page) continues (?:below|after)(?: (?:this |the |an? )?(?:ads?|advert|advertisement|video|image|photo|promotion|newsletter.{0,20}|sponsor message|message))?|continues? (?:below|after) (?:this |the )?(?:ad|advert(?:isement)?)|skip (?:ad|advertisement|promotion|past .{3,40})|(?:scroll|swipe)(?: down)? (?:for more|to continue|below).*|continue reading(?: below| after .{2,20}| the (?:main )?story| this article)?|(?:remove|hide|close|report|skip) (?:this )?ads?|report this ad|why am i seeing this ad\??|after newsletter promotion|story continues|promotion|taboola|outbrain|you might also like.{0,20}sponsored|skip to end of .{3,30})[-–—*:.\s\])]*$/iu,
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
      'Our morning email breaks down the key stories of the day',
      'Sign up to First Edition',
      'You receive this email because you subscribed to it.',
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
      /^(?:sign[- ]?up|subscribe) (?:to|for) [^.!?]{2,60}$/iu,
      /^(?:sign[- ]?up|subscribe|register) (?:now|today|here)\s*[:：!–—-]/iu,
      /\bdownload (?:the|our) [^.!?]{2,40} app\b|\byou can now listen to\b|^click here to (?:get|download|subscribe|sign)\b/iu,
      /^(?:(?:our|a|the) (?:morning|evening|daily|weekly|free|weekend)\b.{0,60}\b(?:email|newsletter|briefing|digest)\b.*|receive [^.]{4,60} (?:every|each) (?:morning|day|week|evening)|free (?:daily|weekly) (?:newsletter|email|updates?)|(?:free|weekly|daily) (?:newsletter|digest)|invalid e-?mail.{0,20}|choose your plan|get the full experience\b.*|(?:your|a) (?:donation|subscription|contribution)\b.{0,60}\b(?:makes?|helps?|keeps?|costs?)\b.*|your support (?:helps|makes|keeps|means)\b.*|(?:i would|i['’]d) like to (?:be emailed|receive)\b.*|don['’]t show me this (?:message )?again.{0,3}|you (?:are receiving|receive|received) this (?:e-?mail|newsletter|message)\b.*|(?:view|read|open) (?:this )?(?:e-?mail|newsletter|it)? ?(?:in|with) (?:your|a|the) (?:web )?browser|unsubscribe\b.{0,80}|(?:update|manage|change) (?:your )?(?:email |newsletter )?preferences.{0,40}|join (?:our|the) comment(?:ing|s) (?:forum|section).*|join thought-provoking\b.*|all [\p{L} ]{3,30} newsletters|you have \d+ (?:free )?(?:articles?|stories)\b.*|to (?:continue|keep) reading\b.*|try \d+ (?:weeks?|months?) (?:for|free)\b.*|cancel any ?time|subscribe to (?:read|continue|unlock)\b.*|\(?you can now subscribe to\b.*|\(?catch all the\b.*|add .{2,40} as a preferred source\b.*|want to (?:send|submit|share) .{2,40}\?.*|subscribe wherever\b.*|(?:listen|subscribe|follow) on (?:apple podcasts|spotify)\b.*)\s*[.!?]?$/iu,
      /\b(?:sign up|subscribe|register|click|tap|read more|find out more|join us) (?:here|now|today)\s*[.!>»]*$/iu,
      /^(?:(?:the |our )?(?:[\p{L}']+ ){0,3}newsletters?|you have (?:successfully )?(?:subscribed|signed up)\b.*|(?:something went wrong|an error has occurred|please try again).{0,60}|(?:you can )?unsubscribe (?:at )?any ?time.*|view our privacy (?:policy|notice).*|(?:this site is protected by recaptcha|recaptcha|protected by recaptcha)\b.*|newsletters? may contain info about\b.*|we (?:will never|won['’]t) (?:share|spam|sell) .{2,60}|manage (?:your )?(?:account|preferences|subscription|newsletters)|(?:already (?:a )?(?:subscriber|member|registered)|have an account|don['’]t have an account|not a (?:subscriber|member))\b.{0,40}|(?:this (?:article|story|content) is )?(?:for subscribers only|(?:exclusive|only) (?:for|to) subscribers|free for \d+ days|subscriber[- ](?:only|exclusive)(?: content)?|premium(?: content)?))\s*[.!?]?$/iu,
    ],
    maxChars: 420,
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
      /^follow(?: (?:us|topics?|this topic|tags?|author|\p{L}+ \p{L}+))?(?: on (?:social media|google news|news))?\s*[:：]?$|^follow us on social media$|^got a (?:story|tip|news tip)\?.{0,120}$|^for more stories like this\b.{0,60}$|^(?:media |press )?contacts?\s*[:：].{2,140}$/iu,
      /^@\w{2,30}(?:\s*[,|·/]?\s*@\w{2,30})*$/iu,
    ],
    maxChars: 260,
    provesItself: true,
  },
  {
    name: 'comments',
    why: 'Counts of and invitations to comments.',
    examples: [
      '12 comments',
      'Leave a comment',
      'Comments (3)',
      '12.4K views 18:51',
      'Be the first to comment',
      'Your email address will not be published. Required fields are marked *',
    ],
    keeps: ['Comments from the ministry were not available.', '20 people died.', 'Leave a light on, the note said.'],
    patterns: [
      /^[\s[(]*(?:\(?\d[\d,.]*k?\)?\s*(?:comments?|shares?|views?|likes?|reads?|replies|reactions|retweets|followers?|votes?|points)(?:\s*[|·•,]?\s*\(?\d[\d,.]*k?\)?\s*(?:comments?|shares?|views?|likes?|reads?|replies|reactions))*(?: \d{1,2}:\d{2})?|(?:comments?|views?|shares?|likes?|reactions?|hits|reads)\s*[:(-]?\s*\(?\d[\d,.]*k?\)?|no comments?(?: yet)?|comments?(?: section)?:?|(?:leave|post|add|write|submit) (?:a|your|the first) (?:comments?|reply|review)|(?:view|show|load|read|see|hide|open)(?: (?:all|more|the|\d+))* ?(?:\d+ )?comments?|join the (?:conversation|discussion|debate)|\d+ ?comments?|comment on this story|add to your saved stories|leave a reply cancel reply|start the conversation|be the first to (?:comment|reply|like)(?: this)?|comments (?:are|have been|were) (?:closed|off|disabled|turned off|moderated).{0,40}|(?:log|sign) ?in to (?:comment|reply|leave a comment|post).{0,20}|(?:sort by|newest|oldest|most (?:liked|recent)|reply|report comment|what do you think\??|have your say|your comment|cancel reply|post comment|your email address will not be published\..*|required fields are marked.*|save my name, email.*|notify me of .{3,40}|like loading\.*|loading\.*|this site uses akismet.*))[\])]*\.?$/iu,
    ],
    maxChars: 160,
    role: 'box',
  },
  {
    name: 'reading-time',
    why: 'How long the page takes, that it can be heard, how often it was seen.',
    examples: [
      '3 min read',
      'Listen to this article (4 min)',
      'Reading time: 2 minutes',
      '5 Min Read',
      'Listen to this article · 4 min',
      '4-Minute Listen',
    ],
    keeps: ['3 minutes later the tower fell.', 'Listen to this, he wrote.', '90 minutes.'],
    patterns: [
      /^(?:(?:estimated )?(?:reading|read|listening) time\s*[:：]?\s*)?(?:\d+[- –]?(?:\d+ ?)?(?:min(?:ute)?s?|sec(?:ond)?s?)(?: \d+ sec(?:ond)?s?)? (?:to )?(?:read|listen|watch|video|audio)|(?:estimated )?(?:reading|read) time\s*[:：]?\s*(?:<|less than|about)?\s*\d+\s*min(?:ute)?s?\.?|less than (?:a|\d) min(?:ute)? read)\.?$/iu,
      /^\d{1,3}[- ]?(?:min|mins|mn|minutes?)(?:[- ](?:de lecture|lesezeit|listen|watch|read|lectura|lettura))?$|^lesezeit\s*[:：]\s*\d+ min\p{L}*\.?$/iu,
      /^(?:▶\s*)?(?:listen to|hear|play|heard on|listen ·) (?:this )?(?:article|story|audio|the article|episode)(?: ?[(:·–—-]? ?\d+(?::\d+)? ?(?:min(?:ute)?s?)?\)?)?\.?$/iu,
      /^(?:audio by .{2,30}|this (?:article|audio) (?:was|is) (?:generated|produced|read|narrated|auto-generated) (?:by|using) .{2,60}|your browser does not support .{2,40}|\d{1,2}:\d{2} ?\/ ?\d{1,2}:\d{2}|0:00|play (?:video|audio|now)|watch (?:video|now)|video (?:player|playback).{0,40}|now playing|playback (?:speed|rate).{0,20}|close captions?|volume \d+%)\.?$/iu,
    ],
    maxChars: 90,
  },
];
