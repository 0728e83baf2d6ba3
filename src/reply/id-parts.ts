import type { Reply } from './reply.ts';

export type Rows = readonly NonNullable<Reply['components']>[number][];

/** Rises when ids of older messages must not be understood any more. */
const VERSION = '1';
/** Version, verb, asker in base 36 (a snowflake has at most 13 digits), point, rest. */
const ID = /^(.)(.)([0-9a-z]{1,13})\.(.*)$/su;
/** Asker of ids that no person asked for: ids are decimal, as Discord gives them. */
const NOBODY = '0';

export interface IdParts {
  /** One letter. */
  readonly verb: string;
  /** Decimal, as Discord writes it. */
  readonly askerId: string;
  readonly rest: string;
}

export function composeId(verb: string, askerId: string, rest = ''): string {
  return `${VERSION}${verb}${toBase36(askerId)}.${rest}`;
}

/** Undefined for ids of another version or maker. */
export function parseId(customId: string): IdParts | undefined {
  const [, version, verb = '', asker = '', rest = ''] = ID.exec(customId) ?? [];
  return version === VERSION ? { verb, askerId: toDecimal(asker), rest } : undefined;
}

/** All custom ids of a message, in order. */
export function idsOf(components: Rows): readonly string[] {
  return components
    .flatMap((row) => row.components)
    .flatMap((component) => ('custom_id' in component ? [component.custom_id] : []));
}

/** All values of its menus, in order. */
export function optionValuesOf(components: Rows): readonly string[] {
  return components
    .flatMap((row) => row.components)
    .flatMap((component) => ('options' in component ? component.options.map(({ value }) => value) : []));
}

function toBase36(decimal: string): string {
  return BigInt(/^\d{1,20}$/u.test(decimal) ? decimal : NOBODY).toString(36);
}

/** A snowflake has more bits than a number holds. */
function toDecimal(base36: string): string {
  let value = 0n;
  for (const digit of base36) value = value * 36n + BigInt(Number.parseInt(digit, 36));
  return value.toString();
}
