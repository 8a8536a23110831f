/** Evidence packs: one made for an audit and a period, and those that were made before. */
import { addMonths } from '@certwright/rules/calendar-date';
import { useState } from 'react';
import { useAct, useList, useRead } from '../api/hooks.ts';
import { useOrg, useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { refsOf, useRequirementChoices } from '../requirement/useRequirementChoices.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { listOf, textOf } from '../ui/form/value-of.ts';
import { Page } from '../ui/page/Page.tsx';
import { PickField } from '../ui/pick/PickField.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { sizeWords } from '../ui/text/size.ts';
import { DateText } from '../ui/text/DateText.tsx';
import { useToday } from '../ui/text/useToday.ts';
import { useUi } from '../ui/UiProvider.tsx';

export default function PacksPage() {
  const path = useOrgPath();
  const { slug } = useOrg();
  const { locale } = useUi();
  const { words, set } = useQueryWords();
  const list = useList('evidence.packs', {});
  const making = words.make !== undefined || words.audit !== undefined;
  const make = (
    <Button kind="primary" onClick={() => set({ make: 'pack' })}>
      Make a pack
    </Button>
  );
  return (
    <Page
      name="Evidence packs"
      back={{ href: path('/implement/evidence'), label: 'Evidence' }}
      actions={make}
    >
      <Resource
        of={list}
        skeleton="table"
        empty={{
          when: data => data.rows.length === 0,
          what: 'A pack holds what stands for the days of a period, with documents in the versions in force then, a manifest and a hash for each file.',
          example: 'For example: the surveillance audit, January to November, both standards.',
          act: make,
        }}
      >
        {({ rows }) => (
          <Table
            caption="Evidence packs"
            rows={rows}
            rowKey={row => row.id}
            rowName={row => row.title}
            more={list.more}
            columns={[
              { key: 'title', title: 'For', render: row => row.title, width: 'fill' },
              {
                key: 'period',
                title: 'Period',
                render: row => (
                  <span className="nowrap">
                    <DateText on={row.from} /> – <DateText on={row.to} />
                  </span>
                ),
              },
              {
                key: 'holds',
                title: 'Holds',
                render: row => `${row.evidence} evidence, ${row.documents} versions`,
                secondary: true,
              },
              { key: 'size', title: 'Size', render: row => sizeWords(row.bytes, locale), secondary: true },
              {
                key: 'made',
                title: 'Made',
                render: row => (
                  <>
                    <DateText on={row.madeOn} />, {row.madeBy.name}
                  </>
                ),
                secondary: true,
              },
              {
                key: 'take',
                title: 'Archive',
                render: row => (
                  <Button
                    href={`/api/organizations/${encodeURIComponent(slug)}/evidence-packs/${row.id}/pack.zip`}
                  >
                    Download
                  </Button>
                ),
                width: 'narrow',
              },
            ]}
          />
        )}
      </Resource>
      {making ? (
        <MakeDialog onClose={() => set({ make: undefined, audit: undefined, for: undefined })} />
      ) : null}
    </Page>
  );
}

/** From an internal audit its scope is chosen; from an audit of the body its standards. */
function MakeDialog({ onClose }: { readonly onClose: () => void }) {
  const { words: query } = useQueryWords();
  const makePack = useAct('evidence.makePack');
  const today = useToday();
  const { choices, chosen } = useRequirementChoices();
  const editions = useRead('requirement.list', {}).data?.editions ?? [];
  const audit = useRead(
    'internal-audit.get',
    { id: query.audit ?? '' },
    { enabled: query.audit !== undefined },
  );
  const standards = editions.map(one => ({ value: one.id, label: one.name }));
  const wanted = query.editions?.split(',') ?? [];
  const [title, setTitle] = useState(query.for ?? '');
  const scope = audit.data?.scope ?? [];
  const known = choices.length > 0 && (query.audit === undefined || audit.data !== undefined);
  const to = audit.data && audit.data.plannedOn < today ? audit.data.plannedOn : today;
  return (
    <Dialog title="Make an evidence pack" onClose={onClose}>
      <Form
        key={known ? 'known' : 'coming'}
        label="Make an evidence pack"
        submit="Make the pack"
        onSubmit={async values => {
          await makePack.mutateAsync({
            title: textOf(values.title),
            from: textOf(values.from),
            to: textOf(values.to),
            editions: [...listOf(values.editions)],
            requirements: refsOf(listOf(values.requirements)),
          });
          onClose();
        }}
      >
        <TextField
          name="title"
          label="What for"
          placeholder="Surveillance audit"
          required
          maxLength={300}
          value={title === '' && audit.data ? audit.data.title : title}
          onChange={setTitle}
          width="full"
        />
        <FieldRow>
          <DateField name="from" label="From" required defaultValue={addMonths(to, -12)} />
          <DateField name="to" label="To" required defaultValue={to} />
        </FieldRow>
        <PickField
          name="editions"
          label="Standards"
          hint="With no standard and no requirement: everything."
          choices={standards}
          defaultValue={standards.filter(one => wanted.includes(one.value))}
          multiple
        />
        <PickField
          name="requirements"
          label="Single requirements"
          choices={choices}
          defaultValue={chosen(scope.map(({ edition, key }) => ({ edition, key }))).filter(one =>
            choices.some(choice => choice.value === one.value),
          )}
          multiple
        />
        <p className="quiet">
          Documents come in the versions that were in force in these days. Links are listed, not fetched.
        </p>
      </Form>
    </Dialog>
  );
}
