import { articleReply } from '../reply/article-reply.ts';
import { chooseArticleReply } from '../reply/choose-article-reply.ts';
import { defineCommand } from './define-command.ts';
import { PRIVATE } from './options.ts';

export const article = defineCommand({
  name: 'article',
  description: 'One article: its key points, date, countries and full text',
  options: {
    article: { type: 'article', description: 'A title or an id: type a few words of it', required: true },
    private: PRIVATE,
  },
  async run({ article: typed }, { newsroom, viewer }) {
    const match = await newsroom.article({ typed });
    if (match.kind === 'found') return { reply: articleReply(match.article, viewer), hits: 1 };
    return { reply: chooseArticleReply(match, viewer), hits: match.kind === 'several' ? match.options.length : 0 };
  },
});
