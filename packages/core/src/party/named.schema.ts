/** A person as a screen shows him beside an act. */
import { z } from 'zod';

export const NamedPerson = z.object({ id: z.string(), name: z.string() }).meta({ id: 'NamedPerson' });
