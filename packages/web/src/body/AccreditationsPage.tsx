/** Accreditations of a body: by whom, for which standards, sectors and countries, from when until when. */
import { CODE_SYSTEMS } from '@certwright/core/body/accreditation.decider';
import type { Input, Output } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useQueryWords } from '../app/query.ts';
import { RegisterPage, type WriteFormProps } from '../context/RegisterPage.tsx';
import { useEditionName } from '../engagement/editions.ts';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import type { Column } from '../ui/table/columns.ts';
import { DATED, DatedFields } from './DatedFields.tsx';
import { EditionBoxes } from './EditionBoxes.tsx';
import { codesOf, codeWords } from '@certwright/core/body/sector-codes';
import { SetUpTabs } from './SetUpTabs.tsx';

type Accreditation = Output<'accreditation.list'>['rows'][number];

const Editions = ({ of }: { readonly of: readonly string[] }) => {
  const name = useEditionName();
  return <>{of.map(name).join(', ')}</>;
};

const COLUMNS: readonly Column<Accreditation>[] = [
  { key: 'number', title: 'Number', render: row => row.number },
  { key: 'by', title: 'Accreditation body', width: 'wide', wrap: true, render: row => row.accreditedBy },
  ...DATED.slice(0, 1),
  {
    key: 'editions',
    title: 'Standards',
    width: 'fill',
    wrap: true,
    render: row => <Editions of={row.editions} />,
  },
  {
    key: 'codes',
    title: 'Sectors',
    width: 'wide',
    wrap: true,
    secondary: true,
    render: row => (row.codes.length === 0 ? 'all' : codeWords(row.codes)),
  },
  {
    key: 'countries',
    title: 'Countries',
    secondary: true,
    render: row => (row.countries.length === 0 ? 'all' : row.countries.join(', ')),
  },
  {
    key: 'recognized',
    title: 'Recognized under',
    wrap: true,
    secondary: true,
    render: row => row.recognized ?? '–',
  },
  ...DATED.slice(2),
];

function AccreditationForm({ of, onDone }: WriteFormProps<Accreditation>) {
  const record = useAct('accreditation.record');
  const revise = useAct('accreditation.revise');
  return (
    <Form
      label="Accreditation"
      submit={of ? 'Save the accreditation' : 'Record the accreditation'}
      onSubmit={async ({ codes, countries, ...values }) => {
        const said = {
          ...values,
          codes: codesOf(textOf(codes)),
          countries: textOf(countries)
            .split(/[\s,;]+/)
            .filter(Boolean),
        } as unknown as Input<'accreditation.record'>;
        await (of
          ? revise.mutateAsync({ ...said, id: of.id, $version: of.version })
          : record.mutateAsync(said));
        onDone();
      }}
    >
      <FieldRow>
        <TextField
          name="accreditedBy"
          label="Accreditation body"
          required
          defaultValue={of?.accreditedBy ?? ''}
        />
        <TextField name="number" label="Number" required maxLength={80} defaultValue={of?.number ?? ''} />
      </FieldRow>
      <EditionBoxes name="editions" title="Standards" chosen={of?.editions ?? []} />
      <TextArea
        name="codes"
        label="Sectors"
        hint={`System and code, one a line, as in IAF 19. Systems: ${CODE_SYSTEMS.join(', ')}. Empty stands for every sector.`}
        rows={4}
        defaultValue={of ? of.codes.map(one => `${one.system} ${one.code}`).join('\n') : ''}
      />
      <TextField
        name="countries"
        label="Countries"
        hint="Two letters each, as in DE AT CH. Empty stands for every country."
        width="full"
        defaultValue={of?.countries.join(' ') ?? ''}
      />
      <DatedFields of={of} />
    </Form>
  );
}

export default function AccreditationsPage() {
  const { words } = useQueryWords();
  const end = useAct('accreditation.end');
  return (
    <RegisterPage
      tabs={<SetUpTabs current="accreditations" />}
      may="body:set-up"
      name="Set-up of the body"
      act="Record an accreditation"
      read={useRead('accreditation.list', words.ended ? { ended: 'true' } : {})}
      columns={COLUMNS}
      nameOf={row => row.number}
      empty={{
        what: 'Accreditations with their scope stand here. The review of an application is answered from them.',
        example: 'For example: ISO 9001 and ISO 14001 for IAF codes 17 to 19 in three countries.',
      }}
      WriteForm={AccreditationForm}
      end={(row, why) => end.mutateAsync({ id: row.id, why, $version: row.version })}
    />
  );
}
