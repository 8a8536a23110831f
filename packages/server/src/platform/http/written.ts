/** What every write answers: which thing, its new version (the ETag), its phase. */
import { Id } from '@certwright/core/kernel/schema';
import { z } from 'zod';
import type { Handled } from '../events/aggregate.ts';

export const Written = z
  .object({ id: Id, version: z.number().int(), phase: z.string() })
  .meta({ id: 'Written', description: 'What was written, with its new version' });

export const written = ({
  id,
  version,
  state,
}: Handled<{ readonly phase: string }>): z.infer<typeof Written> => ({
  id,
  version,
  phase: state.phase,
});
