/** The places where the organization works: what scopes, audits and certificates name. */
import type { Input, Output } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useQueryWords } from '../app/query.ts';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { NumberField } from '../ui/field/NumberField.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import type { Column } from '../ui/table/columns.ts';
import { Tag } from '../ui/tag/Tag.tsx';
import { ContextTabs } from './ContextTabs.tsx';
import { RegisterPage, type WriteFormProps } from './RegisterPage.tsx';

type Site = Output<'site.list'>['rows'][number];

const COLUMNS: readonly Column<Site>[] = [
  {
    key: 'name',
    title: 'Site',
    width: 'wide',
    wrap: true,
    render: row => (
      <>
        {row.name} {row.central ? <Tag>central function</Tag> : null}
      </>
    ),
  },
  {
    key: 'address',
    title: 'Address',
    width: 'wide',
    wrap: true,
    secondary: true,
    render: row => [row.address, row.city, row.country].filter(Boolean).join(', '),
  },
  {
    key: 'activities',
    title: 'What is done there',
    width: 'fill',
    wrap: true,
    render: row => row.activities,
  },
  { key: 'personnel', title: 'People', width: 'narrow', align: 'end', render: row => row.personnel ?? '' },
];

function SiteForm({ of, onDone }: WriteFormProps<Site>) {
  const record = useAct('site.record');
  const revise = useAct('site.revise');
  return (
    <Form
      label="Site"
      submit={of ? 'Save the site' : 'Record the site'}
      draft={of ? undefined : 'site'}
      onSubmit={async values => {
        const said = values as unknown as Input<'site.record'>;
        await (of
          ? revise.mutateAsync({ ...said, id: of.id, $version: of.version })
          : record.mutateAsync(said));
        onDone();
      }}
    >
      <FieldRow>
        <TextField name="name" label="Name" required defaultValue={of?.name ?? ''} />
        <NumberField
          name="personnel"
          label="People there"
          min={0}
          defaultValue={of?.personnel ?? undefined}
        />
      </FieldRow>
      <TextField name="address" label="Street and number" width="full" defaultValue={of?.address ?? ''} />
      <FieldRow>
        <TextField name="city" label="City" defaultValue={of?.city ?? ''} />
        <TextField
          name="country"
          label="Country, as in DE"
          maxLength={2}
          pattern="[A-Z]{2}"
          width="short"
          defaultValue={of?.country ?? ''}
        />
      </FieldRow>
      <TextArea name="activities" label="What is done there" rows={2} defaultValue={of?.activities ?? ''} />
      <Checkbox
        name="central"
        label="The management system is led from here"
        defaultChecked={of?.central ?? false}
      />
    </Form>
  );
}

export default function SitesPage() {
  const { words } = useQueryWords();
  const end = useAct('site.end');
  return (
    <RegisterPage
      tabs={<ContextTabs current="sites" />}
      kind="site"
      name="Context"
      act="Record a site"
      read={useRead('site.list', words.ended ? { ended: 'true' } : {})}
      columns={COLUMNS}
      nameOf={row => row.name}
      empty={{
        what: 'The places where the organization works stand here. Scopes and applications for certification name them.',
        example: 'For example: Works Kiel, Hafenstrasse 12, 48 people, led from here.',
      }}
      WriteForm={SiteForm}
      end={(row, why) => end.mutateAsync({ id: row.id, why, $version: row.version })}
    />
  );
}
