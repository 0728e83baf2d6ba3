import type { Reply } from '../../src/reply/reply.ts';

/** The labels of a reply's buttons, in order. */
export function labelsOf({ components = [] }: Reply): readonly string[] {
  return components
    .flatMap((row) => row.components)
    .flatMap((component) => ('label' in component ? [component.label ?? ''] : []));
}

/** The id behind a label. */
export function idBehind(reply: Reply, label: string): string {
  const found = (reply.components ?? [])
    .flatMap((row) => row.components)
    .find((component) => 'label' in component && component.label === label);
  return found !== undefined && 'custom_id' in found ? found.custom_id : '';
}
