/** Standards that a body offers certification to, each with its checklist and its texts. */
import type { Input, Output } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useQueryWords } from '../app/query.ts';
import { RegisterPage, type WriteFormProps } from '../context/RegisterPage.tsx';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DATED, DatedFields } from './DatedFields.tsx';
import { EditionSelect } from './EditionBoxes.tsx';
import { SetUpTabs } from './SetUpTabs.tsx';

type Scheme = Output<'scheme.list'>['rows'][number];

const has = (text: string) =>
  text === '' ? <span className="quiet">none</span> : `${text.split('\n').length} lines`;

const COLUMNS: readonly Column<Scheme>[] = [
  { key: 'name', title: 'Standard', width: 'wide', render: row => row.name },
  ...DATED,
  { key: 'checklist', title: 'Checklist', render: row => has(row.checklist), secondary: true },
  { key: 'report', title: 'Report', render: row => has(row.report), secondary: true },
  {
    key: 'unannounced',
    title: 'Unannounced visits',
    render: row => (row.unannounced ? 'may come' : <span className="quiet">none</span>),
    secondary: true,
  },
  { key: 'offer', title: 'In offers', render: row => row.offer, width: 'fill', wrap: true, secondary: true },
];

function SchemeForm({ of, onDone }: WriteFormProps<Scheme>) {
  const record = useAct('scheme.record');
  const revise = useAct('scheme.revise');
  return (
    <Form
      label="Scheme"
      submit={of ? 'Save the scheme' : 'Offer this standard'}
      onSubmit={async values => {
        const said = values as unknown as Input<'scheme.record'>;
        await (of
          ? revise.mutateAsync({ ...said, id: of.id, $version: of.version })
          : record.mutateAsync(said));
        onDone();
      }}
    >
      <EditionSelect name="edition" label="Standard" value={of?.edition} />
      <DatedFields of={of} />
      <TextArea
        name="checklist"
        label="Checklist"
        hint="Points that auditors of this standard go through, one a line."
        rows={5}
        defaultValue={of?.checklist ?? ''}
      />
      <TextArea
        name="report"
        label="Report"
        hint="Headings and sentences that a report begins with."
        rows={4}
        defaultValue={of?.report ?? ''}
      />
      <TextArea
        name="offer"
        label="What an offer says for this standard"
        rows={2}
        defaultValue={of?.offer ?? ''}
      />
      <Checkbox
        name="unannounced"
        label="Visits may come unannounced"
        hint="As the rules of this scheme and your contracts have it."
        defaultChecked={of?.unannounced ?? false}
      />
    </Form>
  );
}

export default function SchemesPage() {
  const { words } = useQueryWords();
  const end = useAct('scheme.end');
  return (
    <RegisterPage
      tabs={<SetUpTabs current="schemes" />}
      may="body:set-up"
      name="Set-up of the body"
      act="Offer a standard"
      read={useRead('scheme.list', words.ended ? { ended: 'true' } : {})}
      columns={COLUMNS}
      nameOf={row => row.name}
      empty={{
        what: 'Standards that you certify to stand here. An application for another one cannot be accepted any more once the first is here.',
        example: 'For example: ISO 9001:2015, with the checklist of your auditors.',
      }}
      WriteForm={SchemeForm}
      end={(row, why) => end.mutateAsync({ id: row.id, why, $version: row.version })}
    />
  );
}
