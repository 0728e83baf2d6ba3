import type { Reply } from '../reply/reply.ts';

/** Something of a reply that "press N" chooses: a button, or one option of a menu. */
export interface Pressable {
  readonly customId: string;
  /** The picked option; empty for a button. */
  readonly values: readonly string[];
  readonly label: string;
}

export interface Menu {
  readonly placeholder: string;
  readonly options: readonly Pressable[];
}

export interface Controls {
  readonly buttons: readonly Pressable[];
  readonly menus: readonly Menu[];
  /** Buttons that only lead to a page. */
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

/** The buttons and menus of a reply; disabled ones are left out. */
export function controlsOf({ components = [] }: Pick<Reply, 'components'>): Controls {
  const buttons: Pressable[] = [];
  const menus: Menu[] = [];
  const links: { label: string; url: string }[] = [];
  for (const component of components.flatMap((row) => row.components)) {
    if (component.disabled) continue;
    if (component.type === 3) {
      const options = component.options.map(({ label, value, description }) => ({
        customId: component.custom_id,
        values: [value],
        label: description ? `${label} – ${description}` : label,
      }));
      menus.push({ placeholder: component.placeholder ?? '', options });
    } else if (component.type === 2 && 'custom_id' in component) {
      const { label = '', emoji, custom_id: customId } = component;
      buttons.push({ customId, values: [], label: [emoji?.name, label].filter(Boolean).join(' ') });
    } else if (component.type === 2 && 'url' in component) {
      links.push({ label: component.label ?? '', url: component.url });
    }
  }
  return { buttons, menus, links };
}

/** In the order of their numbers: buttons first, then the options of the menus. */
export function numbered({ buttons, menus }: Controls): readonly Pressable[] {
  return [...buttons, ...menus.flatMap(({ options }) => options)];
}
