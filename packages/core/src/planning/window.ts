/** The audits that a certification still has before it in its cycle, each with the window the rules leave open (ISO/IEC 17021-1, 9.1.3). */
import { addMonths, earlierOf } from '@certwright/rules/calendar-date';
import { CYCLE } from '@certwright/rules/deadlines/deadline.rules';
import type { RuleRow } from '@certwright/rules/rule';
import type { AuditKind } from '../audit/audit.state.ts';
import { type Deadlines, USUAL_DEADLINES } from '../body/deadline.table.ts';
import type { Certification } from '../decision/certification.state.ts';
import { surveillancesToCome } from '../decision/surveillance.ts';
import type { Citation } from '../kernel/decider.ts';
import type { PlainDate } from '../kernel/schema.ts';

export type WindowCode = 'surveillance-1' | 'surveillance-2' | 'surveillance-3' | 'recertification';
export type AuditWindow = {
  readonly code: WindowCode;
  readonly kind: AuditKind;
  /** The body opens the window on this day. */
  readonly from: PlainDate;
  /** The last day that leaves time for what follows. */
  readonly latest: PlainDate;
  /** The last day by the rule, or by what the body chose inside it. */
  readonly limit: PlainDate;
  /** The last day by the rule, where the body's own comes before it. */
  readonly byRule?: PlainDate;
  readonly because: Citation;
};

const cited = ({ document, edition, clause }: RuleRow): Citation => ({ doc: document, edition, clause });

/** The certification has no more than three surveillances in a cycle: the third where the first came early. */
const codeOf = (nth: number): WindowCode =>
  nth <= 1 ? 'surveillance-1' : nth === 2 ? 'surveillance-2' : 'surveillance-3';

/** In their order; none while nothing is certified, or after the end. Opening and first limit are of the body's choice. */
export function openWindows(
  state: Certification,
  times: Deadlines = USUAL_DEADLINES,
): readonly AuditWindow[] {
  const { cycle, phase } = state;
  if (!cycle || (phase !== 'certified' && phase !== 'suspended')) return [];
  const { expiresOn } = cycle;
  return [
    ...surveillancesToCome(state, times).map(
      ({ nth, anniversary, limit, rule, byRule }): AuditWindow => ({
        code: codeOf(nth),
        kind: 'surveillance',
        from: addMonths(anniversary, -times.surveillanceOpensMonths),
        latest: earlierOf(anniversary, limit),
        limit,
        ...(byRule === undefined ? {} : { byRule }),
        because: cited(rule),
      }),
    ),
    {
      code: 'recertification',
      kind: 'recertification',
      from: addMonths(expiresOn, -times.recertificationOpensMonths),
      latest: addMonths(expiresOn, -times.recertificationLatestMonths),
      limit: expiresOn,
      because: cited(CYCLE[0]),
    },
  ];
}

export const nextWindow = (state: Certification, times?: Deadlines): AuditWindow | undefined =>
  openWindows(state, times)[0];

/** The window that an audit of this kind falls into: the next of its kind. */
export const windowFor = (
  state: Certification,
  kind: AuditKind,
  times?: Deadlines,
): AuditWindow | undefined => openWindows(state, times).find(one => one.kind === kind);
