import type { ArticleId } from '../article/article.ts';
import { assertNever } from '../errors.ts';
import type { ArticleView } from '../newsroom/newsroom.ts';
import { articleCountriesReply } from '../reply/article-countries-reply.ts';
import { articleReply } from '../reply/article-reply.ts';
import { askedIn, contextOf } from '../reply/context-of.ts';
import { decodePress } from '../reply/custom-id.ts';
import { followUpModal } from '../reply/follow-up-modal.ts';
import { fullTextReply } from '../reply/full-text-reply.ts';
import { moreEvidenceReply } from '../reply/more-evidence-reply.ts';
import type { Press } from '../reply/press.ts';
import { relatedReply } from '../reply/related-reply.ts';
import type { Reply } from '../reply/reply.ts';
import { sharedReply } from '../reply/shared-reply.ts';
import { ask } from './ask.ts';
import { showCountries } from './countries.ts';
import type { Answered, CommandContext } from './define-command.ts';
import { type OpensModal, type Plan, saying } from './plan.ts';
import { planCommand } from './plan-command.ts';
import { problem } from './problem.ts';
import type { Request } from './request.ts';
import { showSearch } from './show-search.ts';

type PressRequest = Extract<Request, { kind: 'press' }>;

const MAX_RELATED = 5;

/** A button, a menu's pick or the text of a form. What it means stands in the message; nothing was kept. */
export function planPress(request: PressRequest): Plan {
  const { customId, values, message, asker } = request;
  const press = decodePress(customId, message.components, values);
  if (press === undefined) {
    return saying(
      'unknown-press',
      'press',
      problem('This button is from an older version and works no more. Ask again.'),
    );
  }
  const { verb } = press;
  if (verb === 'ask-follow-up') {
    const plan = planCommand(ask, { question: press.text }, asker, { topic: async () => contextOf(message) });
    return { ...plan, label: verb, private: press.private || message.private || plan.private };
  }
  const isPaging = verb.endsWith('-page');
  const replaces = isPaging && press.askerId === asker.userId;
  return {
    label: verb,
    pace: 'press',
    // Others get the page as a copy of their own; what is opened is for the presser; only Share is for all.
    private: replaces ? message.private : verb !== 'share',
    replaces,
    run: (context) => answerPress(press, request, context),
  };
}

async function answerPress(
  press: Exclude<Press, { verb: 'ask-follow-up' }>,
  { message, asker }: PressRequest,
  context: CommandContext,
): Promise<Answered | OpensModal> {
  const { newsroom, viewer } = context;
  switch (press.verb) {
    case 'search-page':
      return showSearch(press.state, context);
    case 'countries-page': {
      const { country, page } = press.state;
      return showCountries({ page, ...(country && { country: { code: country } }) }, context);
    }
    case 'open-country':
      return showCountries({ country: { code: press.code } }, context);
    case 'open-article':
      return showArticle(press.id, context, (article) => articleReply(article, viewer));
    case 'full-text':
      return showArticle(press.id, context, (article) => fullTextReply(article, viewer));
    case 'full-text-page':
      return showArticle(press.id, context, (article) => fullTextReply(article, viewer), press.page);
    case 'article-countries':
      return showArticle(press.id, context, (article) => articleCountriesReply(article, 0, viewer));
    case 'article-countries-page':
      return showArticle(press.id, context, (article) => articleCountriesReply(article, press.page, viewer));
    case 'related': {
      const hits = await newsroom.related(press.id, MAX_RELATED);
      return showArticle(press.id, context, (article) => relatedReply(article, hits, viewer));
    }
    case 'more-evidence': {
      const question = askedIn(message);
      if (question === undefined) return problem('The question of this message can not be read any more. Ask again.');
      const answer = await newsroom.ask(question);
      return { reply: moreEvidenceReply(question, answer, viewer), hits: answer.candidates.length };
    }
    case 'follow-up': {
      const question = askedIn(message)?.text;
      return { modal: followUpModal(asker.userId, { private: press.private, ...(question && { question }) }) };
    }
    case 'share':
      return { reply: sharedReply(message, asker), hits: 1 };
    default:
      return assertNever(press);
  }
}

async function showArticle(
  id: ArticleId,
  { newsroom }: CommandContext,
  show: (article: ArticleView) => Reply,
  page = 0,
): Promise<Answered> {
  const match = await newsroom.article({ id }, page);
  if (match.kind === 'found') return { reply: show(match.article), hits: 1 };
  return problem('This article is not in the collection any more: it was removed by a reload. Search again.');
}
