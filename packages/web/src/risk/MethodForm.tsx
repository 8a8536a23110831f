/** Changing a method: names and meanings of levels, bands with who accepts, fields, the time between reviews. */
import type { Acceptance, FieldKind, RiskMethod, Tone } from '@certwright/standards/risk/method';
import type { Input } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { NumberField } from '../ui/field/NumberField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Rows } from '../ui/form/Rows.tsx';
import { textOf } from '../ui/form/value-of.ts';
import type { FormValue, FormValues } from '../ui/form/values.ts';

type Group = Record<string, FormValue>;
const groupOf = (value: FormValue | undefined): Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Group) : {};
/** Rows that were taken out leave holes. */
const rowsOf = (value: FormValue | undefined): readonly Group[] =>
  Array.isArray(value) ? value.filter(Boolean).map(groupOf) : [];

const ACCEPTS = [
  { value: 'no-need', label: 'nobody has to' },
  { value: 'owner', label: 'the owner' },
  { value: 'leadership', label: 'leadership' },
  { value: 'nobody', label: 'nobody may' },
];
const TONES = [
  { value: 'good', label: 'good' },
  { value: 'care', label: 'care' },
  { value: 'bad', label: 'bad' },
  { value: 'worst', label: 'worst' },
];
const KINDS = [
  { value: 'text', label: 'text' },
  { value: 'choice', label: 'one of several answers' },
  { value: 'asset', label: 'an asset' },
  { value: 'process', label: 'a process' },
  { value: 'site', label: 'a site' },
];

/** A name as data holds it: `What is lost` becomes `what-is-lost`. */
const idOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '') || 'x';

/** What was there keeps its id, so that lines still say the same. */
const idFor = (known: readonly { readonly id: string; readonly name: string }[], row: Group, name: string) =>
  textOf(row.id) || known.find(one => one.name === name)?.id || idOf(name);

function changedBy(of: RiskMethod, said: FormValues): Input<'risk-method.change'>['method'] {
  const scales = groupOf(said.scales);
  return {
    ...of,
    basis: [...of.basis],
    axes: [...of.axes],
    treatments: [...of.treatments],
    score: { ...of.score, of: [...of.score.of] },
    name: textOf(said.name),
    about: textOf(said.about),
    reviewMonths: Number(said.reviewMonths),
    scales: of.scales.map(scale => ({
      ...scale,
      levels: rowsOf(scales[`of-${scale.id}`]).map((row, at) => ({
        value: at + 1,
        name: textOf(row.name),
        means: textOf(row.means),
      })),
    })),
    bands: rowsOf(said.bands).map(row => ({
      id: idFor(of.bands, row, textOf(row.name)),
      name: textOf(row.name),
      from: Number(row.from),
      tone: textOf(row.tone) as Tone,
      accepts: textOf(row.accepts) as Acceptance,
      means: textOf(row.means),
    })),
    fields: rowsOf(said.fields).map(row => {
      const name = textOf(row.name);
      const id = idFor(of.fields, row, name);
      const kind = textOf(row.kind) as FieldKind;
      const before = of.fields.find(one => one.id === id)?.choices ?? [];
      const choices = textOf(row.choices)
        .split('\n')
        .map(line => line.trim())
        .filter(Boolean);
      return {
        id,
        name,
        hint: textOf(row.hint),
        kind,
        required: row.required === true,
        ...(kind === 'choice'
          ? { choices: choices.map(choice => ({ id: idFor(before, {}, choice), name: choice })) }
          : {}),
      };
    }),
  };
}

type Props = {
  readonly id: string;
  readonly version: number;
  readonly of: RiskMethod;
  readonly onDone: () => void;
};

export function MethodForm({ id, version, of, onDone }: Props) {
  const change = useAct('risk-method.change');
  return (
    <Form
      label="Method"
      submit="Save the next version"
      onSubmit={async said => {
        await change.mutateAsync({
          id,
          method: changedBy(of, said),
          why: textOf(said.why),
          $version: version,
        });
        onDone();
      }}
    >
      <p className="quiet">
        New lines are judged by the next version. Lines that are there keep theirs until somebody judges them
        anew.
      </p>
      <TextArea name="why" label="What changes, and why" required rows={2} />
      <FieldRow>
        <TextField name="name" label="Name" required defaultValue={of.name} />
        <NumberField
          name="reviewMonths"
          label="Months between reviews at most"
          min={1}
          max={36}
          required
          defaultValue={of.reviewMonths}
        />
      </FieldRow>
      <TextArea name="about" label="How it works" required rows={4} defaultValue={of.about} />
      {of.scales.map(scale => (
        <FieldGroup key={scale.id} title={scale.name}>
          <Rows
            name={`scales.of-${scale.id}`}
            least={2}
            first={scale.levels.length}
            of="Level"
            add="Add a level"
            remove="Remove level"
          >
            {(path, at) => (
              <>
                <TextField
                  name={`${path}.name`}
                  label="Name"
                  required
                  defaultValue={scale.levels[at]?.name ?? ''}
                />
                <TextArea
                  name={`${path}.means`}
                  label="Means"
                  required
                  rows={2}
                  defaultValue={scale.levels[at]?.means ?? ''}
                />
              </>
            )}
          </Rows>
        </FieldGroup>
      ))}
      <Rows
        name="bands"
        least={2}
        first={of.bands.length}
        of="Band of the score"
        add="Add a band"
        remove="Remove band"
      >
        {(path, at) => {
          const band = of.bands[at];
          return (
            <>
              <input type="hidden" name={`${path}.id`} defaultValue={band?.id ?? ''} />
              <FieldRow>
                <TextField name={`${path}.name`} label="Name" required defaultValue={band?.name ?? ''} />
                <NumberField
                  name={`${path}.from`}
                  label="From score"
                  min={0}
                  required
                  defaultValue={band?.from}
                />
              </FieldRow>
              <FieldRow>
                <Select
                  name={`${path}.accepts`}
                  label="What remains is accepted by"
                  required
                  choices={ACCEPTS}
                  defaultValue={band?.accepts ?? 'owner'}
                />
                <Select
                  name={`${path}.tone`}
                  label="Shown as"
                  required
                  choices={TONES}
                  defaultValue={band?.tone ?? 'care'}
                />
              </FieldRow>
              <TextArea
                name={`${path}.means`}
                label="What is done at this level"
                required
                rows={2}
                defaultValue={band?.means ?? ''}
              />
            </>
          );
        }}
      </Rows>
      <Rows
        name="fields"
        least={0}
        first={of.fields.length}
        of="Field of a line"
        add="Add a field"
        remove="Remove field"
      >
        {(path, at) => {
          const field = of.fields[at];
          return (
            <>
              <input type="hidden" name={`${path}.id`} defaultValue={field?.id ?? ''} />
              <FieldRow>
                <TextField name={`${path}.name`} label="Name" required defaultValue={field?.name ?? ''} />
                <Select
                  name={`${path}.kind`}
                  label="The answer is"
                  required
                  choices={KINDS}
                  defaultValue={field?.kind ?? 'text'}
                />
              </FieldRow>
              <TextField
                name={`${path}.hint`}
                label="Asks for"
                width="full"
                defaultValue={field?.hint ?? ''}
              />
              <TextArea
                name={`${path}.choices`}
                label="Answers, one a line"
                rows={3}
                defaultValue={(field?.choices ?? []).map(one => one.name).join('\n')}
              />
              <Checkbox
                name={`${path}.required`}
                label="Every line says this"
                defaultChecked={field?.required ?? false}
              />
            </>
          );
        }}
      </Rows>
    </Form>
  );
}
