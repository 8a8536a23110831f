/** Everything that a decision rests on, in one place: audit, team, report, findings, independent review. */
import { useRead } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useEditions } from '../engagement/editions.ts';
import { findingColumns } from '../finding/finding.columns.tsx';
import { kindWords } from '../programme/programme.cycle.ts';
import { Facts } from '../ui/facts/Facts.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';
import { useUi } from '../ui/UiProvider.tsx';
import type { Certification } from './acts.table.ts';

type Rests = NonNullable<Certification['rests']>;

export function RestsOn({
  certification,
  rests,
}: {
  readonly certification: Certification;
  readonly rests: Rests;
}) {
  const { Link } = useUi();
  const at = useOrgPath();
  const { review, body } = certification;
  const audit = useRead('audit.get', { id: rests.audit });
  const reviewed = review?.audit === rests.audit ? review : undefined;
  const open = (count: number, none: string) => (
    <Status of={count === 0 ? 'done' : 'open'} word={count === 0 ? none : `${count} open`} />
  );
  return (
    <Resource of={audit} skeleton="lines">
      {found => (
        <div className="stack">
          <Facts
            of={[
              {
                term: 'Audit',
                value: (
                  <>
                    <Link href={at(`/audit/audits/${found.id}`)}>{kindWords(found.kind)}</Link>, last day{' '}
                    <DateText on={rests.stage2LastDay} />,{' '}
                    <NumberText value={(found.stage1?.days ?? 0) + (found.visit?.days ?? 0)} /> of{' '}
                    <NumberText value={found.plannedDays} unit="days" />
                    {found.visit?.shortfallReason ? `: ${found.visit.shortfallReason}` : ''}
                  </>
                ),
              },
              { term: 'Team', value: found.team.map(member => member.name).join(', ') },
              {
                term: 'Report',
                value: (
                  <>
                    <DateText on={rests.reportedOn} />,{' '}
                    <Status
                      of={rests.recommended ? 'granted' : 'refused'}
                      word={rests.recommended ? 'certification recommended' : 'not recommended'}
                    />
                    <br />
                    {found.report?.conclusion}
                  </>
                ),
              },
              { term: 'Majors', value: open(rests.openMajors, 'all verified') },
              { term: 'Minors', value: open(rests.minorsWithoutPlan, 'all with an accepted plan') },
              {
                term: 'Independent review',
                value: reviewed ? (
                  <>
                    {reviewed.by.name || body.name}, <DateText on={reviewed.on} />
                    {reviewed.conclusion === '' ? '' : `: ${reviewed.conclusion}`}
                  </>
                ) : (
                  <Status of="open" word="not reviewed yet" />
                ),
              },
            ]}
          />
          <RestingFindings certification={certification} />
        </div>
      )}
    </Resource>
  );
}

function RestingFindings({ certification }: { readonly certification: Certification }) {
  const at = useOrgPath();
  const findings = useRead('finding.list', { certification: certification.id, limit: 200 });
  const editions = useEditions([certification.edition]);
  if (!findings.data || findings.data.rows.length === 0) return null;
  return (
    <Table
      caption="Findings"
      captionShown
      rows={findings.data.rows}
      rowKey={row => row.id}
      columns={findingColumns({ editions, party: undefined })}
      href={row => at(`/audit/findings/${row.id}`)}
    />
  );
}
