import { type Button, button } from './components.ts';
import { buttonId } from './custom-id.ts';
import type { Viewer } from './reply.ts';

/** What only its asker sees can be shown to all. */
export function shareButton({ askerId, private: isPrivate, alone = false }: Viewer): Button | undefined {
  return isPrivate && !alone ? button('Share', buttonId(askerId, { verb: 'share' })) : undefined;
}
