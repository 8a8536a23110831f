/** Who could be on the team, in order with reasons; behind it everybody else with why not. */
import type { Output } from '../api/client.ts';
import { useRead } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { Citations } from '../ui/citation/Citation.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { useUi } from '../ui/UiProvider.tsx';

type Candidate = Output<'qualification.candidates'>['rows'][number];

const ABLE_WORDS = { lead: 'can lead', auditor: 'can audit', expert: 'can advise' } as const;

/** The role that most is asked of: what an auditor is refused for is told once. */
const reasonsOf = ({ whyNot }: Candidate) => {
  const all = whyNot.flatMap(one => one.reasons);
  const wanted = whyNot.find(one => one.role === 'auditor')?.reasons ?? all;
  return [...new Map((wanted.length > 0 ? wanted : all).map(one => [one.text, one])).values()];
};

export function Candidates({ audit }: { readonly audit: string }) {
  const list = useRead('qualification.candidates', { id: audit });
  const at = useOrgPath();
  const { Link } = useUi();
  return (
    <Resource
      of={list}
      skeleton="table"
      empty={{
        when: found => found.rows.length === 0,
        what: 'The body has no people with a record yet; whoever has the role auditor can be named.',
      }}
    >
      {({ rows }) => {
        const able = rows.filter(row => row.able.length > 0);
        const others = rows.filter(row => row.able.length === 0);
        return (
          <div className="stack">
            <Table
              caption="Candidates for the team"
              captionShown
              rows={able}
              rowKey={row => row.person.id}
              columns={[
                {
                  key: 'name',
                  title: 'Person',
                  render: row =>
                    row.record === null ? (
                      row.person.name
                    ) : (
                      <Link href={at(`/audit/people/${row.record}`)}>{row.person.name}</Link>
                    ),
                },
                {
                  key: 'able',
                  title: 'Able',
                  render: row => <Status of="valid" word={ABLE_WORDS[row.able[0] ?? 'expert']} />,
                },
                {
                  key: 'why',
                  title: 'Because',
                  render: row => row.because.slice(1).join('; '),
                  width: 'fill',
                  wrap: true,
                },
                {
                  key: 'languages',
                  title: 'Languages',
                  render: row => row.languages.join(', '),
                  secondary: true,
                },
              ]}
            />
            {others.length === 0 ? null : (
              <details>
                <summary>Why not the others ({others.length})</summary>
                <ul className="stack">
                  {others.map(row => (
                    <li key={row.person.id}>
                      <strong>{row.person.name}</strong>
                      <ul className="stack-close">
                        {reasonsOf(row).map(one => (
                          <li key={one.text}>
                            {one.text} <Citations of={one.citations} />
                            {one.own ? <span className="quiet"> The body’s own choice.</span> : null}
                          </li>
                        ))}
                      </ul>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </div>
        );
      }}
    </Resource>
  );
}
