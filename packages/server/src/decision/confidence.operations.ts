/** Keeping a certification out of the public register at its client's request, showing it again, erasing it from the log. */
import { END_GUARDS, ERASE_GUARDS, KEEP_GUARDS } from '@certwright/core/decision/confidence';
import { ConfidenceInput } from '@certwright/core/decision/certification.schema';
import { refusalsOf } from '@certwright/core/kernel/decider';
import { CERTIFICATION } from '../body-aggregates.ts';
import { forgotten } from '../log/publish.ts';
import type { Act } from '../platform/events/act.ts';
import { handle } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { setConfidential } from '../register/publish.ts';

const who = (act: Act, on: string | undefined) => ({ by: act.person, on: happenedOn(act, on) });
const codes = (guards: readonly { readonly refused: string }[]): string[] => [
  ...refusalsOf(guards),
  'dated-in-the-future',
];

const keep = operation({
  id: 'decision.keepConfidential',
  method: 'post',
  path: '/certifications/{id}/confidence',
  summary: 'Keep a certification out of the public register, at its client’s request (ISO/IEC 17021-1, 8.1)',
  permission: 'certificate:issue',
  stepUp: true,
  refusals: codes(KEEP_GUARDS),
  input: ConfidenceInput,
  output: Written,
  run: async (act, { id, reason, on }) => {
    const handled = await handle(act, CERTIFICATION, id, {
      type: 'KeepConfidential',
      ...who(act, on),
      reason,
    });
    await setConfidential(act, id, true);
    return written(handled);
  },
});

const end = operation({
  id: 'decision.endConfidence',
  method: 'post',
  path: '/certifications/{id}/confidence/end',
  summary: 'Show a certification that was kept confidential in the public register',
  permission: 'certificate:issue',
  stepUp: true,
  refusals: codes(END_GUARDS),
  input: ConfidenceInput,
  output: Written,
  run: async (act, { id, reason, on }) => {
    const handled = await handle(act, CERTIFICATION, id, { type: 'EndConfidence', ...who(act, on), reason });
    await setConfidential(act, id, false);
    return written(handled);
  },
});

const erase = operation({
  id: 'decision.eraseFromLog',
  method: 'post',
  path: '/certifications/{id}/confidence/erase',
  summary: 'Erase for good what the public log’s entries about a confidential certification commit to',
  permission: 'certificate:issue',
  stepUp: true,
  refusals: codes(ERASE_GUARDS),
  input: ConfidenceInput,
  output: Written,
  run: async (act, { id, reason, on }) => {
    const handled = await handle(act, CERTIFICATION, id, { type: 'EraseFromLog', ...who(act, on), reason });
    await forgotten(act, id, reason);
    return written(handled);
  },
});

export const CONFIDENCE_OPERATIONS = [keep, end, erase] as const;
