/** Keeping a certification out of the public register at its client's request, showing it again, erasing it from the log. */
import {
  type ConfidenceCommand,
  END_GUARDS,
  ERASE_GUARDS,
  KEEP_GUARDS,
} from '@certwright/core/decision/confidence';
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

type Wording = { readonly path: string; readonly summary: string };

/** An act about what everybody sees of a certification, and what follows from it. */
const confidence = <T extends ConfidenceCommand['type']>(
  type: T,
  { path, summary }: Wording,
  guards: readonly { readonly refused: string }[],
  follows: (act: Act, id: string, reason: string) => Promise<void>,
) => {
  const name = `${type.charAt(0).toLowerCase()}${type.slice(1)}` as Uncapitalize<T>;
  return operation({
    id: `decision.${name}`,
    method: 'post',
    path: `/certifications/{id}/confidence${path}`,
    summary,
    permission: 'certificate:issue',
    stepUp: true,
    refusals: [...refusalsOf(guards), 'dated-in-the-future'],
    input: ConfidenceInput,
    output: Written,
    run: async (act, { id, reason, on }) => {
      const said = { by: act.person, on: happenedOn(act, on), reason };
      const command: { type: ConfidenceCommand['type'] } = { type };
      const handled = await handle(act, CERTIFICATION, id, { ...command, ...said });
      await follows(act, id, reason);
      return written(handled);
    },
  });
};

const keep = confidence(
  'KeepConfidential',
  {
    path: '',
    summary:
      'Keep a certification out of the public register, at its client’s request (ISO/IEC 17021-1, 8.1)',
  },
  KEEP_GUARDS,
  (act, id) => setConfidential(act, id, true),
);

const end = confidence(
  'EndConfidence',
  { path: '/end', summary: 'Show a certification that was kept confidential in the public register' },
  END_GUARDS,
  (act, id) => setConfidential(act, id, false),
);

const erase = confidence(
  'EraseFromLog',
  {
    path: '/erase',
    summary: 'Erase for good what the public log’s entries about a confidential certification commit to',
  },
  ERASE_GUARDS,
  forgotten,
);

export const CONFIDENCE_OPERATIONS = [keep, end, erase] as const;
