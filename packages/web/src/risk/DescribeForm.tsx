/** What a line is about: the scenario, the fields of its method, what it concerns, its controls, its owner. */
import type { Field, RiskMethod } from '@certwright/standards/risk/method';
import { useState } from 'react';
import type { Input } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { usePeople } from '../requirement/usePeople.ts';
import { refsOf, useRequirementChoices } from '../requirement/useRequirementChoices.ts';
import { Conflict } from '../ui/conflict/Conflict.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Rows } from '../ui/form/Rows.tsx';
import { givenOf, listOf, textOf } from '../ui/form/value-of.ts';
import type { FormValue, FormValues } from '../ui/form/values.ts';
import { PickField, type PickChoice } from '../ui/pick/PickField.tsx';
import type { Risk } from './risk.words.tsx';

type Content = Omit<Input<'risk.identify'>, 'register'>;
type Links = Readonly<Record<'asset' | 'process' | 'site', readonly PickChoice[]>>;
type Props = {
  readonly register: string;
  readonly method: RiskMethod;
  readonly of?: Risk | undefined;
  readonly onDone: (id: string) => void;
};

const named = (rows: readonly { readonly id: string; readonly name: string }[] | undefined) =>
  (rows ?? []).map(({ id, name }) => ({ value: id, label: name }));

function useLinks(): Links {
  return {
    asset: named(useRead('asset.list', {}).data?.rows),
    process: named(useRead('process.list', {}).data?.rows),
    site: named(useRead('site.list', {}).data?.rows),
  };
}

/** Names of fields are words of data: the prefix keeps a number from making a list. */
const nameOf = (id: string): string => `fields.of-${id}`;

function MethodField({ field, of, links }: { field: Field; of: Risk | undefined; links: Links }) {
  const { id, name, kind, required, choices = [] } = field;
  const said = of?.content.fields[id] ?? '';
  const inExample = of?.example?.fields[id];
  const hint = inExample === undefined ? field.hint : `${field.hint} In the example: ${inExample}.`;
  const shared = { name: nameOf(id), label: name, hint, required: required && of?.confirmed !== false };
  if (kind === 'text') return <TextArea {...shared} rows={2} defaultValue={said} />;
  if (kind === 'choice')
    return (
      <Select
        {...shared}
        width="full"
        choices={choices.map(one => ({ value: one.id, label: one.name }))}
        defaultValue={said}
      />
    );
  return (
    <PickField
      {...shared}
      choices={links[kind]}
      defaultValue={links[kind].filter(one => one.value === said)}
    />
  );
}

const LINKS = [
  ['process', 'processes', 'Processes'],
  ['site', 'sites', 'Sites'],
  ['asset', 'assets', 'Assets'],
] as const;

const groupOf = (value: FormValue | undefined): Record<string, FormValue> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, FormValue>)
    : {};

function contentOf(method: RiskMethod, values: FormValues): Content {
  const fields = groupOf(values.fields);
  const rows = Array.isArray(values.controls) ? values.controls : [];
  return {
    title: textOf(values.title),
    cause: textOf(values.cause),
    consequence: textOf(values.consequence),
    fields: Object.fromEntries(
      method.fields.flatMap(({ id }) => {
        const said = textOf(fields[`of-${id}`]);
        return said === '' ? [] : [[id, said]];
      }),
    ),
    processes: [...listOf(values.processes)],
    sites: [...listOf(values.sites)],
    assets: [...listOf(values.assets)],
    controls: rows.filter(Boolean).map(row => {
      const said = groupOf(row);
      return {
        what: textOf(said.what),
        requirement: refsOf([textOf(said.requirement)])[0] ?? null,
        shownBy: textOf(said.shownBy),
      };
    }),
    owner: givenOf(values.owner),
  };
}

export function DescribeForm({ register, method, of, onDone }: Props) {
  const people = usePeople();
  const links = useLinks();
  const requirements = useRequirementChoices();
  const identify = useAct('risk.identify');
  const describe = useAct('risk.describe');
  const [base] = useState(of);
  const [stale, setStale] = useState<Content>();
  const covered = new Set(method.fields.map(field => field.kind));
  const content = base?.content;
  const save = async (said: Content, version: number): Promise<void> => {
    if (!base) {
      onDone((await identify.mutateAsync({ register, ...said })).id);
      return;
    }
    await describe.mutateAsync({ id: base.id, ...said, $version: version });
    onDone(base.id);
  };
  const differs = (label: string, yours: string, theirs: string) => ({
    label,
    yours,
    theirs,
    differs: yours !== theirs,
  });
  return (
    <div className="stack">
      {stale && of ? (
        <Conflict
          busy={describe.isPending}
          onKeepYours={() => void save(stale, of.version)}
          onTakeTheirs={() => onDone(of.id)}
          fields={[
            differs('Title', stale.title, of.content.title),
            differs('Cause', stale.cause ?? '', of.content.cause),
            differs('Consequence', stale.consequence ?? '', of.content.consequence),
            ...method.fields
              .filter(field => field.kind === 'text')
              .map(({ id, name }) => differs(name, stale.fields?.[id] ?? '', of.content.fields[id] ?? '')),
            differs(
              'Controls',
              (stale.controls ?? []).map(one => one.what).join('\n'),
              of.content.controls.map(one => one.what).join('\n'),
            ),
          ]}
        />
      ) : null}
      <Form
        label={method.one}
        submit={base ? 'Save the line' : 'Record the line'}
        draft={base ? undefined : `risk-${register}`}
        onProblem={problem => problem.status === 409}
        onSubmit={async values => {
          const said = contentOf(method, values);
          await save(said, base?.version ?? 0).catch((error: unknown) => {
            if ((error as { problem?: { status?: number } }).problem?.status === 409) setStale(said);
            throw error;
          });
        }}
      >
        <TextField name="title" label="Title" required width="full" defaultValue={content?.title ?? ''} />
        {method.fields.map(field => (
          <MethodField key={field.id} field={field} of={base} links={links} />
        ))}
        <TextArea name="cause" label="Cause" rows={2} defaultValue={content?.cause ?? ''} />
        <TextArea
          name="consequence"
          label="What follows from it"
          rows={2}
          defaultValue={content?.consequence ?? ''}
        />
        {LINKS.filter(([kind]) => !covered.has(kind) && links[kind].length > 0).map(([kind, name, label]) => (
          <PickField
            key={kind}
            name={name}
            label={label}
            choices={links[kind]}
            multiple
            defaultValue={links[kind].filter(one => content?.[name].includes(one.value))}
          />
        ))}
        <Rows
          name="controls"
          least={0}
          first={content?.controls.length ?? 0}
          of="Control"
          add="Add a control"
          remove="Remove control"
        >
          {(path, at) => {
            const one = content?.controls[at];
            return (
              <>
                <TextField
                  name={`${path}.what`}
                  label="What is in place or comes"
                  required
                  width="full"
                  defaultValue={one?.what ?? ''}
                />
                <FieldRow>
                  <PickField
                    name={`${path}.requirement`}
                    label="Helps to meet"
                    choices={requirements.choices}
                    defaultValue={requirements.chosen(one?.requirement ? [one.requirement] : [])}
                  />
                  <TextField name={`${path}.shownBy`} label="Shown by" defaultValue={one?.shownBy ?? ''} />
                </FieldRow>
              </>
            );
          }}
        </Rows>
        <PickField
          name="owner"
          label="Owner"
          hint={base?.example ? `In the example: ${base.example.owner}.` : undefined}
          choices={people}
          defaultValue={content?.owner ? [{ value: content.owner.id, label: content.owner.name }] : []}
        />
      </Form>
    </div>
  );
}
