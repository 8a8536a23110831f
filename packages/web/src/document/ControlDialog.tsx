/** Says who answers for a document, who approves it in which steps, who reads it, when it is looked at again. */
import { type OrgKind, type Role, roleTitle, rolesOf } from '@certwright/core/party/role.table';
import { useState } from 'react';
import type { Input } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useOrg } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { NumberField } from '../ui/field/NumberField.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';
import { Form } from '../ui/form/Form.tsx';
import { listOf, textOf } from '../ui/form/value-of.ts';
import { type PickChoice, PickField } from '../ui/pick/PickField.tsx';
import type { Document } from './document.words.tsx';

type Control = NonNullable<Input<'document.control'>['control']>;
const MOST_STEPS = 6;
const ROLE = 'role:';

/** People and roles in one field: a step is approved by some of either. */
const split = (chosen: readonly string[]) => ({
  persons: chosen.filter(one => !one.startsWith(ROLE)),
  roles: chosen.filter(one => one.startsWith(ROLE)).map(one => one.slice(ROLE.length) as Role),
});

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

export function ControlDialog({ of, onClose }: { readonly of: Document; readonly onClose: () => void }) {
  const { kind } = useOrg();
  const people = useRead('party.people', {}).data?.people ?? [];
  const set = useAct('document.control');
  const { control } = of;
  const [steps, setSteps] = useState(control.steps.length);
  const [everyone, setEveryone] = useState(control.readers.everyone);
  const persons: readonly PickChoice[] = people.map(one => ({ value: one.id, label: one.name }));
  const both: readonly PickChoice[] = [
    ...rolesOf(kind as OrgKind).map(role => ({ value: ROLE + role, label: roleTitle(role), hint: 'role' })),
    ...persons,
  ];
  const chosen = (held: { roles: readonly string[]; persons: readonly { id: string; name: string }[] }) => [
    ...held.roles.map(role => ({ value: ROLE + role, label: roleTitle(role as Role) })),
    ...held.persons.map(one => ({ value: one.id, label: one.name })),
  ];
  const key = people.length === 0 ? 'coming' : 'there';
  return (
    <Dialog title={`Control of ${of.number}`} onClose={onClose}>
      <Form
        label="Control"
        submit="Set it"
        onSubmit={async values => {
          const said: Control = {
            owner: textOf(values.owner) || null,
            steps: Array.from({ length: steps }, (_, at) => ({
              ...split(listOf(values[`step${at}`])),
              quorum: numberOf(values[`quorum${at}`]) ?? 1,
            })),
            reviewMonths: numberOf(values.reviewMonths),
            readers: { everyone, ...split(everyone ? [] : listOf(values.readers)) },
            retentionYears: numberOf(values.retentionYears),
          };
          await set.mutateAsync({ id: of.id, control: said, $version: of.version });
          onClose();
        }}
      >
        <PickField
          key={`owner ${key}`}
          name="owner"
          label="Owner"
          hint="Answers for it; is asked to look at it again"
          choices={persons}
          defaultValue={[{ value: control.owner.id, label: control.owner.name }]}
        />
        <FieldGroup title="Approval" hint="In this order; none is one approval by whoever may approve">
          {Array.from({ length: steps }, (_, at) => {
            const held = control.steps[at];
            return (
              <div key={`step ${at}`} className="stack-close">
                <PickField
                  key={key}
                  name={`step${at}`}
                  label={`Step ${at + 1}: by`}
                  choices={both}
                  defaultValue={held ? chosen(held) : []}
                  multiple
                  required
                />
                <NumberField
                  name={`quorum${at}`}
                  label="How many of them"
                  min={1}
                  max={20}
                  defaultValue={held?.quorum ?? 1}
                />
              </div>
            );
          })}
          <div className="row">
            {steps < MOST_STEPS ? <Button onClick={() => setSteps(steps + 1)}>Add a step</Button> : null}
            {steps > 0 ? (
              <Button kind="quiet" onClick={() => setSteps(steps - 1)}>
                Take the last step out
              </Button>
            ) : null}
          </div>
        </FieldGroup>
        <Checkbox name="everyone" label="Everybody reads it" checked={everyone} onChange={setEveryone} />
        {everyone ? null : (
          <PickField
            key={`readers ${key}`}
            name="readers"
            label="Read by"
            choices={both}
            defaultValue={chosen(control.readers)}
            multiple
          />
        )}
        <NumberField
          name="reviewMonths"
          label="Looked at again every (months)"
          min={1}
          max={120}
          {...(control.reviewMonths === null ? {} : { defaultValue: control.reviewMonths })}
        />
        <NumberField
          name="retentionYears"
          label="Kept after it is obsolete (years)"
          min={1}
          max={100}
          {...(control.retentionYears === null ? {} : { defaultValue: control.retentionYears })}
        />
      </Form>
    </Dialog>
  );
}
