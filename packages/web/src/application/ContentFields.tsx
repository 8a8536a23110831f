/** What an application tells, as fields: for the client, for the body on its behalf, and through a link (ISO/IEC 17021-1, 9.1.1). */
import { codesOf, codeWords } from '@certwright/core/body/sector-codes';
import type { Input, Output } from '../api/client.ts';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { textOf } from '../ui/form/value-of.ts';
import type { FormValues } from '../ui/form/values.ts';
import { SiteRows } from './SiteRows.tsx';

export type Content = Pick<
  Output<'application.get'>,
  | 'editions'
  | 'scope'
  | 'sites'
  | 'processes'
  | 'outsourced'
  | 'consultancy'
  | 'consultancyEndedOn'
  | 'language'
  | 'legal'
  | 'relations'
  | 'functions'
  | 'resources'
  | 'obligations'
  | 'safety'
  | 'codes'
  | 'wantedFrom'
>;
export type ContentInput = Omit<Input<'application.amend'>, 'id'>;

/** @throws with the sentence at the form when no standard is ticked */
export function contentOf({ codes, ...values }: FormValues): ContentInput {
  if (!Array.isArray(values.editions) || values.editions.length === 0) {
    const detail = 'Choose at least one standard that you want to be certified to.';
    throw Object.assign(new Error(detail), { problem: { detail, status: 422 } });
  }
  return { ...values, codes: codesOf(textOf(codes)) } as unknown as ContentInput;
}

type Props = {
  readonly editions: Output<'standard.list'>['rows'];
  /** Ticked at the beginning. */
  readonly ticked: ReadonlySet<string>;
  readonly of?: Content | undefined;
};

const TEXTS = [
  ['processes', 'Processes and operations', 'What is made or done, from order to delivery.'],
  [
    'outsourced',
    'What others do for you',
    'Outsourced processes that bear on conformity; “none” is an answer.',
  ],
  ['legal', 'Legal form and registration', 'As in the register of companies, with its number.'],
  [
    'relations',
    'Relations in a larger organization',
    'Parent, sisters, who decides what; “none” is an answer.',
  ],
  ['functions', 'Functions', 'Departments, and which of them serve several sites.'],
  ['resources', 'Human and technical resources', 'People, equipment, laboratories, systems.'],
  [
    'obligations',
    'Legal and contractual obligations',
    'Laws, permits and contracts that the system has to meet.',
  ],
  ['safety', 'Safety, confidentiality and access', 'What auditors need to know, wear or sign.'],
] as const;

export function ContentFields({ editions, ticked, of }: Props) {
  const nameOfEdition = (id: string): string => editions.find(one => one.id === id)?.name ?? id;
  const offered = editions.filter(one => one.certifiable && one.coverage !== 'identity');
  const first = offered.toSorted((a, b) => Number(ticked.has(b.id)) - Number(ticked.has(a.id)));
  return (
    <>
      <FieldGroup
        title="Standards"
        hint="Those that you want to be certified to. What you adopted is ticked."
      >
        {first.map(edition => (
          <Checkbox
            key={edition.id}
            name="editions"
            value={edition.id}
            label={edition.name}
            hint={
              edition.replacedBy
                ? `${edition.title}; replaced by ${nameOfEdition(edition.replacedBy)}`
                : edition.title
            }
            defaultChecked={ticked.has(edition.id)}
          />
        ))}
      </FieldGroup>
      <TextArea
        name="scope"
        label="Scope"
        hint="What you do that the certificate should cover, as it should stand on the certificate."
        required
        defaultValue={of?.scope ?? ''}
      />
      <SiteRows of={of?.sites} />
      {TEXTS.map(([name, label, hint]) => (
        <TextArea key={name} name={name} label={label} hint={hint} rows={2} defaultValue={of?.[name] ?? ''} />
      ))}
      <TextArea
        name="consultancy"
        label="Consultancy"
        hint="Who advised you on this management system in the last two years. A body may not audit what it advised on. “None” is an answer."
        rows={2}
        defaultValue={of?.consultancy ?? ''}
      />
      <FieldRow>
        <DateField
          name="consultancyEndedOn"
          label="Last day of that consultancy"
          defaultValue={of?.consultancyEndedOn ?? undefined}
        />
        <DateField name="wantedFrom" label="Audit wanted from" defaultValue={of?.wantedFrom ?? undefined} />
      </FieldRow>
      <FieldRow>
        <TextField
          name="codes"
          label="Sector codes, if you know them"
          hint="As in IAF 19, NACE 26.51."
          defaultValue={of ? codeWords(of.codes) : ''}
        />
        <TextField
          name="language"
          label="Language of the audit"
          defaultValue={of?.language ?? 'English'}
          maxLength={60}
        />
      </FieldRow>
    </>
  );
}
