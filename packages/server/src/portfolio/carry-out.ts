/** One certification or one person of a plan becomes what it is here; every id is made from the run and the row, so that nothing is made twice. */
import type { PlannedCertification } from '@certwright/core/portfolio/plan.certification';
import type { PlannedPerson } from '@certwright/core/portfolio/plan.people';
import { type Made, NOTHING_MADE } from '@certwright/core/portfolio/portfolio.decider';
import { areaCode } from '@certwright/core/qualification/areas';
import { AUDIT, CERTIFICATION, COMPETENCE, FINDING } from '../body-aggregates.ts';
import {
  contractIsElsewhere,
  engagementBrought,
  placedIn,
  requireEngagement,
} from '../engagement/engagement.ts';
import type { Act } from '../platform/events/act.ts';
import { begin } from '../platform/events/aggregate.ts';
import { contentId } from '../platform/events/content-id.ts';
import { newPerson, recordId } from '../qualification/competence.operations.ts';
import { standardOf } from '../qualification/standard-of.ts';

export type Run = { readonly id: string; readonly fileName: string };

const rowText = (
  { fileName }: Run,
  { sheet, row }: { readonly sheet: string; readonly row: number },
): string => `${fileName}, ${sheet}, row ${row}`;

async function planAgreed(
  act: Act,
  run: Run,
  one: PlannedCertification,
  to: { readonly engagement: string; readonly certifications: readonly { id: string; edition: string }[] },
): Promise<boolean> {
  const { agreed, records, origin } = one;
  if (!agreed || records.contract === null) return false;
  const id = contentId('portfolio-audit', act.org, run.id, origin.sheet, String(origin.row));
  const placement = placedIn(await requireEngagement(act, to.engagement), true);
  const areas = records.codes.map(code => areaCode(code.system === 'iaf' ? `IAF ${code.code}` : code.code));
  const said = { by: act.person, on: act.today } as const;
  const { on: day, kind } = agreed;
  await begin(
    act,
    AUDIT,
    id,
    {
      type: 'Plan',
      ...said,
      kind,
      engagement: to.engagement,
      certifications: to.certifications,
      from: day,
      to: day,
      days: records.days ?? 1,
      needs: to.certifications.map(({ edition }) => ({ standard: standardOf(edition), areas })),
      takenOver: run.id,
    },
    placement,
  );
  const how = `Agreed before the take-over: ${rowText(run, origin)}`;
  await begin(
    act,
    AUDIT,
    id,
    { type: 'AgreeDates', ...said, from: day, to: day, recorded: true, how },
    placement,
  );
  return true;
}

export async function takeCertification(act: Act, run: Run, one: PlannedCertification): Promise<Made> {
  const { client, editions, records, origin: at, findings } = one;
  const engagement = await engagementBrought(act, run.id, client);
  if (records.contract)
    await contractIsElsewhere(act, engagement.id, records.contract.concludedOn ?? act.today);
  const placement = placedIn(await requireEngagement(act, engagement.id), true);
  const origin = { run: run.id, file: run.fileName, ...at };
  const said = { by: act.person, on: act.today } as const;
  const certifications = editions.map(edition => ({
    id: contentId('portfolio-certification', act.org, run.id, at.sheet, String(at.row), edition),
    edition,
  }));
  const { scope, status, suspendedOn, endedOn, originalOn, cycle } = one;
  const facts = { scope, status, suspendedOn, endedOn, originalOn, cycle, records };
  for (const { id, edition } of certifications) {
    const command = {
      type: 'TakeOver',
      ...said,
      engagement: engagement.id,
      edition,
      ...facts,
      origin,
    } as const;
    await begin(act, CERTIFICATION, id, command, placement);
  }
  const [first] = certifications;
  for (const { sheet, row, clause, grade, statement, recordedOn, dueOn } of first ? findings : []) {
    const command = {
      type: 'TakeOver',
      ...said,
      engagement: engagement.id,
      certification: first?.id ?? '',
      requirement: { edition: first?.edition ?? '', key: clause },
      grade,
      statement,
      evidence: `From the earlier records: ${rowText(run, { sheet, row })}`,
      recordedOn,
      takenOver: { origin: { run: run.id, file: run.fileName, sheet, row }, dueOn },
    } as const;
    await begin(
      act,
      FINDING,
      contentId('portfolio-finding', act.org, run.id, sheet, String(row)),
      command,
      placement,
    );
  }
  const audits = await planAgreed(act, run, one, { engagement: engagement.id, certifications });
  return {
    ...NOTHING_MADE,
    clients: engagement.made ? 1 : 0,
    certifications: certifications.length,
    findings: findings.length,
    audits: audits ? 1 : 0,
  };
}

export async function takePerson(act: Act, run: Run, one: PlannedPerson): Promise<Made> {
  const { name, bond, agreement, country, languages, qualifications } = one;
  const person = await newPerson(act, name);
  await begin(act, COMPETENCE, recordId(act.org, person), {
    type: 'TakeOver',
    run: run.id,
    person,
    bond,
    agreement,
    country,
    languages,
    qualifications: qualifications.map(({ sheet, row, evaluatedBy, basis, ...judged }) => ({
      ...judged,
      id: contentId('portfolio-qualification', act.org, run.id, sheet, String(row), judged.standard),
      basis: [
        basis || 'No evidence is named',
        `evaluated by ${evaluatedBy || 'nobody who is named'}`,
        rowText(run, { sheet, row }),
      ].join('; '),
      file: null,
      takenOver: { evaluatedBy, origin: rowText(run, { sheet, row }) },
    })),
    by: act.person,
    on: act.today,
  });
  return { ...NOTHING_MADE, people: 1, qualifications: qualifications.length };
}
