import { helpReply } from '../reply/help-reply.ts';
import { defineCommand } from './define-command.ts';

export const help = defineCommand({
  name: 'help',
  description: 'What Newsdesk can do, with examples from the loaded articles',
  options: {},
  async run(_, { newsroom, helpEntries }) {
    return { reply: helpReply(helpEntries, newsroom.status().examples), hits: helpEntries.length };
  },
});
