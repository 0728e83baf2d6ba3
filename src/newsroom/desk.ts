import { answerQuestion } from '../answer/answer-question.ts';
import type { Answer, NoAnswer, Question } from '../answer/answer-types.ts';
import type { ArticleId } from '../article/article.ts';
import { complete } from '../index/complete.ts';
import { findArticles } from '../index/find-articles.ts';
import { related } from '../index/related.ts';
import { search } from '../index/search.ts';
import type { Choice, Hit, Query, SearchPage } from '../index/search-types.ts';
import type { Snapshot } from '../index/snapshot.ts';
import { summarize } from '../index/summarize.ts';
import { viewArticle } from './article-view.ts';
import { countryPage } from './country-page.ts';
import type { ArticleLookup, ArticleRef, CompleteField, CountryFilter, CountryPage } from './newsroom.ts';

/** The questions of the port, answered at once from one snapshot; threads and reloading are its owners' business. */
export interface Desk {
  search(query: Query): SearchPage;
  article(ref: ArticleRef, page?: number): ArticleLookup;
  related(id: ArticleId, limit: number): readonly Hit[];
  countries(filter: CountryFilter): CountryPage;
  ask(question: Question): Answer | NoAnswer;
  complete(field: CompleteField, typed: string): readonly Choice[];
}

const MAX_SUGGESTIONS = 3;
/** A menu holds 25 options (Discord's limit); more near titles than that help nobody. */
const MAX_OPTIONS = 25;

export function openDesk(snapshot: Snapshot): Desk {
  return {
    search: (query) => search(snapshot, query),
    article: (ref, page = 0) => lookUpArticle(snapshot, ref, page),
    related: (id, limit) => related(snapshot, id, limit),
    countries: (filter) => countryPage(snapshot, filter),
    ask: (question) => answerQuestion(question, snapshot),
    complete: (field, typed) => complete(snapshot, field, typed),
  };
}

function lookUpArticle(snapshot: Snapshot, ref: ArticleRef, page: number): ArticleLookup {
  const match = findArticles(snapshot, 'id' in ref ? ref.id : ref.typed);
  switch (match.kind) {
    case 'found': {
      const versions = snapshot.versionsOf(match.article.id).map(summarize);
      return { kind: 'found', article: viewArticle(match.article, versions, page) };
    }
    case 'several':
      return { kind: 'several', options: match.articles.slice(0, MAX_OPTIONS).map(summarize) };
    case 'none':
      return { kind: 'none', nearest: match.nearest.slice(0, MAX_SUGGESTIONS).map(summarize) };
  }
}
