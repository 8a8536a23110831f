/** Letters and their templates as operations and screens see them. */
import { z } from 'zod';
import { Id, Prose } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { ALL_LETTER_KINDS } from './letter.table.ts';

const Kind = z.enum(ALL_LETTER_KINDS);

export const KeepTemplateInput = z.object({
  kind: Kind,
  file: Id.meta({ description: 'A Word file that was uploaded before, with fields such as {{client}}' }),
});
export const EndTemplateInput = z.object({ kind: Kind });

export const TemplateView = z
  .object({
    kind: Kind,
    title: z.string(),
    about: z.enum(['audit', 'offer']),
    fields: z.array(z.object({ name: z.string(), meaning: z.string(), example: z.string() })),
    version: z.number().int(),
    own: z
      .object({
        number: z.number().int(),
        by: NamedPerson,
        on: z.string(),
        fields: z.array(z.string()),
      })
      .nullable()
      .meta({ description: 'Null: the delivered words hold' }),
  })
  .meta({ id: 'LetterTemplate' });

export const WriteInput = z.object({
  kind: Kind,
  about: Id.meta({ description: 'The audit or the offer that the letter is about' }),
});
export const SendInput = z.discriminatedUnion('through', [
  z.object({ id: Id, through: z.literal('mail'), address: z.email().max(200) }),
  z.object({ id: Id, through: z.literal('elsewhere'), how: Prose }),
]);

export const LetterView = z
  .object({
    id: Id,
    version: z.number().int(),
    phase: z.enum(['written', 'sent']),
    kind: Kind,
    title: z.string(),
    name: z.string(),
    about: Id,
    template: z.number().int(),
    sha256: z.string(),
    by: NamedPerson,
    on: z.string(),
    sent: z.array(
      z.object({ by: NamedPerson, on: z.string(), through: z.enum(['mail', 'elsewhere']), how: z.string() }),
    ),
  })
  .meta({ id: 'Letter' });
