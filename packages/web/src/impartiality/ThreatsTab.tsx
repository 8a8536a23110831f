/** The register of threats, above it the audits that a tie reaches which came to light afterwards. */
import { useState } from 'react';
import type { Output } from '../api/client.ts';
import { useList, useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { TIE_WORDS } from '../qualification/qualification.words.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Citation } from '../ui/citation/Citation.tsx';
import { FilterBar, FilterChoice } from '../ui/filter-bar/FilterBar.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useUi } from '../ui/UiProvider.tsx';
import { FOLLOWS_WORDS, KIND_WORDS, PHASE_SHAPES } from './impartiality.words.ts';
import { RecordThreatDialog, ThreatDialog } from './ThreatDialogs.tsx';

export type Threat = Output<'impartiality.threats'>['rows'][number];
export type Touched = Output<'impartiality.touched'>['rows'][number];

export function ThreatsTab() {
  const may = useCan()('impartiality:keep');
  const { words, set } = useQueryWords();
  const phase = words.phase as Threat['phase'] | undefined;
  const list = useList('impartiality.threats', phase ? { phase } : {});
  const [open, setOpen] = useState<Threat>();
  const [recording, setRecording] = useState<Touched | 'new'>();
  const record = may ? (
    <Button kind="primary" onClick={() => setRecording('new')}>
      Record a threat
    </Button>
  ) : undefined;
  return (
    <div className="stack">
      <TouchedAudits onRecord={may ? setRecording : undefined} />
      <div className="row">
        <FilterBar label="Narrow the threats">
          <FilterChoice
            label="Stands"
            value={words.phase}
            choices={Object.keys(PHASE_SHAPES).map(value => ({ value, label: value }))}
            onChange={next => set({ phase: next })}
          />
        </FilterBar>
        {record}
      </div>
      <Resource
        of={list}
        skeleton="table"
        empty={{
          when: found => found.rows.length === 0,
          what: 'Threats to impartiality are recorded here whenever they are found, analysed and treated.',
          example: 'For example: a reviewer’s brother became director of a client; she is kept off the file.',
          act: record,
        }}
      >
        {({ rows }) => (
          <Table
            caption="Threats to impartiality"
            rows={rows}
            rowKey={row => row.id}
            rowName={row => row.what}
            onOpen={setOpen}
            more={list.more}
            columns={[
              { key: 'what', title: 'What', render: row => row.what, width: 'fill', wrap: true },
              { key: 'kind', title: 'Kind', render: row => KIND_WORDS[row.kind] },
              {
                key: 'about',
                title: 'About',
                render: row => [row.person?.name, row.client].filter(Boolean).join(', '),
              },
              { key: 'on', title: 'Found', render: row => <DateText on={row.foundOn} />, width: 'narrow' },
              {
                key: 'phase',
                title: 'Stands',
                render: row => <Status of={PHASE_SHAPES[row.phase]} word={row.phase} />,
                width: 'narrow',
              },
            ]}
          />
        )}
      </Resource>
      {open ? <ThreatDialog threat={open} may={may} onClose={() => setOpen(undefined)} /> : null}
      {recording ? (
        <RecordThreatDialog
          about={recording === 'new' ? undefined : recording}
          onClose={() => setRecording(undefined)}
        />
      ) : null}
    </div>
  );
}

function TouchedAudits({ onRecord }: { readonly onRecord: ((one: Touched) => void) | undefined }) {
  const rows = useRead('impartiality.touched', {}).data?.rows ?? [];
  const at = useOrgPath();
  const { Link } = useUi();
  if (rows.length === 0) return null;
  return (
    <section className="stack">
      <h2>Ties that came to light</h2>
      <Table
        caption="Audits that a tie reaches"
        rows={rows}
        rowKey={row => `${row.person.id} ${row.audit}`}
        columns={[
          {
            key: 'who',
            title: 'Who',
            render: row => <Link href={at(`/audit/people/${row.record}`)}>{row.person.name}</Link>,
          },
          { key: 'tie', title: 'Tie', render: row => TIE_WORDS[row.tie] },
          {
            key: 'audit',
            title: 'Audit',
            render: row => (
              <Link href={at(`/audit/audits/${row.audit}`)}>
                {row.client}, <DateText on={row.from} />
              </Link>
            ),
          },
          {
            key: 'follows',
            title: 'What follows',
            render: row => (
              <>
                {FOLLOWS_WORDS[row.follows]} <Citation of={row.because} />
              </>
            ),
            width: 'fill',
            wrap: true,
          },
          ...(onRecord
            ? [
                {
                  key: 'act',
                  title: 'Act',
                  render: (row: Touched) => (
                    <Button kind="quiet" onClick={() => onRecord(row)}>
                      Record the threat
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}
