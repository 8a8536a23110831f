/** The audits that a certification still has before it in its cycle, each with the window the rules leave open (ISO/IEC 17021-1, 9.1.3). */
import { addMonths, earlierOf } from '@certwright/rules/calendar-date';
import { CYCLE } from '@certwright/rules/deadlines/deadline.rules';
import type { RuleRow } from '@certwright/rules/rule';
import type { AuditKind } from '../audit/audit.state.ts';
import type { Certification } from '../decision/certification.state.ts';
import { surveillancesToCome } from '../decision/surveillance.ts';
import type { Citation } from '../kernel/decider.ts';
import type { PlainDate } from '../kernel/schema.ts';
import { WINDOW_PARAMETERS } from './window.table.ts';

export type WindowCode = 'surveillance-1' | 'surveillance-2' | 'surveillance-3' | 'recertification';
export type AuditWindow = {
  readonly code: WindowCode;
  readonly kind: AuditKind;
  /** The body opens the window on this day. */
  readonly from: PlainDate;
  /** The last day that leaves time for what follows. */
  readonly latest: PlainDate;
  /** The last day by the rule. */
  readonly limit: PlainDate;
  readonly because: Citation;
};

const cited = ({ document, edition, clause }: RuleRow): Citation => ({ doc: document, edition, clause });

/** The certification has no more than three surveillances in a cycle: the third where the first came early. */
const codeOf = (nth: number): WindowCode =>
  nth <= 1 ? 'surveillance-1' : nth === 2 ? 'surveillance-2' : 'surveillance-3';

/** In their order; none while nothing is certified, or after the end. */
export function openWindows(state: Certification): readonly AuditWindow[] {
  const { cycle, phase } = state;
  if (!cycle || (phase !== 'certified' && phase !== 'suspended')) return [];
  const { expiresOn } = cycle;
  return [
    ...surveillancesToCome(state).map(
      ({ nth, anniversary, limit, rule }): AuditWindow => ({
        code: codeOf(nth),
        kind: 'surveillance',
        from: addMonths(anniversary, -WINDOW_PARAMETERS.surveillanceOpens),
        latest: earlierOf(anniversary, limit),
        limit,
        because: cited(rule),
      }),
    ),
    {
      code: 'recertification',
      kind: 'recertification',
      from: addMonths(expiresOn, -WINDOW_PARAMETERS.recertificationOpens),
      latest: addMonths(expiresOn, -WINDOW_PARAMETERS.recertificationLatest),
      limit: expiresOn,
      because: cited(CYCLE[0]),
    },
  ];
}

export const nextWindow = (state: Certification): AuditWindow | undefined => openWindows(state)[0];

/** The window that an audit of this kind falls into: the next of its kind. */
export const windowFor = (state: Certification, kind: AuditKind): AuditWindow | undefined =>
  openWindows(state).find(one => one.kind === kind);
