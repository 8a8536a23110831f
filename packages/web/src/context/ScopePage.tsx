/** The scope of each adopted standard: a matrix of sites and processes, with the reason of what is left out. */
import type { Output } from '../api/client.ts';
import { useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { HistoryLink } from '../history/HistoryLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { ContextTabs } from './ContextTabs.tsx';
import { ScopeForm } from './ScopeForm.tsx';

type Scope = Output<'scope.list'>['rows'][number];
type Named = { readonly id: string; readonly name: string };

function Matrix({
  of,
  sites,
  processes,
}: {
  of: Scope;
  sites: readonly Named[];
  processes: readonly Named[];
}) {
  const mark = (site: string, process: string) => {
    const out = of.leftOut.find(one => one.site === site && one.process === process);
    if (out) return <Status of="not-applicable" word={out.why} />;
    const inside = of.sites.includes(site) && of.processes.includes(process);
    return inside ? <Status of="in-place" word="covered" /> : <Status of="not-started" word="outside" />;
  };
  return (
    <Table
      caption={`Scope of ${of.name}`}
      rows={processes}
      rowKey={process => process.id}
      columns={[
        { key: 'process', title: 'Process', width: 'wide', render: process => process.name },
        ...sites.map(site => ({
          key: site.id,
          title: site.name,
          width: 'wide' as const,
          wrap: true,
          render: (process: Named) => mark(site.id, process.id),
        })),
      ]}
    />
  );
}

export default function ScopePage() {
  const path = useOrgPath();
  const may = useCan()('context:write');
  const { words, set } = useQueryWords();
  const scopes = useRead('scope.list', {});
  const sites = useRead('site.list', {}).data?.rows ?? [];
  const processes = (useRead('process.list', {}).data?.rows ?? []).toSorted((a, b) => a.order - b.order);
  const missing =
    sites.length === 0
      ? 'Record a site first.'
      : processes.length === 0
        ? 'Record a process first.'
        : undefined;
  return (
    <Page name="Context">
      <div className="stack-wide">
        <ContextTabs current="scope" />
        <Resource
          of={scopes}
          skeleton="table"
          empty={{
            when: data => data.rows.length === 0,
            what: 'The scope of each adopted standard stands here: which processes at which sites.',
            example: 'For example: ISO 9001 for the whole company, ISO/IEC 27001 for development in Kiel.',
            act: <Button href={path('/choose/standards')}>Adopt a standard</Button>,
          }}
        >
          {({ rows }) => {
            const open = rows.find(one => one.edition === words.open);
            return (
              <>
                {rows.map(one => (
                  <section key={one.edition} className="stack-close">
                    <h2>{one.name}</h2>
                    <p className="reading">{one.statement}</p>
                    {one.determined ? (
                      <>
                        <Matrix of={one} sites={sites} processes={processes} />
                        <p className="quiet">
                          Determined by {one.determined.by.name}, <DateText on={one.determined.on} />
                        </p>
                      </>
                    ) : (
                      <p className="quiet">Which processes at which sites it covers is not determined yet.</p>
                    )}
                    <div className="row">
                      {may ? (
                        <Button blockedBy={missing} onClick={() => set({ open: one.edition })}>
                          Determine the scope of {one.name}
                        </Button>
                      ) : null}
                      {one.determined ? (
                        <HistoryLink
                          kind="management_scope"
                          id={one.record}
                          name={`the scope of ${one.name}`}
                        />
                      ) : null}
                    </div>
                  </section>
                ))}
                {open ? (
                  <Dialog
                    title={`Scope of ${open.name}`}
                    width="wide"
                    onClose={() => set({ open: undefined })}
                  >
                    <ScopeForm
                      of={open}
                      sites={sites}
                      processes={processes}
                      onDone={() => set({ open: undefined })}
                    />
                  </Dialog>
                ) : null}
              </>
            );
          }}
        </Resource>
      </div>
    </Page>
  );
}
