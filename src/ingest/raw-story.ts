import type { ArticleDate } from '../article/article.ts';
import type { Doubtful } from './clean-story.ts';

/** The cleaned parts of one story, before countries, ids and duplicates. */
export interface RawStory {
  readonly file: string;
  /** Where its title stands, from 1. */
  readonly line: number;
  readonly title: string;
  readonly captions: readonly string[];
  readonly passages: readonly string[];
  readonly date?: ArticleDate | undefined;
  readonly place?: string | undefined;
  readonly agency?: string | undefined;
  readonly agencyFromPhoto?: boolean | undefined;
  readonly author?: string | undefined;
  readonly url?: string | undefined;
  readonly image?: string | undefined;
  /** Passages that are the site's if they stand in many stories. */
  readonly doubtful: readonly Doubtful[];
  /** Lines cleaned away, by rule. */
  readonly removed: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
}
