/** What a record holds, in sections: each a table, with the acts at its rows. */
import { useCan, useOrgPath } from '../app/org.ts';
import { FileById } from '../evidence/file-link.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Table } from '../ui/table/Table.tsx';
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import {
  functionWord,
  MONITORING_WORDS,
  type PersonRecord,
  Standing,
  TIE_WORDS,
} from './qualification.words.tsx';

type Props = { readonly record: PersonRecord; readonly onAct: (what: string) => void };

/** The file that an evaluation, an observation or a declaration rests on. */
const Kept = ({ file }: { readonly file: string | null }) =>
  file === null ? null : <FileById id={file}>Open the file</FileById>;

export function PersonSections({ record, onAct }: Props) {
  const can = useCan();
  const at = useOrgPath();
  const may = can('competence:keep') && record.phase === 'active';
  const span = (from: string, until: string | null) => (
    <span className="nowrap">
      <DateText on={from} /> – {until === null ? 'lasts' : <DateText on={until} />}
    </span>
  );
  return (
    <div className="stack-wide">
      <section className="stack">
        <h2>Qualifications</h2>
        <Table
          caption="Qualifications"
          rows={record.qualifications}
          rowKey={row => row.id}
          columns={[
            {
              key: 'what',
              title: 'For',
              render: row =>
                `${functionWord(row.function)}${row.training ? ' in training' : ''}, ${row.standard}`,
              width: 'wide',
            },
            { key: 'areas', title: 'Areas', render: row => row.areas.join(', '), wrap: true },
            {
              key: 'standing',
              title: 'Stands',
              render: row => <Standing of={row.standing} />,
              width: 'narrow',
            },
            { key: 'span', title: 'From – until', render: row => span(row.from, row.until) },
            {
              key: 'basis',
              title: 'Evaluated by, on what',
              render: row => (
                <>
                  {row.evaluatedBy.name}: {row.suspended?.reason ?? row.withdrawn?.reason ?? row.basis}{' '}
                  <Kept file={row.file} />
                </>
              ),
              wrap: true,
              secondary: true,
              width: 'fill',
            },
            ...(may
              ? [
                  {
                    key: 'act',
                    title: 'Act',
                    render: (row: PersonRecord['qualifications'][number]) =>
                      row.standing === 'withdrawn' ? null : (
                        <Button
                          kind="quiet"
                          onClick={() =>
                            onAct(`${row.standing === 'suspended' ? 'reinstate' : 'suspend'}:${row.id}`)
                          }
                        >
                          {row.standing === 'suspended' ? 'Reinstate' : 'Suspend or withdraw'}
                        </Button>
                      ),
                    width: 'normal' as const,
                  },
                ]
              : []),
          ]}
        />
      </section>
      {record.monitorings.length === 0 ? null : (
        <section className="stack">
          <h2>Monitoring</h2>
          <Table
            caption="Monitoring"
            rows={record.monitorings}
            rowKey={row => row.id}
            columns={[
              { key: 'kind', title: 'How', render: row => MONITORING_WORDS[row.kind], width: 'wide' },
              { key: 'standard', title: 'Standard', render: row => row.standard },
              { key: 'on', title: 'On', render: row => <DateText on={row.on} />, width: 'narrow' },
              { key: 'by', title: 'By', render: row => row.monitoredBy.name },
              {
                key: 'result',
                title: 'Result',
                render: row => (
                  <Status
                    of={row.satisfactory ? 'effective' : 'open'}
                    word={row.satisfactory ? 'satisfactory' : 'not satisfactory'}
                  />
                ),
              },
              {
                key: 'basis',
                title: 'Seen',
                render: row => (
                  <>
                    {row.basis} <Kept file={row.file} />
                  </>
                ),
                wrap: true,
                secondary: true,
                width: 'fill',
              },
            ]}
          />
        </section>
      )}
      <section className="stack">
        <h2>Interests</h2>
        {record.declarations.length === 0 ? (
          <p className="quiet">Nothing was declared yet.</p>
        ) : (
          <ul className="stack-close">
            {record.declarations.map(one => (
              <li key={one.id}>
                Declared for {span(one.from, one.until)} <Kept file={one.file} />
              </li>
            ))}
          </ul>
        )}
        {record.ties.length === 0 ? (
          <p className="quiet">No ties are known.</p>
        ) : (
          <Table
            caption="Ties"
            rows={record.ties}
            rowKey={row => row.id}
            columns={[
              { key: 'kind', title: 'Tie', render: row => TIE_WORDS[row.kind] },
              { key: 'with', title: 'With', render: row => row.organization || 'a client', width: 'wide' },
              { key: 'span', title: 'From – until', render: row => span(row.from, row.until) },
              {
                key: 'away',
                title: 'Keeps away until',
                render: row =>
                  row.until === null ? (
                    <Status of="open" word="lasts" />
                  ) : (
                    <DateText on={row.keepsAwayUntil} />
                  ),
              },
              ...(may
                ? [
                    {
                      key: 'act',
                      title: 'Act',
                      render: (row: PersonRecord['ties'][number]) =>
                        row.until === null ? (
                          <Button kind="quiet" onClick={() => onAct(`end-tie:${row.id}`)}>
                            It ended
                          </Button>
                        ) : null,
                    },
                  ]
                : []),
            ]}
          />
        )}
      </section>
      {record.audits.length === 0 ? null : (
        <section className="stack">
          <h2>Audits</h2>
          <Table
            caption="Audits of this person"
            rows={record.audits}
            rowKey={row => `${row.id} ${row.from}`}
            rowName={row => row.client}
            href={row => at(`/audit/audits/${row.id}`)}
            columns={[
              { key: 'client', title: 'Client', render: row => row.client, width: 'wide' },
              { key: 'when', title: 'When', render: row => span(row.from, row.to) },
              { key: 'role', title: 'Role', render: row => row.role, width: 'narrow' },
            ]}
          />
        </section>
      )}
    </div>
  );
}
