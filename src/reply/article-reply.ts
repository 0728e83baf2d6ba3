import type { APIEmbedField } from 'discord.js';
import type { ArticleView } from '../newsroom/newsroom.ts';
import { button, buttonRow } from './components.ts';
import { count } from './count.ts';
import { buttonId } from './custom-id.ts';
import { fitReply } from './fit-reply.ts';
import { marked, stackBlocks } from './fit-text.ts';
import { MAX_FIELD_VALUE_CHARS, MAX_TITLE_CHARS } from './limits.ts';
import type { Reply, Viewer } from './reply.ts';
import { shareButton } from './share-button.ts';
import { countriesInLine } from './show-countries.ts';
import { dateMarkup } from './show-date.ts';

/** About eight lines of a phone's screen; the full text is one press away. */
const MAX_LEAD_CHARS = 900;
const MAX_KEY_POINT_CHARS = 450;
const MAX_CAPTION_CHARS = 500;
const MAX_FACT_CHARS = 200;

/** The card of an article: lead, key points, facts. What does not fit is in the full text, and the card says so. */
export function articleReply(article: ArticleView, viewer: Viewer): Reply {
  const { id, title, url, image } = article;
  const idOf = (verb: 'full-text' | 'related' | 'article-countries') => buttonId(viewer.askerId, { verb, id });
  const lead = marked(article.lead, MAX_LEAD_CHARS);
  const isCut = article.lead.length > MAX_LEAD_CHARS || title.length > MAX_TITLE_CHARS;
  return fitReply({
    embeds: [
      {
        title: marked(title, MAX_TITLE_CHARS),
        ...(url !== undefined && { url }),
        description: isCut ? `${lead}\n\nMore of it: press Full text.` : lead,
        fields: [...keyPointsField(article), ...captionField(article), ...facts(article)],
        ...(image !== undefined && { image: { url: image } }),
      },
    ],
    components: [
      ...buttonRow(
        button('Full text', idOf('full-text')),
        button('Related', idOf('related')),
        article.countryTags.length > 0 ? button('Countries', idOf('article-countries')) : undefined,
        shareButton(viewer),
      ),
    ],
  });
}

function keyPointsField({ keyPoints }: ArticleView): readonly APIEmbedField[] {
  if (keyPoints.length === 0) return [];
  const points = keyPoints.map((point) => `- ${marked(point, MAX_KEY_POINT_CHARS)}`);
  const value = stackBlocks(points, MAX_FIELD_VALUE_CHARS, (left) => `${count(left, 'more point')}: press Full text.`);
  return [{ name: 'Key points', value }];
}

/** Photos often carry the only date and place that a story has. */
function captionField({ captions }: ArticleView): readonly APIEmbedField[] {
  if (captions.length === 0) return [];
  const lines = captions.map((caption) => marked(caption, MAX_CAPTION_CHARS));
  const value = stackBlocks(lines, MAX_FIELD_VALUE_CHARS, (left) => `… and ${count(left, 'more caption')}`);
  return [{ name: captions.length === 1 ? 'Photo caption' : 'Photo captions', value }];
}

function facts(article: ArticleView): readonly APIEmbedField[] {
  const { date, place, author, versions } = article;
  const [newest] = versions;
  return [
    fact('Date', dateMarkup(date)),
    ...(place === undefined ? [] : [fact('Place', marked(place, MAX_FACT_CHARS))]),
    ...(author === undefined ? [] : [fact('Author', marked(author, MAX_FACT_CHARS))]),
    ...agencyFact(article),
    fact('Reading time', count(article.readingMinutes, 'minute')),
    ...(article.countries.length === 0 ? [] : [fact('Countries', countriesInLine(article.countries))]),
    ...(newest === undefined
      ? []
      : [fact('Other versions', `${count(versions.length, 'version')}, the newest: ${dateMarkup(newest.date)}`)]),
  ];
}

/** The credit of a photo says who made the picture, not who wrote the story. */
function agencyFact({ agency, agencyFromPhoto }: ArticleView): readonly APIEmbedField[] {
  if (agency === undefined) return [];
  const name = marked(agency, MAX_FACT_CHARS);
  return [fact('Agency', agencyFromPhoto ? `photo: ${name}` : name)];
}

function fact(name: string, value: string): APIEmbedField {
  return { name, value, inline: true };
}
