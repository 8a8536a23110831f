/** How a body works: calendar, times within the rules, numbering, texts of offers and contracts, look of certificates. */
import { BODY_DEADLINES, DEADLINE_NAMES, type DeadlineRow } from '@certwright/core/body/deadline.table';
import type { Input, Output } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan } from '../app/org.ts';
import { Citation } from '../ui/citation/Citation.tsx';
import { NumberField } from '../ui/field/NumberField.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { CalendarForm } from './CalendarForm.tsx';
import { LayoutForm, layoutWords } from './LayoutForm.tsx';
import { SetUpTabs } from './SetUpTabs.tsx';

export type Practice = Output<'practice.get'>;
type Props = { readonly of: Practice };

function Bounds({ row }: { readonly row: DeadlineRow }) {
  return (
    <>
      {row.least} to {row.most} {row.unit} {row.because ? <Citation of={row.because} /> : null}
    </>
  );
}

function DeadlinesForm({ of }: Props) {
  const set = useAct('practice.set-deadlines');
  return (
    <Form
      label="Times"
      submit="Save the times"
      onSubmit={values => set.mutateAsync(values as unknown as Input<'practice.set-deadlines'>)}
    >
      <p className="quiet">
        What you choose counts from now on wherever the rule’s figure would. What a client was told before
        stays.
      </p>
      {DEADLINE_NAMES.map(name => (
        <NumberField
          key={name}
          name={name}
          label={BODY_DEADLINES[name].title}
          hint={<Bounds row={BODY_DEADLINES[name]} />}
          unit={BODY_DEADLINES[name].unit}
          required
          min={0}
          defaultValue={of.deadlines[name]}
        />
      ))}
    </Form>
  );
}

function NumberingForm({ of }: Props) {
  const set = useAct('practice.set-numbering');
  return (
    <Form
      label="Numbering"
      submit="Save the numbering"
      onSubmit={values => set.mutateAsync(values as unknown as Input<'practice.set-numbering'>)}
    >
      <p className="quiet">
        {
          '{year}, {yy}, {standard} and {count} are filled in; {count:4} writes four digits. Numbers that were given stay.'
        }
      </p>
      <FieldRow>
        <TextField
          name="offer"
          label="Offers"
          required
          mono
          maxLength={60}
          defaultValue={of.numbering.offer}
        />
        <TextField
          name="contract"
          label="Contracts"
          required
          mono
          maxLength={60}
          defaultValue={of.numbering.contract}
        />
        <TextField
          name="certificate"
          label="Certificates"
          mono
          maxLength={60}
          defaultValue={of.numbering.certificate}
        />
      </FieldRow>
    </Form>
  );
}

function TextsForm({ of }: Props) {
  const set = useAct('practice.set-texts');
  return (
    <Form label="Texts" submit="Save the texts" onSubmit={values => set.mutateAsync(values)}>
      <TextArea
        name="offerOpening"
        label="An offer begins with"
        rows={3}
        defaultValue={of.texts.offerOpening}
      />
      <TextArea
        name="offerClosing"
        label="An offer ends with"
        rows={3}
        defaultValue={of.texts.offerClosing}
      />
      <TextArea
        name="contractTerms"
        label="Terms of your own in every contract"
        hint="One a paragraph. The rights and duties that ISO/IEC 17021-1 asks for stand in every contract anyway."
        rows={4}
        defaultValue={of.texts.contractTerms}
      />
    </Form>
  );
}

const SECTIONS = [
  ['Calendar', CalendarForm],
  ['Times within the rules', DeadlinesForm],
  ['Numbering', NumberingForm],
  ['Texts', TextsForm],
  ['Look of certificates', LayoutForm],
] as const;

export default function PracticePage() {
  const practice = useRead('practice.get', {});
  const may = useCan()('body:set-up');
  return (
    <Page name="Set-up of the body">
      <div className="stack-wide">
        <SetUpTabs current="practice" />
        <Resource of={practice} skeleton="form">
          {found => (
            <>
              <p className="quiet">
                {found.changed ? (
                  <>
                    {found.changed.by.name}, <DateText on={found.changed.on} />
                  </>
                ) : (
                  'Nothing was chosen yet: what stands here is usual.'
                )}
              </p>
              {SECTIONS.map(([title, Part]) => (
                <section key={title} className="stack">
                  <h2>{title}</h2>
                  {may ? <Part key={found.version} of={found} /> : <Shown of={found} title={title} />}
                </section>
              ))}
            </>
          )}
        </Resource>
      </div>
    </Page>
  );
}

function Shown({ of, title }: Props & { readonly title: string }) {
  if (title === 'Times within the rules') {
    return (
      <ul>
        {DEADLINE_NAMES.map(name => (
          <li key={name}>
            {BODY_DEADLINES[name].title} {of.deadlines[name]} {BODY_DEADLINES[name].unit}
          </li>
        ))}
      </ul>
    );
  }
  const lines = {
    Calendar: [
      `${of.calendar.hoursPerDay} hours a day`,
      ...of.calendar.holidays.map(one => `${one.on} ${one.name}`),
    ],
    Numbering: Object.values(of.numbering).filter(Boolean),
    Texts: Object.values(of.texts).filter(Boolean),
    'Look of certificates': layoutWords(of),
  };
  return (
    <ul>
      {(lines[title as keyof typeof lines] ?? []).map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
