/** An element that the page always has. */
export function byId<E extends HTMLElement>(id: string, type: new () => E): E {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new Error(`The page has no ${id}.`);
}

/** Texts are children: nothing that comes from outside is read as markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** The nearest element around the target of an event that fits. */
export function around(event: Event, selector: string): HTMLElement | undefined {
  const found = event.target instanceof Element ? event.target.closest(selector) : null;
  return found instanceof HTMLElement ? found : undefined;
}

/** The compiler's library does not know it yet, and neither does every browser. */
declare const trustedTypes:
  | {
      createPolicy(name: string, rules: { createHTML(markup: string): string }): { createHTML(markup: string): string };
    }
  | undefined;

// Where the browser has trusted types, the page's security policy lets markup in through this one only.
const drawing =
  typeof trustedTypes === 'undefined'
    ? undefined
    : trustedTypes.createPolicy('newsdesk', { createHTML: (markup) => markup });

/** What the server drew; it escapes every text. The one place where markup is taken as such. */
export function drawnByServer(markup: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = drawing?.createHTML(markup) ?? markup;
  return template.content;
}
