import type { StoredMessage } from './standin-world.ts';

interface Component {
  readonly custom_id?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly options?: readonly { readonly value: string }[];
}

/** The custom_id of the component with this label or placeholder. */
export function idOf(message: StoredMessage, label: RegExp): string {
  for (const { custom_id: id, label: shown, placeholder } of componentsOf(message)) {
    if (label.test(shown ?? placeholder ?? '')) return id ?? '';
  }
  throw new Error(`no ${label} in ${JSON.stringify(message.components)}`);
}

function componentsOf(message: StoredMessage): readonly Component[] {
  return message.components.flatMap((row) =>
    'components' in row && Array.isArray(row.components) ? row.components : [],
  );
}
