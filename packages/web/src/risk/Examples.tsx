/** The worked register of a method: chosen lines are taken as drafts. */
import type { WorkedRegister } from '@certwright/standards/risk/method';
import { loadRegister } from '@certwright/standards/risk/registers';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../api/hooks.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { readProblem } from '../ui/form/problem.ts';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { useWords } from '../ui/UiProvider.tsx';
import type { Register } from './risk.words.tsx';

type Props = { readonly of: Register; readonly onClose: () => void };

export function Examples({ of, onClose }: Props) {
  const read = useQuery<WorkedRegister | null>({
    queryKey: ['worked-register', of.origin],
    queryFn: async () => (await loadRegister(of.origin)) ?? null,
  });
  return (
    <Dialog title="Take from the example" onClose={onClose} width="wide">
      <Resource of={read} skeleton="table">
        {worked => (worked ? <Choose of={of} worked={worked} onClose={onClose} /> : <p>There is none.</p>)}
      </Resource>
    </Dialog>
  );
}

function Choose({ of, worked, onClose }: Props & { readonly worked: WorkedRegister }) {
  const take = useAct('risk.takeExamples');
  const kit = useWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const refs = [...chosen];
  return (
    <div className="stack">
      <p>
        {worked.company}. What you take is a draft: each line counts only when somebody has confirmed that it
        is true here.
      </p>
      {take.error ? <Refusal problem={readProblem(take.error, kit.unreachable, kit.failed)} /> : null}
      <p className="row">
        <Button
          kind="primary"
          busy={take.isPending}
          blockedBy={refs.length === 0 ? 'Choose at least one line.' : undefined}
          onClick={() => take.mutate({ register: of.register.id, refs }, { onSuccess: onClose })}
        >
          {refs.length === 1 ? 'Take one line' : `Take ${refs.length} lines`}
        </Button>
        <Button kind="quiet" onClick={() => setChosen(new Set(worked.lines.map(line => line.ref)))}>
          Choose all
        </Button>
      </p>
      <Table
        caption="Worked lines"
        rows={worked.lines}
        rowKey={line => line.ref}
        rowName={line => line.title}
        selection={{ chosen, onChange: setChosen }}
        columns={[
          { key: 'title', title: 'Title', width: 'wide', wrap: true, render: line => line.title },
          {
            key: 'cause',
            title: 'Cause',
            width: 'fill',
            wrap: true,
            secondary: true,
            render: line => line.cause,
          },
          {
            key: 'owner',
            title: 'Owner there',
            width: 'narrow',
            secondary: true,
            render: line => line.owner,
          },
        ]}
      />
    </div>
  );
}
