/** The reference of the API, read from the OpenAPI description that the server makes from its table of operations. */
import { useQuery } from '@tanstack/react-query';
import { useQueryWord } from '../app/params.ts';
import { PublicPage } from '../app/PublicPage.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { SplitView } from '../ui/split-view/SplitView.tsx';
import { Table } from '../ui/table/Table.tsx';
import { useGo } from '../app/RouterLink.tsx';
import { type Described, OperationPane } from './OperationPane.tsx';

type Document = { readonly paths: Record<string, Record<string, Described>> };

async function read(signal: AbortSignal): Promise<readonly Described[]> {
  const document = (await (await fetch('/api/openapi.json', { signal })).json()) as Document;
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ ...described, path, method })),
  );
}

export default function ReferencePage() {
  const document = useQuery({
    queryKey: ['openapi'],
    queryFn: ({ signal }) => read(signal),
    staleTime: Infinity,
  });
  const [open] = useQueryWord('operation');
  const [filter, setFilter] = useQueryWord('q');
  const go = useGo();
  return (
    <PublicPage name="API reference" measure="full">
      <div className="stack-wide">
        <p className="reading">
          Everything a screen does can be done by a program. Send a session token as{' '}
          <span className="mono">Authorization: Bearer</span>, an{' '}
          <span className="mono">Idempotency-Key</span> with what may not happen twice, and{' '}
          <span className="mono">If-Match</span> with the version in front of you. The description for
          machines is at <a href="/api/openapi.json">/api/openapi.json</a>.
        </p>
        <Resource of={document} skeleton="table">
          {all => {
            const shown = all.filter(one =>
              `${one.operationId} ${one.summary}`.toLowerCase().includes((filter ?? '').toLowerCase()),
            );
            const thing = all.find(one => one.operationId === open);
            return (
              <>
                <TextField name="q" label="Find an operation" value={filter ?? ''} onChange={setFilter} />
                <SplitView
                  thing={thing ? <OperationPane operation={thing} /> : undefined}
                  thingLabel="Operation"
                  closeHref="/reference"
                  onClose={() => go('/reference')}
                  list={
                    <Table
                      caption={`${shown.length} operations`}
                      rows={shown}
                      rowKey={row => row.operationId}
                      rowName={row => row.operationId}
                      href={row => `/reference?operation=${row.operationId}`}
                      current={open}
                      columns={[
                        {
                          key: 'id',
                          title: 'Operation',
                          render: row => <span className="mono">{row.operationId}</span>,
                        },
                        {
                          key: 'method',
                          title: 'Method',
                          render: row => row.method.toUpperCase(),
                          width: 'narrow',
                          secondary: true,
                        },
                        {
                          key: 'summary',
                          title: 'What it does',
                          render: row => row.summary,
                          width: 'fill',
                          wrap: true,
                          secondary: true,
                        },
                      ]}
                    />
                  }
                />
              </>
            );
          }}
        </Resource>
      </div>
    </PublicPage>
  );
}
