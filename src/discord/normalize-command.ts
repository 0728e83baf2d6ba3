/** What Discord keeps of a declaration; the rest of its answer (ids, versions, deprecated fields) is its own. */
const DECLARED = [
  'name',
  'description',
  'name_localizations',
  'description_localizations',
  'options',
  'default_member_permissions',
  'nsfw',
  'contexts',
  'integration_types',
] as const;
const DEFAULT_TYPE = 1;
/** What an absent field means for a command of all servers. */
const GLOBAL_DEFAULTS = { contexts: [0, 1, 2], integration_types: [0] } as const;

/**
 * The command in one canonical text: equal texts mean that nothing has to be sent.
 * @param scope contexts and integration types say nothing about a command of one server.
 */
export function normalizeCommand(command: object, scope: 'global' | 'guild'): string {
  const source = new Map(Object.entries(command));
  const declared = new Map<string, unknown>([['type', source.get('type') ?? DEFAULT_TYPE]]);
  for (const key of DECLARED) declared.set(key, source.get(key));
  const permissions = source.get('default_member_permissions');
  if (typeof permissions === 'number') declared.set('default_member_permissions', String(permissions));
  for (const key of ['contexts', 'integration_types'] as const) {
    const value = source.get(key) ?? GLOBAL_DEFAULTS[key];
    declared.set(
      key,
      scope === 'global' && Array.isArray(value) ? [...value].sort((a, b) => Number(a) - Number(b)) : undefined,
    );
  }
  return JSON.stringify(canonical(Object.fromEntries(declared)));
}

/** Sorted keys; absent, null, false and empty are the same to Discord. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, canonical(inner)] as const)
    .filter(([, inner]) => !isEmpty(inner))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
