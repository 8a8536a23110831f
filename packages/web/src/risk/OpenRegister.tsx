/** Opening a register: a method of the organization, or one of the library that is taken into use with it. */
import { RISK_METHODS } from '@certwright/standards/risk/methods';
import { useState } from 'react';
import { useAct, useRead } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useGo } from '../app/RouterLink.tsx';
import { usePeople } from '../requirement/usePeople.ts';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { givenOf, textOf } from '../ui/form/value-of.ts';
import { PickField } from '../ui/pick/PickField.tsx';

/** What people often put before the number of a line. */
const PREFIXES: Readonly<Record<string, string>> = {
  'risk-5x5': 'R',
  'opportunity-5x5': 'O',
  'information-asset-threat': 'IS',
  'environmental-aspect': 'EA',
  hazard: 'H',
  'food-hazard': 'F',
  'energy-use': 'EN',
  'business-impact': 'BI',
  'ai-impact': 'AI',
  privacy: 'P',
};

const LIBRARY = 'From the library';

export function OpenRegister() {
  const path = useOrgPath();
  const go = useGo();
  const people = usePeople();
  const own = useRead('risk-method.list', {}).data?.rows ?? [];
  const takeUp = useAct('risk-method.takeUp');
  const record = useAct('risk-register.record');
  const taken = new Set(own.filter(one => !one.changed).map(one => one.origin));
  const choices = [
    ...own.map(one => ({ value: one.id, label: one.current.name, group: 'In use here' })),
    ...RISK_METHODS.filter(one => !taken.has(one.id)).map(one => ({
      value: one.id,
      label: one.name,
      group: LIBRARY,
    })),
  ];
  const [wanted, setWanted] = useState<string>();
  const chosen = wanted ?? choices.find(one => one.group === LIBRARY)?.value ?? choices[0]?.value ?? '';
  const used = own.find(one => one.id === chosen);
  const method = used?.current ?? RISK_METHODS.find(one => one.id === chosen);
  return (
    <Form
      label="Register"
      submit="Open the register"
      onSubmit={async values => {
        const id = used ? used.id : (await takeUp.mutateAsync({ origin: chosen })).id;
        const opened = await record.mutateAsync({
          name: textOf(values.name),
          prefix: textOf(values.prefix),
          method: id,
          purpose: textOf(values.purpose),
          owner: givenOf(values.owner),
        });
        go(path(`/implement/risks/${opened.id}`));
      }}
    >
      <Select
        name="method"
        label="Method"
        required
        width="full"
        choices={choices}
        value={chosen}
        onChange={setWanted}
        hint={method?.about}
      />
      <FieldRow key={chosen}>
        <TextField
          name="name"
          label="Name"
          required
          defaultValue={method ? method.many.charAt(0).toUpperCase() + method.many.slice(1) : ''}
        />
        <TextField
          name="prefix"
          label="Before the numbers, as in R-014"
          required
          maxLength={8}
          pattern="[A-Z][A-Z0-9]*"
          width="short"
          defaultValue={PREFIXES[chosen] ?? ''}
        />
      </FieldRow>
      <TextArea name="purpose" label="What belongs here" rows={2} />
      <PickField name="owner" label="Owner" choices={people} />
    </Form>
  );
}
