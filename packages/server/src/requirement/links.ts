/** Evidence and documents that are linked to requirements of two editions, and bringing them to the newer one. */
import { missingLinks, type RequirementLink } from '@certwright/core/requirement/requirement-links';
import type { TransitionStep } from '@certwright/standards/transition';
import { documentLinks } from '../document/document.reading.ts';
import { relateDocument } from '../document/relate.ts';
import { evidenceLinks } from '../evidence/evidence.reading.ts';
import { relateEvidence } from '../evidence/relate.ts';
import type { Act } from '../platform/events/act.ts';

type Pair = { readonly from: string; readonly to: string };
type Linked = {
  readonly evidence: readonly RequirementLink[];
  readonly documents: readonly RequirementLink[];
};

/**
 * Findings, nonconformities and internal audits are not among them: they were raised against the edition that was
 * audited, and stay there.
 */
export async function linksOf(act: Pick<Act, 'tx' | 'org'>, { from, to }: Pair): Promise<Linked> {
  const [evidence, documents] = await Promise.all([
    evidenceLinks(act, [from, to]),
    documentLinks(act, [from, to]),
  ]);
  return { evidence, documents };
}

/** Links the records of the predecessors to these requirements as well. @returns how many links were made */
export async function bringLinks(
  act: Act,
  pair: Pair,
  steps: readonly Pick<TransitionStep, 'to' | 'from'>[],
): Promise<number> {
  const { evidence, documents } = await linksOf(act, pair);
  const missing = [
    ...[...missingLinks(steps, evidence)].map(one => [relateEvidence, ...one] as const),
    ...[...missingLinks(steps, documents)].map(one => [relateDocument, ...one] as const),
  ];
  for (const [relate, record, requirements] of missing) await relate(act, record, requirements);
  return missing.reduce((sum, [, , requirements]) => sum + requirements.length, 0);
}
