import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { z } from 'zod';
import { MAX_CONTENT_CHARS, MAX_CUSTOM_ID_CHARS, MAX_EMBEDS_CHARS, MAX_ROWS } from '../../src/reply/limits.ts';

const CALLBACK_SCHEMAS: ReadonlyMap<unknown, z.core.$ZodType> = new Map([
  [4, CreateMessageInteractionCallbackRequestSchema],
  [5, CreateMessageInteractionCallbackRequestSchema],
  [6, UpdateMessageInteractionCallbackRequestSchema],
  [7, UpdateMessageInteractionCallbackRequestSchema],
  [8, ApplicationCommandAutocompleteCallbackRequestSchema],
  [9, ModalInteractionCallbackRequestSchema],
]);
const COMMAND_NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;

const envelopeSchema = z.object({ type: z.number(), data: z.unknown().optional() });
const messageSchema = z.looseObject({
  content: z.string().nullish(),
  embeds: z.array(z.looseObject({})).nullish(),
  components: z.array(z.unknown()).nullish(),
  flags: z.number().nullish(),
  allowed_mentions: z.object({ parse: z.array(z.string()).optional(), replied_user: z.boolean().optional() }).nullish(),
});

/** What Discord or its readers would complain about in a request of the bot, each as one line. */
export function checkBody(method: string, path: string, body: unknown): readonly string[] {
  if (method === 'PUT') return z.array(z.unknown()).parse(body).flatMap(checkCommand);
  if (path.endsWith('/callback')) return checkCallback(body);
  if (/^\/channels\/\d+\/messages$/u.test(path) && method === 'POST') {
    return [...againstSchema(MessageCreateRequestSchema, body), ...checkMessage(body)];
  }
  if (!path.startsWith('/webhooks/')) return [];
  const schema =
    method === 'PATCH' ? IncomingWebhookUpdateRequestPartialSchema : IncomingWebhookInteractionRequestSchema;
  return [...againstSchema(schema, body), ...checkMessage(body)];
}

function checkCallback(body: unknown): readonly string[] {
  const { type, data } = envelopeSchema.parse(body);
  const schema = CALLBACK_SCHEMAS.get(type);
  if (schema === undefined) return [`callback of unknown type ${type}`];
  return [...againstSchema(schema, body), ...(type === 4 || type === 7 ? checkMessage(data) : [])];
}

/** What the published schemas do not say. */
function checkMessage(body: unknown): readonly string[] {
  const { content, embeds, components, allowed_mentions: mentions } = messageSchema.parse(body);
  const customIds = [...JSON.stringify(components ?? []).matchAll(/"custom_id":"((?:[^"\\]|\\.)*)"/gu)].map((match) =>
    String(JSON.parse(`"${match[1]}"`)),
  );
  const complaints: readonly (readonly [boolean, string])[] = [
    [(content?.length ?? 0) > MAX_CONTENT_CHARS, 'content is too long'],
    [embedChars(embeds ?? []) > MAX_EMBEDS_CHARS, 'embeds are too long in all'],
    [!content && !embeds?.length, 'the message is empty'],
    [(components?.length ?? 0) > MAX_ROWS, 'too many rows'],
    [customIds.some((id) => id.length > MAX_CUSTOM_ID_CHARS), 'a custom_id is too long'],
    [new Set(customIds).size < customIds.length, 'a custom_id occurs twice'],
    [mentions?.parse?.length !== 0 || mentions.replied_user === true, 'the message may ping someone'],
  ];
  return complaints.flatMap(([isWrong, complaint]) => (isWrong ? [complaint] : []));
}

function checkCommand(command: unknown): readonly string[] {
  const {
    name,
    type,
    default_member_permissions: permissions,
  } = z
    .looseObject({ name: z.string(), type: z.number(), default_member_permissions: z.string().nullish() })
    .parse(command);
  const isNamedWell = type !== 1 || (COMMAND_NAME.test(name) && name === name.toLowerCase());
  // The schema wants a number where Discord documents (and every client sends) a string.
  const asInSchema = {
    ...z.looseObject({}).parse(command),
    ...(permissions ? { default_member_permissions: Number(permissions) } : {}),
  };
  return [
    ...(isNamedWell ? [] : [`bad command name ${name}`]),
    ...againstSchema(ApplicationCommandUpdateRequestSchema, asInSchema, ['type']),
  ];
}

function againstSchema(schema: z.core.$ZodType, body: unknown, alsoKnown: readonly string[] = []): readonly string[] {
  const parsed = z.safeParse(schema, body);
  if (!parsed.success) return [z.prettifyError(parsed.error)];
  // The schemas drop the keys that they do not know.
  return droppedKeys(body, parsed.data)
    .filter((key) => !alsoKnown.includes(key))
    .map((key) => `unknown key ${key}`);
}

function droppedKeys(sent: unknown, kept: unknown): readonly string[] {
  if (typeof sent !== 'object' || sent === null || typeof kept !== 'object' || kept === null) return [];
  const keptEntries = new Map(Object.entries(kept));
  return Object.entries(sent).flatMap(([key, value]) =>
    keptEntries.has(key) ? droppedKeys(value, keptEntries.get(key)) : [key],
  );
}

function embedChars(embeds: readonly object[]): number {
  const counted = new Set(['title', 'description', 'name', 'value', 'text']);
  let chars = 0;
  JSON.stringify(embeds, (key, value: unknown) => {
    if (counted.has(key) && typeof value === 'string') chars += value.length;
    return value;
  });
  return chars;
}
