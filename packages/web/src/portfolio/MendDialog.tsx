/** Sets the cells of one row right, says what a spelling means, or leaves the row out. */
import { EDITIONS, isWalkable } from '@certwright/standards/library';
import { useAct } from '../api/hooks.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { type DryRunRow, type Portfolio, sameRow } from './portfolio.words.ts';

type Props = { readonly of: Portfolio; readonly row: DryRunRow; readonly onClose: () => void };

const isPersonal = (row: DryRunRow, field: string): boolean =>
  (row.kind === 'people' || row.kind === 'qualifications') && ['name', 'evaluatedBy'].includes(field);

export function MendDialog({ of, row, onClose }: Props) {
  const mend = useAct('portfolio.mend');
  const fields = [
    ...new Map(row.remarks.filter(one => one.cell !== '').map(one => [one.field, one])).values(),
  ];
  const standard = fields.find(one => one.field === 'standards' && one.level === 'asked');
  const client = fields.find(one => one.field === 'client' && row.kind === 'certifications');
  return (
    <Dialog title={`Row ${row.row} of ${row.sheet}`} onClose={onClose}>
      <Form
        label="Mend the row"
        submit="Keep this"
        onSubmit={async values => {
          const { corrections, leftOut, standards, clients } = of.choices;
          const mended = fields.flatMap(one => {
            const text = textOf(values[`cell-${one.field}`]);
            if (isPersonal(row, one.field) || text === one.got) return [];
            return [{ sheet: row.sheet, row: row.row, field: one.field, text }];
          });
          const kept = corrections.filter(
            one => !sameRow(one, row) || !mended.some(other => other.field === one.field),
          );
          const out = leftOut.filter(one => !sameRow(one, row));
          const edition = textOf(values.edition);
          const same = textOf(values.same);
          await mend.mutateAsync({
            id: of.id,
            corrections: [...kept, ...mended],
            leftOut: values.out === true ? [...out, { sheet: row.sheet, row: row.row }] : out,
            standards: standard && edition !== '' ? { ...standards, [standard.got]: edition } : standards,
            clients: client && same !== '' ? { ...clients, [client.got]: same } : clients,
          });
          onClose();
        }}
      >
        {fields.map(one =>
          isPersonal(row, one.field) ? (
            <p key={one.field}>
              {one.title}: {one.got}. Names of people are mended in the file, which is then brought in anew.
            </p>
          ) : (
            <TextField
              key={one.field}
              name={`cell-${one.field}`}
              label={`${one.title} (${one.cell})`}
              hint={one.text}
              defaultValue={one.got}
            />
          ),
        )}
        {standard ? (
          <Select
            name="edition"
            label={`“${standard.got}” means everywhere in the file`}
            none="not said"
            choices={EDITIONS.filter(isWalkable).map(one => ({ value: one.id, label: one.name }))}
          />
        ) : null}
        {client ? (
          <TextField
            name="same"
            label="Is the same client as"
            hint="The other spelling, exactly as the file has it; left empty, they stay two"
          />
        ) : null}
        <Checkbox name="out" label="Leave this row out" defaultChecked={row.leftOut} />
      </Form>
    </Dialog>
  );
}
