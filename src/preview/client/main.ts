import { showWhatIsSeen, startChannelView } from './channel-view.ts';
import { focusComposer, resetComposer, startComposer } from './composer.ts';
import { startForm } from './form.ts';
import { startMessages } from './messages.ts';
import { startSettings } from './settings.ts';
import { act } from './wire.ts';

startChannelView();
startSettings(() => {
  showWhatIsSeen();
  resetComposer();
});
startMessages();
startForm((message, customId, values) => void act({ act: 'press', message, customId, values, isForm: true }));
await startComposer();
focusComposer();
