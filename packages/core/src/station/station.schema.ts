/** Shared devices where people read and acknowledge with a number and a PIN, as operations and screens see them. */
import { z } from 'zod';
import { Id } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';

/** What somebody types to say who he is; a personnel number, for example. */
export const PersonNumber = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9.-]{0,19}$/, 'letters and digits, at most twenty');

export const Pin = z.string().regex(/^\d{6,12}$/, 'six to twelve digits');

/** What is written in the address that the device opens. */
export const StationKey = z.string().regex(/^cs_[\w-]{43}$/, 'the key of a device');

export const StationLine = z
  .object({ id: Id, name: z.string(), madeAt: z.string(), usedAt: z.string().nullable() })
  .meta({ id: 'Station', description: 'A shared device where people read and acknowledge' });

export const PinHolder = z
  .object({
    person: NamedPerson,
    number: z.string(),
    chosen: z
      .boolean()
      .meta({ description: 'The person chose it; a handed out one is changed at first use' }),
    setAt: z.string(),
  })
  .meta({ id: 'PinHolder' });

/** A row such as 123456 or 777777 is the first that anybody tries. */
export const isGuessable = (pin: string): boolean => {
  const digits = Array.from(pin, Number);
  const steps = digits.slice(1).map((digit, i) => digit - (digits[i] ?? 0));
  return new Set(steps).size === 1 && Math.abs(steps[0] ?? 0) <= 1;
};
