import { describeError } from '../errors.ts';
import { reloadProgressReply } from '../reply/reload-progress-reply.ts';
import { reloadReply } from '../reply/reload-reply.ts';
import { defineCommand } from './define-command.ts';
import { problem } from './problem.ts';

export const reload = defineCommand({
  name: 'reload',
  description: 'Read the content folder again; the old articles stay until the new ones are there',
  options: {
    dry_run: { type: 'flag', description: 'Only report what would change' },
    force: { type: 'flag', description: 'Also when more than half of the articles would go' },
  },
  adminOnly: true,
  alwaysPrivate: true,
  slow: true,
  async run({ dry_run: dryRun, force }, { newsroom, showProgress }) {
    const onProgress = (progress: Parameters<typeof reloadProgressReply>[0]) =>
      showProgress(reloadProgressReply(progress));
    const result = await newsroom.reload({ dryRun, force, onProgress });
    if (!result.ok) return problem(describeError(result.error));
    const { added, changed, removed } = result.value;
    return { reply: reloadReply(result.value), hits: added.count + changed.count + removed.count };
  },
});
