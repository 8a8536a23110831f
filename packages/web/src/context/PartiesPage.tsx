/** Interested parties and what they require: which of it binds, and how it is met. */
import type { Input, Output } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useQueryWords } from '../app/query.ts';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Rows } from '../ui/form/Rows.tsx';
import type { Column } from '../ui/table/columns.ts';
import { BINDINGS, PARTY_KINDS, wordOf } from './context.words.ts';
import { OwnerFields } from './OwnerFields.tsx';
import { ContextTabs } from './ContextTabs.tsx';
import { RegisterPage, type WriteFormProps } from './RegisterPage.tsx';
import { reviewColumns } from './review.columns.tsx';

type Party = Output<'interested-party.list'>['rows'][number];

const COLUMNS: readonly Column<Party>[] = [
  { key: 'name', title: 'Who', width: 'wide', render: row => row.name },
  {
    key: 'kind',
    title: 'What they are',
    width: 'narrow',
    render: row => wordOf(PARTY_KINDS, row.kind),
    secondary: true,
  },
  {
    key: 'demands',
    title: 'What they require',
    width: 'fill',
    wrap: true,
    render: row => (
      <ul className="stack-close">
        {row.demands.map(one => (
          <li key={one.text}>
            {one.text}{' '}
            <span className="quiet">
              {wordOf(BINDINGS, one.binding).toLowerCase()}
              {one.source === '' ? '' : `, ${one.source}`}
              {one.takenUp ? '' : '; not taken up'}
            </span>
          </li>
        ))}
      </ul>
    ),
  },
  ...reviewColumns<Party>(),
];

const DemandFields = ({
  path,
  of,
}: {
  readonly path: string;
  readonly of: Party['demands'][number] | undefined;
}) => (
  <>
    <TextField
      name={`${path}.text`}
      label="What is required"
      required
      width="full"
      defaultValue={of?.text ?? ''}
    />
    <FieldRow>
      <Select
        name={`${path}.binding`}
        label="What binds us"
        choices={BINDINGS}
        required
        defaultValue={of?.binding ?? 'contract'}
      />
      <TextField name={`${path}.source`} label="Law, contract, letter" defaultValue={of?.source ?? ''} />
    </FieldRow>
    <Checkbox
      name={`${path}.takenUp`}
      label="The management system takes it up"
      defaultChecked={of?.takenUp ?? true}
    />
    <TextField name={`${path}.how`} label="How it is met" width="full" defaultValue={of?.how ?? ''} />
  </>
);

function PartyForm({ of, onDone }: WriteFormProps<Party>) {
  const record = useAct('interested-party.record');
  const revise = useAct('interested-party.revise');
  return (
    <Form
      label="Interested party"
      submit={of ? 'Save the party' : 'Record the party'}
      draft={of ? undefined : 'interested-party'}
      onSubmit={async values => {
        const { demands = [], ...rest } = values as unknown as Input<'interested-party.record'>;
        // Rows that were taken out leave holes.
        const said = { ...rest, demands: demands.filter(Boolean) };
        await (of
          ? revise.mutateAsync({ editions: [], ...said, id: of.id, $version: of.version })
          : record.mutateAsync(said));
        onDone();
      }}
    >
      <FieldRow>
        <TextField name="name" label="Who" required defaultValue={of?.name ?? ''} />
        <Select
          name="kind"
          label="What they are"
          choices={PARTY_KINDS}
          required
          defaultValue={of?.kind ?? 'customer'}
        />
      </FieldRow>
      <TextArea name="relevance" label="Why they matter" rows={2} defaultValue={of?.relevance ?? ''} />
      <Rows
        name="demands"
        least={0}
        first={of?.demands.length ?? 1}
        of="Demand"
        add="Add a demand"
        remove="Remove demand"
      >
        {(path, at) => <DemandFields path={path} of={of?.demands[at]} />}
      </Rows>
      <OwnerFields of={of} />
    </Form>
  );
}

export default function PartiesPage() {
  const { words } = useQueryWords();
  const end = useAct('interested-party.end');
  return (
    <RegisterPage
      tabs={<ContextTabs current="parties" />}
      kind="interested_party"
      name="Context"
      act="Record a party"
      read={useRead('interested-party.list', words.ended ? { ended: 'true' } : {})}
      columns={COLUMNS}
      nameOf={row => row.name}
      empty={{
        what: 'Who has a stake in the organization stands here, with what they require and how it is met.',
        example: 'For example: the insurer wants the fire doors checked every year, policy annex B.',
      }}
      WriteForm={PartyForm}
      end={(row, why) => end.mutateAsync({ id: row.id, why, $version: row.version })}
    />
  );
}
