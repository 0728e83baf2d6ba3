import type { APIEmbed } from 'discord.js';
import type { ArticleView } from '../newsroom/newsroom.ts';
import { cleanText, closeBidi } from './clean-text.ts';
import { button, buttonRow, pageButtons } from './components.ts';
import { articlePageIds, buttonId } from './custom-id.ts';
import { fitReply } from './fit-reply.ts';
import { marked } from './fit-text.ts';
import { MAX_CONTENT_CHARS, MAX_DESCRIPTION_CHARS, MAX_EMBEDS_CHARS, MAX_TITLE_CHARS } from './limits.ts';
import { escapeLineStarts, escapeMarkdown } from './markdown.ts';
import type { Reply, Viewer } from './reply.ts';
import { shareButton } from './share-button.ts';

/**
 * One page (`article.text`) of an article's full text, whole: a page that is mostly marks doubles when they are escaped,
 * and then goes on from one embed to the next, at worst beginning in the message's content.
 */
export function fullTextReply(article: ArticleView, viewer: Viewer): Reply {
  const { id, title, text } = article;
  const ids = articlePageIds(viewer.askerId, 'full-text-page', id, text.page);
  const body = text.paragraphs.map((paragraph) => escapeMarkdown(closeBidi(cleanText(paragraph)))).join('\n\n');
  return fitReply({
    ...layOut(
      marked(title, MAX_TITLE_CHARS),
      body,
      text.pageCount > 1 ? `Page ${text.page + 1} of ${text.pageCount}` : '',
    ),
    components: [
      ...buttonRow(
        ...pageButtons(ids, text),
        button('Related', buttonId(viewer.askerId, { verb: 'related', id })),
        article.countryTags.length > 0
          ? button('Countries', buttonId(viewer.askerId, { verb: 'article-countries', id }))
          : undefined,
        shareButton(viewer),
      ),
    ],
  });
}

interface Layout {
  readonly content?: string;
  readonly embeds: readonly APIEmbed[];
}

function layOut(title: string, body: string, pageLine: string): Layout {
  const footer = { text: pageLine };
  if (body.length <= MAX_DESCRIPTION_CHARS) return { embeds: [{ title, description: body, footer }] };
  const room = MAX_EMBEDS_CHARS - title.length - pageLine.length;
  const overflow = body.length - room;
  const [content, rest] =
    overflow > 0 ? splitMarked(body, Math.min(MAX_CONTENT_CHARS, overflow + SPLIT_ROOM)) : ['', body];
  const [first, second] = splitMarked(rest, MAX_DESCRIPTION_CHARS);
  return {
    ...(content !== '' && { content }),
    embeds: [
      { title, description: first },
      { description: second, footer },
    ],
  };
}

/** Each of the two splits may move one unit back, and put one in. */
const SPLIT_ROOM = 4;

/**
 * In two at `at` or just before, never between a backslash and the mark it hides nor inside a surrogate pair. What was in the middle of a
 * line now begins one: a "#" there would be a heading.
 */
function splitMarked(text: string, at: number): readonly [string, string] {
  let end = at;
  const last = text.charCodeAt(end - 1);
  if (last >= 0xd800 && last <= 0xdbff) end -= 1;
  const backslashes = /\\*$/u.exec(text.slice(0, end))?.[0].length ?? 0;
  if (backslashes % 2 === 1) end -= 1;
  return [text.slice(0, end), escapeLineStarts(text.slice(end))];
}
