/** The findings of the outside body with what is to be done about each. */
import { useCan, useOrgPath } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useToday } from '../ui/text/useToday.ts';
import { useUi } from '../ui/UiProvider.tsx';
import { type Certificate, type Finding, FindingStatus, findingName } from './outside.words.tsx';

export type FindingAct = 'answer' | 'close' | 'take-over';
type Props = { readonly of: Certificate; readonly onAct: (act: FindingAct, finding: Finding) => void };

export function FindingsSection({ of, onAct }: Props) {
  const can = useCan();
  const path = useOrgPath();
  const today = useToday();
  const { Link } = useUi();
  if (of.findings.length === 0) return <p className="quiet">No finding is recorded.</p>;
  const acts = (finding: Finding) => {
    if (finding.grade === 'opportunity' || finding.closedOn !== null || of.status === 'ended') return null;
    return (
      <div className="stack-close">
        {can('finding:answer') ? (
          <Button
            kind="quiet"
            onClick={() => onAct(finding.answeredOn === null ? 'answer' : 'close', finding)}
          >
            {finding.answeredOn === null ? 'Answered' : 'Closed'}
          </Button>
        ) : null}
        {finding.nonconformity === null && can('nonconformity:handle') ? (
          <Button kind="quiet" onClick={() => onAct('take-over', finding)}>
            Treat it
          </Button>
        ) : null}
      </div>
    );
  };
  return (
    <Table
      caption="Findings"
      rows={of.findings}
      rowKey={row => row.id}
      rowName={findingName}
      columns={[
        { key: 'grade', title: 'Grade', render: row => <Status of={row.grade} />, width: 'narrow' },
        { key: 'place', title: 'Requirement', render: row => row.requirement?.key ?? '', width: 'narrow' },
        {
          key: 'what',
          title: 'Finding',
          width: 'fill',
          wrap: true,
          render: row => (
            <>
              {row.statement}
              {row.nonconformity === null ? null : (
                <>
                  {' '}
                  <Link href={path(`/implement/nonconformities/${row.nonconformity}`)}>
                    Treated as a nonconformity
                  </Link>
                </>
              )}
            </>
          ),
        },
        {
          key: 'status',
          title: 'Status',
          wrap: true,
          render: row => (
            <>
              <FindingStatus of={row} today={today} />{' '}
              {(row.closedOn ?? row.answeredOn) === null ? null : (
                <DateText on={row.closedOn ?? row.answeredOn} />
              )}
            </>
          ),
        },
        { key: 'due', title: 'Answer due', render: row => <DateText on={row.dueOn} />, width: 'narrow' },
        { key: 'acts', title: 'Acts', render: acts, width: 'narrow' },
      ]}
    />
  );
}
