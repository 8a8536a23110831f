/** Teams and days proposed for an audit, each with what speaks for it; one is taken over with one act. */
import { useState } from 'react';
import { useAct, useRead } from '../api/hooks.ts';
import { Button } from '../ui/button/Button.tsx';
import { readProblem } from '../ui/form/problem.ts';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useWords } from '../ui/UiProvider.tsx';
import type { Output } from '../api/client.ts';

type Row = Output<'planning.propose'>['rows'][number];

const ROLE_SAID = { lead: ' leads', auditor: '', expert: ' as technical expert', observer: '' } as const;

export function Proposals({ audit }: { readonly audit: Output<'audit.get'> }) {
  const [asked, setAsked] = useState(false);
  const proposals = useRead('planning.propose', { id: audit.id }, { enabled: asked });
  const move = useAct('audit.move');
  const appoint = useAct('audit.appointTeam');
  const words = useWords();
  const failed = move.error ?? appoint.error;
  const take = async ({ from, to, members }: Row): Promise<void> => {
    if (from !== audit.plannedFrom || to !== audit.plannedTo)
      await move.mutateAsync({ id: audit.id, from, to, $version: audit.version });
    await appoint.mutateAsync({
      id: audit.id,
      members: members.map(one => ({ person: one.person.id, role: one.role })),
    });
  };
  if (!asked)
    return (
      <div>
        <Button onClick={() => setAsked(true)}>Propose teams and days</Button>
      </div>
    );
  return (
    <section className="stack">
      <h2>Proposals</h2>
      {failed ? <Refusal problem={readProblem(failed, words.unreachable, words.failed)} /> : null}
      <Resource
        of={proposals}
        skeleton="table"
        empty={{
          when: found => found.rows.length === 0,
          what: 'Nobody is able and free in this window. Look at each person in the planner: it says why not.',
          act: <Button onClick={() => setAsked(false)}>Close</Button>,
        }}
      >
        {({ rows }) => (
          <Table
            caption="Proposed teams and days"
            rows={rows}
            rowKey={row => `${row.from} ${row.members.map(one => one.person.id).join(' ')}`}
            columns={[
              {
                key: 'team',
                title: 'Team',
                render: row =>
                  row.members.map(({ person, role }) => `${person.name}${ROLE_SAID[role]}`).join(', '),
                wrap: true,
              },
              { key: 'from', title: 'From', render: row => <DateText on={row.from} />, width: 'narrow' },
              { key: 'to', title: 'To', render: row => <DateText on={row.to} />, width: 'narrow' },
              {
                key: 'because',
                title: 'What speaks for it',
                render: row => row.because.join('; '),
                width: 'fill',
                wrap: true,
              },
              {
                key: 'take',
                title: '',
                render: row => (
                  <Button
                    busy={move.isPending || appoint.isPending}
                    onClick={() => void take(row).catch(() => undefined)}
                  >
                    Take this one
                  </Button>
                ),
                width: 'narrow',
              },
            ]}
          />
        )}
      </Resource>
    </section>
  );
}
