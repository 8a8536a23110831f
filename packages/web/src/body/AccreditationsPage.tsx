/** Accreditations of a body: by whom, for which standards, sectors and countries, from when until when. */
import { CODE_SYSTEMS } from '@certwright/core/body/accreditation.decider';
import type { Input, Output } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useQueryWords } from '../app/query.ts';
import { RegisterPage, type WriteFormProps } from '../context/RegisterPage.tsx';
import { useEditionName } from '../engagement/editions.ts';
import { FileField } from '../ui/field/FileField.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Status } from '../ui/status/Status.tsx';
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
  {
    key: 'by',
    title: 'Accreditation body',
    width: 'wide',
    wrap: true,
    render: row => (
      <>
        {row.accreditedBy}
        {row.recognized === null ? null : <div className="quiet">recognized under {row.recognized}</div>}
      </>
    ),
  },
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
    wrap: true,
    secondary: true,
    render: row => (row.countries.length === 0 ? 'all' : row.countries.join(', ')),
  },
  {
    key: 'behind',
    title: 'Confirmed by',
    width: 'wide',
    wrap: true,
    render: row => <Behind of={row} />,
  },
  ...DATED.slice(2),
];

/** Who stands behind it, in a word and the details below: the accreditation body, somebody who looked it up, nobody yet. */
function behind({ proof, lookedUp }: Accreditation): readonly [status: string, word: string, more: string] {
  if (proof?.state === 'good' && proof.recognized) return ['valid', 'signed', 'by the accreditation body'];
  if (proof?.state === 'good') return ['not-started', 'signed', `by ${proof.issuer}, not recognized here`];
  if (proof?.state === 'not-good') return ['withdrawn', 'does not hold', proof.why];
  if (proof) return ['not-started', 'not looked at yet', proof.why];
  return lookedUp
    ? ['accepted', 'looked up', `${lookedUp.by}, ${lookedUp.on}`]
    : ['not-started', 'claimed', 'nobody confirmed it'];
}

function Behind({ of }: { readonly of: Accreditation }) {
  const [status, word, more] = behind(of);
  return (
    <>
      <Status of={status} word={word} />
      <div className="quiet">{more}</div>
    </>
  );
}

/** What the accreditation body signed, as a file or as text. */
function ProofForm({ of, onDone }: { readonly of: Accreditation; readonly onDone: () => void }) {
  const prove = useAct('accreditation.prove');
  return (
    <Form
      label="Signed by the accreditation body"
      submit="Hand it in"
      onSubmit={async ({ token }) => {
        const text = token instanceof File ? (await token.text()).trim() : '';
        await prove.mutateAsync({ id: of.id, token: text });
        onDone();
      }}
    >
      <FileField
        name="token"
        label="Signed accreditation"
        hint="A vc+jwt that your accreditation body signed for you. Its keys and lists are asked now and every night; then your certificates are shown as accredited by its word, not by yours."
        accept=".jwt,.txt"
        required
      />
    </Form>
  );
}

function AccreditationForm({ of, onDone }: WriteFormProps<Accreditation>) {
  return (
    <div className="stack-wide">
      {of ? (
        <details>
          <summary>Hand in what the accreditation body signed</summary>
          <ProofForm of={of} onDone={onDone} />
        </details>
      ) : null}
      <WhatIsHeld of={of} onDone={onDone} />
    </div>
  );
}

function WhatIsHeld({ of, onDone }: Pick<WriteFormProps<Accreditation>, 'of' | 'onDone'>) {
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
