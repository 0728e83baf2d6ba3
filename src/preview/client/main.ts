import { showWhatIsSeen, writeTimes } from './channel-view.ts';
import { resetComposer, startComposer } from './composer.ts';
import { byId } from './dom.ts';
import { startForm } from './form.ts';
import { startMessages } from './messages.ts';
import { startSettings } from './settings.ts';
import { act } from './wire.ts';

startSettings(() => {
  showWhatIsSeen();
  resetComposer();
});
startMessages();
startForm((message, customId, values) => void act({ act: 'press', message, customId, values, isForm: true }));
writeTimes(document);
await startComposer();
byId('line', HTMLInputElement).focus();
