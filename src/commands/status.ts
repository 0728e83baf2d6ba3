import { statusReply } from '../reply/status-reply.ts';
import { defineCommand } from './define-command.ts';

export const status = defineCommand({
  name: 'status',
  description: 'How many articles there are, how fresh they are, and the version',
  options: {},
  alwaysPrivate: true,
  async run(_, { newsroom, appVersion, uptimeMs }) {
    const collection = newsroom.status();
    return { reply: statusReply(collection, { appVersion, uptimeMs }), hits: collection.articles };
  },
});
