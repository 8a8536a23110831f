/** Ties that came to light after an audit: which audits they touch, and what follows. A fact is recorded, never forbidden. */
import type { Citation } from '../kernel/decider.ts';
import { iso17021 } from '../kernel/citation.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import type { PersonTie } from '../qualification/competence.state.ts';
import { separationEnd } from '../qualification/separation.ts';

export type Touched = {
  readonly person: Id;
  readonly audit: Id;
  readonly tie: PersonTie['kind'];
  /** What follows while nothing was decided upon this audit, and what afterwards. */
  readonly follows: 'replace-before-the-audit' | 'review-before-deciding' | 'examine-the-decision';
  readonly because: Citation;
};

export type AuditTouched = {
  readonly id: Id;
  readonly engagement: Id;
  readonly client: string;
  readonly from: PlainDate;
  readonly performed: boolean;
  readonly decided: boolean;
};

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const covers = (tie: PersonTie, { engagement, client, from }: AuditTouched): boolean =>
  (tie.engagement === engagement || (tie.engagement === null && same(tie.organization, client))) &&
  tie.from <= from &&
  (tie.until === null || from <= separationEnd(tie.kind, tie.until));

/** Audits of this person that a tie reaches, each once and with the first tie that does. */
export function touchedAudits(
  person: Id,
  ties: readonly PersonTie[],
  audits: readonly AuditTouched[],
): readonly Touched[] {
  return audits.flatMap((audit): readonly Touched[] => {
    const tie = ties.find(one => covers(one, audit));
    if (!tie) return [];
    const follows = audit.decided
      ? 'examine-the-decision'
      : audit.performed
        ? 'review-before-deciding'
        : 'replace-before-the-audit';
    return [{ person, audit: audit.id, tie: tie.kind, follows, because: iso17021('5.2.3') }];
  });
}
