/** Methods for risks: those in use here, and those of the library that can be taken into use. */
import { RISK_METHODS } from '@certwright/standards/risk/methods';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useGo } from '../app/RouterLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { RiskTabs } from './RiskTabs.tsx';

export default function MethodsPage() {
  const path = useOrgPath();
  const go = useGo();
  const may = useCan()('risk:method');
  const read = useRead('risk-method.list', {});
  const takeUp = useAct('risk-method.takeUp');
  return (
    <Page name="Risks">
      <div className="stack-wide">
        <RiskTabs current="methods" />
        <Resource of={read} skeleton="table">
          {({ rows }) => (
            <>
              {rows.length === 0 ? null : (
                <Table
                  caption="In use here"
                  captionShown
                  rows={rows}
                  rowKey={row => row.id}
                  rowName={row => row.current.name}
                  href={row => path(`/implement/risks/methods/${row.id}`)}
                  columns={[
                    {
                      key: 'name',
                      title: 'Method',
                      width: 'fill',
                      wrap: true,
                      render: row => row.current.name,
                    },
                    {
                      key: 'version',
                      title: 'Version',
                      width: 'narrow',
                      render: row => row.versions.at(-1)?.number ?? '',
                    },
                    {
                      key: 'changed',
                      title: 'Against the library',
                      width: 'narrow',
                      secondary: true,
                      render: row => (row.changed ? 'changed' : 'as it is'),
                    },
                    {
                      key: 'registers',
                      title: 'Registers',
                      width: 'wide',
                      secondary: true,
                      wrap: true,
                      render: row => row.registers.map(one => one.name).join(', '),
                    },
                  ]}
                />
              )}
              <Table
                caption="In the library"
                captionShown
                rows={RISK_METHODS}
                rowKey={row => row.id}
                rowName={row => row.name}
                columns={[
                  {
                    key: 'name',
                    title: 'Method',
                    width: 'fill',
                    wrap: true,
                    render: row => (
                      <>
                        {row.name}
                        <div className="quiet">{row.about}</div>
                      </>
                    ),
                  },
                  ...(may
                    ? [
                        {
                          key: 'take',
                          title: 'Acts',
                          width: 'narrow' as const,
                          render: (row: (typeof RISK_METHODS)[number]) => (
                            <Button
                              kind="quiet"
                              busy={takeUp.isPending && takeUp.variables.origin === row.id}
                              onClick={() =>
                                takeUp.mutate(
                                  { origin: row.id },
                                  { onSuccess: ({ id }) => go(path(`/implement/risks/methods/${id}`)) },
                                )
                              }
                            >
                              Take into use
                            </Button>
                          ),
                        },
                      ]
                    : []),
                ]}
              />
            </>
          )}
        </Resource>
      </div>
    </Page>
  );
}
