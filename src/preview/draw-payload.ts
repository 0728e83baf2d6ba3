import { toBody } from '../reply/message-body.ts';
import type { Reply } from '../reply/reply.ts';
import { type Html, html } from './html.ts';
import { type Measure, measureReply } from './measure-reply.ts';

/** The message as it would go to Discord, with its sizes against the limits. What is too large is told at once. */
export function drawPayload(reply: Reply, isPrivate: boolean): Html {
  const measures = measureReply(reply);
  const [total] = measures;
  const tooLarge = measures.filter(({ used, limit }) => used > limit);
  const problem =
    tooLarge.length === 0
      ? undefined
      : html`<div class="over" role="alert">Discord would refuse this message: ${tooLarge.map(({ what }) => what).join(', ')} too large.</div>`;
  return html`${problem}<details class="payload"><summary>JSON${total === undefined ? undefined : html` · ${figures(total)}`}</summary>
<table><caption class="visually-hidden">Sizes against Discord's limits</caption>${measures.map(
    (one) =>
      html`<tr class="${one.used > one.limit ? 'over' : 'within'}"><th scope="row">${one.what}</th><td>${figures(one)}</td><td><progress value="${one.used}" max="${one.limit}" aria-hidden="true"></progress></td></tr>`,
  )}</table>
<pre tabindex="0" role="group" aria-label="Payload">${JSON.stringify(toBody(reply, isPrivate), undefined, 2)}</pre></details>`;
}

function figures({ used, limit }: Measure): string {
  return `${used.toLocaleString('en')} of ${limit.toLocaleString('en')}`;
}
