/** Determining a scope: first its sites and processes, then what of it stays outside and why. */
import { useState } from 'react';
import type { Output } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Rows } from '../ui/form/Rows.tsx';
import { listOf } from '../ui/form/value-of.ts';
import { TextField } from '../ui/field/TextField.tsx';
import { PickField } from '../ui/pick/PickField.tsx';

type Scope = Output<'scope.list'>['rows'][number];
type Named = { readonly id: string; readonly name: string };
type Props = {
  readonly of: Scope;
  readonly sites: readonly Named[];
  readonly processes: readonly Named[];
  readonly onDone: () => void;
};

const choicesOf = (all: readonly Named[], ids?: readonly string[]) =>
  all
    .filter(one => ids === undefined || ids.includes(one.id))
    .map(one => ({ value: one.id, label: one.name }));

export function ScopeForm({ of, sites, processes, onDone }: Props) {
  const determine = useAct('scope.determine');
  const fresh = of.determined === null;
  const [inside, setInside] = useState({
    sites: fresh ? sites.map(one => one.id) : of.sites,
    processes: fresh ? processes.map(one => one.id) : of.processes,
  });
  const values = (chosen: readonly { readonly value: string }[]) => chosen.map(one => one.value);
  return (
    <Form
      label="Scope"
      submit="Determine the scope"
      onSubmit={async said => {
        const leftOut = (said.leftOut ?? []) as unknown as Scope['leftOut'];
        await determine.mutateAsync({
          edition: of.edition,
          sites: [...listOf(said.sites)],
          processes: [...listOf(said.processes)],
          leftOut: leftOut.filter(Boolean),
          $version: of.version,
        });
        onDone();
      }}
    >
      <PickField
        name="sites"
        label="Sites"
        choices={choicesOf(sites)}
        multiple
        required
        defaultValue={choicesOf(sites, inside.sites)}
        onChange={chosen => setInside({ ...inside, sites: values(chosen) })}
      />
      <PickField
        name="processes"
        label="Processes"
        choices={choicesOf(processes)}
        multiple
        defaultValue={choicesOf(processes, inside.processes)}
        onChange={chosen => setInside({ ...inside, processes: values(chosen) })}
      />
      <Rows
        name="leftOut"
        least={0}
        first={of.leftOut.length}
        of="Left out"
        add="Leave a process at a site out"
        remove="Take back"
      >
        {(path, at) => (
          <>
            <FieldRow>
              <PickField
                name={`${path}.process`}
                label="Process"
                required
                choices={choicesOf(processes, inside.processes)}
                defaultValue={choicesOf(processes, [of.leftOut[at]?.process ?? ''])}
              />
              <PickField
                name={`${path}.site`}
                label="At site"
                required
                choices={choicesOf(sites, inside.sites)}
                defaultValue={choicesOf(sites, [of.leftOut[at]?.site ?? ''])}
              />
            </FieldRow>
            <TextField
              name={`${path}.why`}
              label="Why it stays outside"
              required
              width="full"
              defaultValue={of.leftOut[at]?.why ?? ''}
            />
          </>
        )}
      </Rows>
    </Form>
  );
}
