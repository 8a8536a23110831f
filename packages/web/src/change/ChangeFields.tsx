/** What changes, from when, and the sites where they become others. */
import { ALL_CHANGE_KINDS, CHANGE_KINDS } from '@certwright/core/change/change-kind.table';
import { useState } from 'react';
import type { Output } from '../api/client.ts';
import { SiteRows } from '../application/SiteRows.tsx';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';

type Props = { readonly sites: Output<'application.get'>['sites']; readonly today: string };

export function ChangeFields({ sites, today }: Props) {
  const [others, setOthers] = useState(false);
  return (
    <>
      <FieldGroup title="What changes">
        {ALL_CHANGE_KINDS.map(kind => (
          <Checkbox key={kind} name="kinds" value={kind} label={CHANGE_KINDS[kind].title} />
        ))}
      </FieldGroup>
      <TextArea name="what" label="In your words" rows={3} required />
      <DateField name="changesOn" label="From" required defaultValue={today} />
      <Checkbox
        name="others"
        label="Sites or people become others"
        hint="Then say all sites as they will be; the audit time is determined again."
        checked={others}
        onChange={setOthers}
      />
      {others ? <SiteRows of={sites} /> : null}
    </>
  );
}
