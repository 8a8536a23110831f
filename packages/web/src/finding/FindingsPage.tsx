/** Findings of external audits: by state and grade, in the order in which they were recorded. */
import { useList } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useQueryWord } from '../app/params.ts';
import { useEditions } from '../engagement/editions.ts';
import { useIsBody } from '../engagement/today.ts';
import { Segments } from '../ui/field/Segments.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { Tabs } from '../ui/tabs/Tabs.tsx';
import { findingColumns, GRADE_LOOK, GRADE_WORDS } from './finding.columns.tsx';

const PHASES = [
  ['open', 'To answer'],
  ['answered', 'To judge'],
  ['returned', 'Returned'],
  ['accepted', 'Accepted'],
  ['verified', 'Verified'],
  ['noted', 'Noted'],
] as const;
const GRADES = ['major', 'minor', 'opportunity', 'concern'] as const;

export default function FindingsPage() {
  const at = useOrgPath();
  const isBody = useIsBody();
  const [phaseWord] = useQueryWord('phase');
  const [gradeWord, setGrade] = useQueryWord('grade');
  const phase = PHASES.find(([one]) => one === phaseWord)?.[0];
  const grade = GRADES.find(one => one === gradeWord);
  const list = useList('finding.list', { ...(phase ? { phase } : {}), ...(grade ? { grade } : {}) });
  const editions = useEditions([...new Set(list.rows.map(row => row.requirement.edition))].toSorted());
  const href = (state: string | undefined): string => {
    const words = new URLSearchParams([
      ...(state ? [['phase', state]] : []),
      ...(grade ? [['grade', grade]] : []),
    ]);
    return at(`/audit/findings${words.size > 0 ? `?${words}` : ''}`);
  };
  const party = {
    title: isBody ? 'Client' : 'Certification body',
    of: (row: (typeof list.rows)[number]): string => (isBody ? row.client.name : row.body.name),
  };
  return (
    <Page name="Findings">
      <div className="stack">
        <Tabs
          label="Findings by state"
          current={phase ?? 'all'}
          tabs={[
            { id: 'all', label: 'All', href: href(undefined) },
            ...PHASES.map(([id, label]) => ({ id, label, href: href(id) })),
          ]}
        />
        <Segments
          name="grade"
          label="Grade"
          labelShown={false}
          value={grade ?? 'all'}
          onChange={value => setGrade(value === 'all' ? undefined : value)}
          segments={[
            { value: 'all', label: 'all grades' },
            ...GRADES.map(value => ({ value, label: GRADE_WORDS[value], status: GRADE_LOOK[value] })),
          ]}
        />
        <Resource
          of={list}
          skeleton="table"
          empty={{
            when: found => found.rows.length === 0,
            what:
              phase || grade
                ? 'No finding is in this state.'
                : isBody
                  ? 'Findings are recorded on the page of an audit, each against a requirement and with its evidence.'
                  : 'Findings of your certification body stand here once it has issued its report.',
            example:
              'For example: one of six gauges was in use past its calibration date, a minor against 7.1.5.2.',
          }}
        >
          {found => (
            <Table
              caption="Findings"
              rows={found.rows}
              rowKey={row => row.id}
              columns={findingColumns({ editions, party })}
              href={row => at(`/audit/findings/${row.id}`)}
              more={list.more}
            />
          )}
        </Resource>
      </div>
    </Page>
  );
}
