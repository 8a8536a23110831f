/** The report is out: from now on the client sees the findings of this audit, and the trail says since when. */
import { timesHere } from '../body/body.reading.ts';
import { FINDING } from '../body-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { handle } from '../platform/events/aggregate.ts';
import { findingsOfAudit } from './finding.store.ts';

export async function shareFindings(act: Act, audit: string, on: string): Promise<void> {
  // The version that the caller had in front of him is the audit's, not that of its findings.
  const { expected: _, ...own } = act;
  const { answerDays } = await timesHere(act);
  const command = { type: 'Share', by: act.person, on, answerDays } as const;
  for (const { id } of await findingsOfAudit(act.tx, audit)) {
    await handle(own, FINDING, id, command, { shared: true });
  }
}
