/** What a guest sees: kinds of records, single ones of them, days that they stand for. */
import { ALL_GUEST_KINDS, GUEST_KINDS } from '@certwright/core/party/guest-kind.table';
import { useDeferredValue, useState } from 'react';
import type { Output } from '../api/client.ts';
import { useRead } from '../api/hooks.ts';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';
import { PickField } from '../ui/pick/PickField.tsx';

type Limits = Output<'party.people'>['people'][number]['limits'];

export function LimitFields({ held }: { readonly held: Limits }) {
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed);
  const found = useRead('access.records', { text }).data?.rows ?? [];
  const choices = found.map(({ id, kind, label }) => ({ value: id, label, hint: GUEST_KINDS[kind].title }));
  const before = held?.records ?? [];
  return (
    <>
      <FieldGroup title="What the guest sees" hint="Nothing else is shown, and nothing can be changed.">
        {ALL_GUEST_KINDS.map(kind => (
          <Checkbox
            key={kind}
            name="kinds"
            value={kind}
            label={GUEST_KINDS[kind].title}
            defaultChecked={held?.kinds.includes(kind) ?? true}
          />
        ))}
      </FieldGroup>
      <PickField
        // What was chosen before is named once its records were read.
        key={found.length === 0 ? 'coming' : 'there'}
        name="records"
        label="Only these records"
        hint="Of the kinds above; empty is all of them"
        choices={choices}
        onSearch={setTyped}
        defaultValue={before.map(
          id => choices.find(one => one.value === id) ?? { value: id, label: 'a record chosen before' },
        )}
        multiple
      />
      <DateField
        name="from"
        label="Records from"
        hint="Evidence, audits, reviews and nonconformities of a period; empty is all"
        defaultValue={held?.from ?? ''}
      />
      <DateField name="to" label="Records to" defaultValue={held?.to ?? ''} />
    </>
  );
}
