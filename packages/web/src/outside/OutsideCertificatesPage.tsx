/** Certificates of bodies that are not here: which, until when, and what each asks next. */
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { useGo } from '../app/RouterLink.tsx';
import { NextDue } from '../engagement/NextDue.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { FilterBar, FilterChoice } from '../ui/filter-bar/FilterBar.tsx';
import { useKeys } from '../ui/keys/useKeys.ts';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { FactsForm } from './FactsForm.tsx';
import { CertificateStatus, kindWord } from './outside.words.tsx';

export default function OutsideCertificatesPage() {
  const can = useCan()('outside:keep');
  const path = useOrgPath();
  const go = useGo();
  const { words, set } = useQueryWords();
  const list = useRead('outside.list', words.ended === 'yes' ? { ended: 'true' } : {});
  const record = useAct('outside.record');
  const open = (): void => set({ do: 'record' });
  useKeys(can ? { n: open } : {});
  const begin = can ? (
    <Button kind="primary" hotkey="n" onClick={open}>
      Record a certificate
    </Button>
  ) : undefined;
  return (
    <Page name="Outside certificates" actions={begin}>
      <div className="stack">
        <FilterBar label="Narrow the list">
          <FilterChoice
            label="Show"
            value={words.ended}
            choices={[{ value: 'yes', label: 'Also what ended' }]}
            onChange={next => set({ ended: next })}
          />
        </FilterBar>
        <Resource
          of={list}
          skeleton="table"
          empty={{
            when: data => data.rows.length === 0,
            what: 'Certificates of bodies that do not work here are kept on this page, with visits, findings and what comes next.',
            example: 'For example: ISO 9001:2015 of your present body, in the second year of its cycle.',
            act: begin,
          }}
        >
          {({ rows }) => (
            <Table
              caption="Outside certificates"
              rows={rows}
              rowKey={row => row.id}
              rowName={row => `${row.editionName}, ${row.body}`}
              href={row => path(`/certify/outside/${row.id}`)}
              columns={[
                { key: 'edition', title: 'Standard', render: row => row.editionName },
                { key: 'body', title: 'Body', render: row => row.body, width: 'wide' },
                {
                  key: 'number',
                  title: 'Certificate',
                  render: row => <span className="mono">{row.number}</span>,
                  secondary: true,
                },
                {
                  key: 'status',
                  title: 'Status',
                  render: row => <CertificateStatus of={row.status} />,
                  width: 'narrow',
                },
                {
                  key: 'until',
                  title: 'Valid until',
                  render: row => <DateText on={row.validUntil} />,
                  width: 'narrow',
                },
                {
                  key: 'open',
                  title: 'Open findings',
                  render: row => (row.openFindings === 0 ? '' : row.openFindings),
                  width: 'narrow',
                  align: 'end',
                  secondary: true,
                },
                {
                  key: 'visit',
                  title: 'Next visit',
                  render: row =>
                    row.next ? (
                      <span className="nowrap">
                        {kindWord(row.next.kind)}, <DateText on={row.next.from} />
                      </span>
                    ) : (
                      <span className="quiet">not agreed</span>
                    ),
                  secondary: true,
                },
                {
                  key: 'due',
                  title: 'Next',
                  render: row => <NextDue due={row.due[0] ?? null} />,
                  width: 'fill',
                },
              ]}
            />
          )}
        </Resource>
        {words.do === 'record' && can ? (
          <Dialog title="Record a certificate" width="wide" onClose={() => set({ do: undefined })}>
            <FactsForm
              label="Certificate"
              submit="Record it"
              onDone={async facts => {
                const { id } = await record.mutateAsync(facts);
                go(path(`/certify/outside/${id}`));
              }}
            />
          </Dialog>
        ) : null}
      </div>
    </Page>
  );
}
