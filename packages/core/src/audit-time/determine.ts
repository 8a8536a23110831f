/** From personnel and factors to the time of each edition, with the sentences that justify it. */
import { determineAuditTime } from '@certwright/rules/audit-time/audit-time';
import type { AuditTimeInput } from '@certwright/rules/audit-time/audit-time.input';
import { derivation } from '@certwright/rules/audit-time/derivation';
import { isRefused } from '@certwright/rules/rule';
import type { z } from 'zod';
import { type Refusal, refuse } from '../kernel/decider.ts';
import type { PlainDate } from '../kernel/schema.ts';
import type { DeterminedTime } from './audit-time.decider.ts';
import type { DetermineInput } from './audit-time.schema.ts';
import { schemeOf } from './scheme.table.ts';

type Input = z.output<typeof DetermineInput>;

/** Copies without the members that are undefined: the rules tell "not said" from "said to be nothing". */
const said = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as never;

/** @returns one determination an edition, or the first refusal of the rules */
export function determineTimes(input: Input, on: PlainDate): readonly DeterminedTime[] | Refusal {
  const times: DeterminedTime[] = [];
  for (const { edition, factors, complexity, isms } of input.editions) {
    const scheme = schemeOf(edition);
    if (!scheme) return refuse('no-audit-time-table', [], { edition });
    const asked = said({
      on,
      scheme,
      personnel: input.personnel.map(said),
      fullTimeHours: input.fullTimeHours,
      factors,
      complexity,
      isms: isms && said(isms),
      method: input.method,
      rounding: input.rounding,
      parameters: { stage1Share: input.stage1Share },
    }) as AuditTimeInput;
    const result = determineAuditTime(asked);
    if (isRefused(result)) {
      const first = result.refusals[0];
      const because = (first?.because ?? []).map(row => ({
        doc: row.document,
        edition: row.edition,
        clause: row.clause,
      }));
      return refuse('audit-time-refused', because, { edition, text: first?.text ?? '' });
    }
    times.push({
      edition,
      effectivePersonnel: result.effectivePersonnel,
      days: result.days,
      stage1: result.stage1,
      stage2: result.stage2,
      surveillance: result.surveillanceEach,
      recertification: result.recertification,
      derivation: derivation(result),
      warnings: result.warnings.map(warning => warning.text),
    });
  }
  return times;
}

/** Days of all editions together; integration is another determination (MD 11). */
export const totalOf = (times: readonly DeterminedTime[]) => ({
  initial: sum(times.map(t => t.days)),
  surveillance: sum(times.map(t => t.surveillance)),
  recertification: sum(times.map(t => t.recertification)),
});

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
