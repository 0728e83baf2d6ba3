import type { Modal, Reply } from '../../src/reply/reply.ts';
import { checkBody } from '../support/check-body.ts';

type Rows = NonNullable<Reply['components']>;

/**
 * Everything that Discord would refuse in a reply: held against its own description and against the documented limits
 * that the description lacks. Empty when there is nothing.
 */
export function violations(reply: Reply): readonly string[] {
  const { content, embeds = [], components = [], allowed_mentions } = reply;
  const texts = JSON.stringify(reply);
  return [
    ...(JSON.stringify(allowed_mentions) === '{"parse":[]}' ? [] : ['allowed_mentions are open']),
    ...(texts === JSON.stringify(JSON.parse(texts)) ? [] : ['does not survive JSON']),
    ...(/\\ud[89a-f]/u.test(texts) ? ['lone surrogate'] : []),
    ...(/[^\P{Cc}\n]/u.test(allTexts(reply).join('')) ? ['control character'] : []),
    ...tooLong('content', content, 2_000),
    ...(content !== undefined && content.trim() === '' ? ['blank content'] : []),
    ...(content === undefined && embeds.length === 0 ? ['empty message'] : []),
    ...(embeds.length > 10 ? ['more than 10 embeds'] : []),
    ...embeds.flatMap(embedViolations),
    ...(embedChars(reply) > 6_000 ? [`embeds have ${embedChars(reply)} characters`] : []),
    ...checkBody('POST', '/channels/1/messages', reply),
    ...componentViolations(components),
  ];
}

export function modalViolations(modal: Modal): readonly string[] {
  return [
    ...checkBody('POST', '/interactions/1/token/callback', { type: 9, data: modal }),
    ...tooLong('modal title', modal.title, 45),
    ...tooLong('modal id', modal.custom_id, 100),
  ];
}

/** Every text of a reply that a reader sees. */
export function allTexts({ content, embeds = [] }: Reply): readonly string[] {
  return [
    ...(content === undefined ? [] : [content]),
    ...embeds.flatMap(({ author, title, description, fields = [], footer }) =>
      [author?.name, title, description, ...fields.flatMap(({ name, value }) => [name, value]), footer?.text].filter(
        (text) => text !== undefined,
      ),
    ),
  ];
}

function embedChars({ embeds = [] }: Reply): number {
  return allTexts({ embeds, allowed_mentions: { parse: [] } }).reduce((sum, text) => sum + text.length, 0);
}

function embedViolations(embed: NonNullable<Reply['embeds']>[number]): readonly string[] {
  const { author, title, description, fields = [], footer, image } = embed;
  const texts = [author?.name, title, description, footer?.text].filter((text) => text !== undefined);
  return [
    ...tooLong('author', author?.name, 256),
    ...tooLong('title', title, 256),
    ...tooLong('description', description, 4_096),
    ...tooLong('footer', footer?.text, 2_048),
    ...(fields.length > 25 ? ['more than 25 fields'] : []),
    ...fields.flatMap(({ name, value }) => [
      ...tooLong('field name', name, 256),
      ...tooLong('field value', value, 1_024),
    ]),
    ...([...texts, ...fields.flatMap(({ name, value }) => [name, value])].some((text) => text.trim() === '')
      ? ['blank text in an embed']
      : []),
    ...(texts.length + fields.length === 0 && image === undefined ? ['embed without anything'] : []),
  ];
}

function componentViolations(rows: Rows): readonly string[] {
  const components = rows.flatMap((row) => row.components);
  const ids = components.flatMap((component) => ('custom_id' in component ? [component.custom_id] : []));
  return [
    ...(rows.length > 5 ? ['more than 5 rows'] : []),
    ...rows.flatMap(({ components: inRow }) => [
      ...(inRow.length < 1 || inRow.length > 5 ? [`row of ${inRow.length}`] : []),
      ...(inRow.length > 1 && inRow.some(({ type }) => type === 3) ? ['menu not alone in its row'] : []),
    ]),
    ...(new Set(ids).size < ids.length ? ['custom ids twice'] : []),
    ...ids.flatMap((id) => [
      ...tooLong('custom_id', id, 100),
      ...(id.trim() === id ? [] : ['custom_id would be trimmed']),
    ]),
    ...components.flatMap((component) => {
      if (component.type === 2) return 'label' in component ? tooLong('label', component.label, 80) : [];
      if (component.type !== 3) return [];
      const values = component.options.map(({ value }) => value);
      return [
        ...(values.length < 1 || values.length > 25 ? [`menu of ${values.length}`] : []),
        ...(new Set(values).size < values.length ? ['option values twice'] : []),
        ...component.options.flatMap(({ label, value, description }) => [
          ...tooLong('option label', label, 100),
          ...tooLong('option value', value, 100),
          ...tooLong('option description', description, 100),
          ...(label.trim() === '' || description?.trim() === '' ? ['blank option'] : []),
        ]),
      ];
    }),
  ];
}

function tooLong(what: string, text: string | undefined, max: number): readonly string[] {
  return text !== undefined && text.length > max ? [`${what} of ${text.length} instead of ${max}`] : [];
}
