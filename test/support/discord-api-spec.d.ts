/** The package ships its schemas as JavaScript without declarations. */
declare module 'discord-api-spec/zod' {
  import type { z } from 'zod';

  export const ApplicationCommandUpdateRequestSchema: z.core.$ZodType;
  export const ApplicationCommandAutocompleteCallbackRequestSchema: z.core.$ZodType;
  export const CreateMessageInteractionCallbackRequestSchema: z.core.$ZodType;
  export const IncomingWebhookInteractionRequestSchema: z.core.$ZodType;
  export const IncomingWebhookUpdateRequestPartialSchema: z.core.$ZodType;
  export const MessageCreateRequestSchema: z.core.$ZodType;
  export const ModalInteractionCallbackRequestSchema: z.core.$ZodType;
  export const UpdateMessageInteractionCallbackRequestSchema: z.core.$ZodType;
}
