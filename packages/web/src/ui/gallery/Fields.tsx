// Gallery: a form with every field, and what a refused one looks like.
import { useState } from 'react';
import { Button } from '../button/Button.tsx';
import { Conflict } from '../conflict/Conflict.tsx';
import { Checkbox } from '../field/Checkbox.tsx';
import { DateField } from '../field/DateField.tsx';
import { FileField } from '../field/FileField.tsx';
import { NumberField } from '../field/NumberField.tsx';
import { RadioCards } from '../field/RadioCards.tsx';
import { Select } from '../field/Select.tsx';
import { TextArea } from '../field/TextArea.tsx';
import { TextField } from '../field/TextField.tsx';
import { FieldGroup } from '../form/FieldGroup.tsx';
import { FieldRow } from '../form/FieldRow.tsx';
import { Form } from '../form/Form.tsx';
import { Page } from '../page/Page.tsx';
import { PickField } from '../pick/PickField.tsx';
import { Specimen } from './Specimen.tsx';

const PEOPLE = [
  { value: 'iris', label: 'Iris Vale', hint: 'quality manager' },
  { value: 'jon', label: 'Jon Reed', hint: 'purchasing' },
  { value: 'mila', label: 'Mila Sörensen', hint: 'production' },
  { value: 'tariq', label: 'Tariq Haddad', hint: 'IT' },
];

const refuse = (values: object) =>
  Promise.reject({
    status: 422,
    detail: 'The finding cannot be recorded yet.',
    citations: [
      { doc: 'ISO/IEC 17021-1', clause: '9.4.5.3', title: 'What a nonconformity statement contains' },
    ],
    errors: [
      {
        path: '/title',
        message: `Title says nothing about the requirement (${Object.keys(values).length} values).`,
      },
      { path: '/client', message: 'The client is not in this programme.' },
    ],
  });

export function Fields() {
  const [sent, setSent] = useState('');
  return (
    <Page name="Fields" number="Gallery" measure="form">
      <div className="stack-wide">
        <Specimen name="Form">
          <Form
            label="Finding"
            submit="Record the finding"
            draft="gallery"
            beside={<Button kind="quiet">Cancel</Button>}
            onSubmit={values => {
              setSent(JSON.stringify(values));
              return values.title === 'good' ? Promise.resolve() : refuse(values);
            }}
          >
            <TextField
              name="title"
              label="Title"
              hint="One sentence, what is not met."
              required
              maxLength={120}
            />
            <TextArea name="statement" label="Statement" rows={3} />
            <FieldRow>
              <DateField name="due" label="Due" min="2026-01-01" />
              <NumberField name="days" label="Audit time" step={0.5} min={0.5} unit="days" required />
            </FieldRow>
            <Select
              name="grade"
              label="Grade"
              required
              choices={[
                { value: 'major', label: 'Major nonconformity' },
                { value: 'minor', label: 'Minor nonconformity' },
                { value: 'opportunity', label: 'Opportunity for improvement', group: 'Not a nonconformity' },
              ]}
            />
            <PickField name="owner" label="Owner" choices={PEOPLE} required />
            <PickField
              name="readers"
              label="Readers"
              choices={PEOPLE}
              multiple
              defaultValue={PEOPLE.slice(0, 2)}
            />
            <FieldGroup title="Standards" hint="Findings may touch several.">
              <Checkbox name="standards" value="iso-9001" label="ISO 9001" defaultChecked />
              <Checkbox
                name="standards"
                value="iso-27001"
                label="ISO/IEC 27001"
                hint="Only its information controls."
              />
            </FieldGroup>
            <FileField
              name="evidence"
              label="Evidence"
              multiple
              accept=".pdf,.xlsx"
              hint="PDF or XLSX, up to 50 MB."
            />
            <Checkbox name="told" label="The client was told in the closing meeting" />
          </Form>
          <p className="mono" data-sent>
            {sent}
          </p>
        </Specimen>
        <Specimen name="RadioCards">
          <Form label="Question" submit="Next" onSubmit={() => Promise.resolve()}>
            <RadioCards
              name="customers"
              size="large"
              label="Do customers ask you for a certificate?"
              hint="Asked because a demand from outside sets the date and often the standard."
              cards={[
                {
                  value: 'contract',
                  label: 'Yes, it is in a contract',
                  hint: 'Then the contract names standard and date.',
                },
                { value: 'tender', label: 'In tenders' },
                { value: 'no', label: 'Not yet' },
              ]}
            />
          </Form>
        </Specimen>
        <Specimen name="Errors, read-only">
          <TextField name="number" label="Number of the certificate" error="This is needed." mono required />
          <TextField name="locked" label="Set by the certification body" defaultValue="QMS 17" readOnly />
          <Select
            name="empty"
            label="Site"
            error="Choose the site where it was seen."
            choices={[{ value: 'malmo', label: 'Malmö' }]}
            required
          />
        </Specimen>
        <Specimen name="Conflict">
          <Conflict
            theirsBy="Jon Reed, 10:12"
            fields={[
              { label: 'State', yours: 'in place', theirs: 'partly', differs: true },
              { label: 'Owner', yours: 'Iris Vale', theirs: 'Iris Vale', differs: false },
              {
                label: 'Note',
                yours: 'Annex B signed by all.',
                theirs: 'Annex B is missing for two.',
                differs: true,
              },
            ]}
            onKeepYours={() => setSent('yours')}
            onTakeTheirs={() => setSent('theirs')}
          />
        </Specimen>
      </div>
    </Page>
  );
}
