/** The sample: load it on request, then enter as any of its people with one click. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Output, ProblemError } from '../api/client.ts';
import { Button } from '../ui/button/Button.tsx';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { Table } from '../ui/table/Table.tsx';

type State = Output<'sample.state'>;
type Props = {
  readonly state: State;
  readonly busy: boolean;
  readonly onBusy: (busy: boolean) => void;
  readonly onEntered: (slug: string) => void;
};

export function SampleEntry({ state, busy, onBusy, onEntered }: Props) {
  const client = useQueryClient();
  const [problem, setProblem] = useState<ProblemError['problem']>();
  const doing = (work: () => Promise<void>) => async (): Promise<void> => {
    onBusy(true);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setProblem(error.problem);
    } finally {
      onBusy(false);
    }
  };
  if (!state.loaded && !state.possible) return null;
  return (
    <section className="stack" aria-labelledby="sample">
      <h2 id="sample">Look around in a sample</h2>
      {problem ? <Refusal problem={problem} /> : null}
      {state.loaded ? (
        <>
          <p className="reading">Every organization and person here is invented. Enter as one of them.</p>
          <Table
            caption="People of the sample"
            rows={state.people}
            rowKey={row => row.person + row.slug}
            rowName={row => row.name}
            onOpen={row =>
              void doing(async () => {
                await call('sample.enter', '', { person: row.person });
                onEntered(row.slug);
              })()
            }
            columns={[
              { key: 'name', title: 'Enter as', render: row => row.name },
              { key: 'role', title: 'Role', render: row => row.role, width: 'wide' },
              { key: 'org', title: 'Organization', render: row => row.organization, width: 'fill' },
            ]}
          />
        </>
      ) : (
        <div className="stack-close">
          <p className="reading">
            Two certification bodies, six clients and a dairy, with three years of history. It can be loaded
            while this installation is empty, and takes about half a minute.
          </p>
          <Button
            busy={busy}
            onClick={() =>
              void doing(async () => {
                await call('sample.load', '', {});
                await client.invalidateQueries();
              })()
            }
          >
            Load the sample
          </Button>
        </div>
      )}
    </section>
  );
}
