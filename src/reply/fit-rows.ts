import type { APIButtonComponent, APIStringSelectComponent } from 'discord.js';
import { isBlank } from './clean-text.ts';
import { plain } from './fit-text.ts';
import {
  MAX_BUTTON_LABEL_CHARS,
  MAX_BUTTONS_PER_ROW,
  MAX_CUSTOM_ID_CHARS,
  MAX_MENU_OPTIONS,
  MAX_OPTION_CHARS,
  MAX_PLACEHOLDER_CHARS,
  MAX_ROWS,
} from './limits.ts';
import type { Reply } from './reply.ts';

type Row = NonNullable<Reply['components']>[number];
type Component = Row['components'][number];

/** Rows of components as Discord takes them. Ids and values are never cut, as they would mean something else: they go. */
export function fitRows(rows: readonly Row[]): Row[] {
  const ids = new Set<string>();
  const fitted: Row[] = [];
  for (const row of rows) {
    const components = row.components
      .flatMap((component) => fitComponent(component, ids))
      .slice(0, MAX_BUTTONS_PER_ROW);
    if (components.length > 0) fitted.push({ type: 1, components });
  }
  return fitted.slice(0, MAX_ROWS);
}

function fitComponent(component: Component, ids: Set<string>): readonly Component[] {
  if ('custom_id' in component) {
    const id = component.custom_id;
    if (id === '' || id.length > MAX_CUSTOM_ID_CHARS || ids.has(id)) return [];
    ids.add(id);
  }
  if (component.type === 2) return [fitButton(component)];
  if (component.type === 3) return fitMenu(component);
  return [component];
}

function fitButton(button: APIButtonComponent): APIButtonComponent {
  if (!('label' in button) || button.label === undefined) return button;
  return { ...button, label: plain(button.label, MAX_BUTTON_LABEL_CHARS) };
}

function fitMenu(menu: APIStringSelectComponent): readonly APIStringSelectComponent[] {
  const values = new Set<string>();
  const options = menu.options.flatMap((option) => {
    const { label, value, description } = option;
    if (value === '' || value.length > MAX_OPTION_CHARS || values.has(value)) return [];
    values.add(value);
    const { description: _, ...rest } = option;
    return [
      {
        ...rest,
        label: plain(label, MAX_OPTION_CHARS),
        ...(!isBlank(description) && { description: plain(description ?? '', MAX_OPTION_CHARS) }),
      },
    ];
  });
  if (options.length === 0) return [];
  const { placeholder, ...rest } = menu;
  return [
    {
      ...rest,
      ...(placeholder !== undefined && { placeholder: plain(placeholder, MAX_PLACEHOLDER_CHARS) }),
      options: options.slice(0, MAX_MENU_OPTIONS),
    },
  ];
}
