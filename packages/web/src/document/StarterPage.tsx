/** The starter set: what to take, in which words, and a look at each before it is a draft. */
import { useState } from 'react';
import type { Input, Output } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useGo } from '../app/RouterLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import type { FormValues } from '../ui/form/values.ts';
import { textOf } from '../ui/form/value-of.ts';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { kindWord } from './document.words.tsx';
import { StarterPreview } from './StarterPreview.tsx';

type Set = Output<'starter.list'>;
type Starter = Set['documents'][number];
export type Said = Input<'starter.draft'>['said'];

const keyOf = ({ family, slug }: Starter): string => `${family}/${slug}`;

const saidIn = (values: FormValues, { roles }: Set): Said => ({
  activity: textOf(values.activity),
  sites: textOf(values.sites),
  retention: textOf(values.retention),
  place: textOf(values.place),
  roles: Object.fromEntries(roles.map(({ id }) => [id, textOf(values[id])])),
});

export default function StarterPage() {
  const read = useRead('starter.list', {});
  const path = useOrgPath();
  return (
    <Page name="Starter documents" back={{ href: path('/implement/documents'), label: 'Documents' }}>
      <Resource
        of={read}
        skeleton="table"
        empty={{
          when: ({ documents }) => documents.length === 0,
          what: 'There are starter documents for the standards that most organizations adopt. Adopt one of them first.',
          act: <Button href={path('/choose/standards')}>Standards</Button>,
        }}
      >
        {set => <Starters of={set} />}
      </Resource>
    </Page>
  );
}

function Starters({ of }: { readonly of: Set }) {
  const draft = useAct('starter.draft');
  const path = useOrgPath();
  const go = useGo();
  const open = of.documents.filter(one => !one.here);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(open.map(keyOf)));
  const [said, setSaid] = useState<Said>({});
  const [shown, setShown] = useState<Starter>();
  return (
    <div className="stack-wide">
      <p className="reading">
        Each is a whole document in plain words: who does what, when, and which record shows it. Your words
        are put in; no gap remains. They become drafts: read each, change what is different here, submit it.
      </p>
      <Form
        label="Starter documents"
        submit={`Draft ${chosen.size} ${chosen.size === 1 ? 'document' : 'documents'}`}
        blockedBy={chosen.size === 0 ? 'Choose at least one.' : undefined}
        draft="starter-documents"
        measure="wide"
        onSubmit={async values => {
          const documents = open
            .filter(one => chosen.has(keyOf(one)))
            .map(({ family, slug }) => ({ family, slug }));
          await draft.mutateAsync({ documents, said: saidIn(values, of) });
          go(path('/implement/documents?phase=draft'));
        }}
      >
        <details>
          <summary>Your words and titles: what is empty keeps what stands there now</summary>
          <div className="stack">
            <FieldGroup title="Your words">
              <FieldRow>
                <TextField
                  name="activity"
                  label="What you do"
                  placeholder={of.facts.activity}
                  hint="Goes on after your name: “… makes packaging machines”"
                  maxLength={300}
                  width="full"
                />
                <TextField
                  name="sites"
                  label="Where"
                  placeholder={of.facts.sites}
                  hint="The places that your certificate shall name"
                  maxLength={300}
                  width="full"
                />
              </FieldRow>
              <FieldRow>
                <TextField name="retention" label="Records are kept for" placeholder={of.facts.retention} />
                <TextField name="place" label="Records are kept in" placeholder={of.facts.place} />
              </FieldRow>
            </FieldGroup>
            <FieldGroup title="Who does what" hint="Titles as they stand in a sentence, with their article">
              <FieldRow>
                {of.roles.map(({ id, title }) => (
                  <TextField
                    key={id}
                    name={id}
                    label={title.replace(/^the /, '')}
                    placeholder={title}
                    maxLength={120}
                    onChange={value => setSaid({ ...said, roles: { ...said.roles, [id]: value } })}
                  />
                ))}
              </FieldRow>
            </FieldGroup>
          </div>
        </details>
        <Table
          caption="Starter documents"
          rows={of.documents}
          rowKey={keyOf}
          rowName={row => row.title}
          groupOf={row => row.familyName}
          onOpen={setShown}
          selection={{
            chosen,
            onChange: next =>
              setChosen(new Set([...next].filter(key => open.some(one => keyOf(one) === key)))),
          }}
          columns={[
            { key: 'number', title: 'Number', render: row => row.number, width: 'narrow' },
            { key: 'title', title: 'Title', render: row => row.title, width: 'fill' },
            { key: 'kind', title: 'Kind', render: row => kindWord(row.kind), secondary: true },
            {
              key: 'here',
              title: 'State',
              render: row => (row.here ? <Status of="done" word="is here" /> : null),
              width: 'narrow',
            },
          ]}
        />
      </Form>
      {shown ? <StarterPreview of={shown} said={said} onClose={() => setShown(undefined)} /> : null}
    </div>
  );
}
