/** What a draw needs: the central function, the conditions, strata, sites that are chosen with reasons. */
import { CHOICES, type Choice } from '@certwright/core/sampling/choice.table';
import type { Input } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
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
import type { Sample } from './SampleSection.tsx';

type DrawInput = Input<'site-sample.draw'>;
const CONDITIONS: Readonly<Record<DrawInput['conditions'][number], string>> = {
  oneSystem: 'One management system for all sites',
  centralFunction: 'A central function keeps and develops it',
  authority: 'The central function may give orders to every site',
  contractualLink: 'Every site is bound to it by law or contract',
  centralInternalAudit: 'Internal audits of all sites are run centrally',
  centralReview: 'One management review covers all sites',
  similarActivities: 'The sites of a stratum do very similar work',
};

type Chosen = { readonly name?: string; readonly reason?: Choice; readonly why?: string };
type Moved = { readonly site?: string; readonly group?: string };
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.filter(one => one !== undefined && one !== null) : [];

/** The fields of the form as the operation takes them; rows that were left empty count for nothing. */
export function drawInput(id: string, values: Record<string, unknown>): DrawInput {
  const chosen = (listOf(values.chosen) as readonly Chosen[]).flatMap(({ name, reason, why = '' }) =>
    name && reason ? [{ name, reason, why }] : [],
  );
  const moved = (listOf(values.moved) as readonly Moved[]).flatMap(({ site, group }) =>
    site && group ? [[site, group] as const] : [],
  );
  const sample = typeof values.sample === 'number' ? values.sample : undefined;
  return {
    id,
    central: textOf(values.central as never),
    conditions: listOf(values.conditions) as DrawInput['conditions'],
    basis: textOf(values.basis as never),
    notSampled: listOf(values.notSampled) as string[],
    groups: Object.fromEntries(moved),
    chosen,
    proved: values.proved !== false,
    decided: sample === undefined ? null : { sample, reason: textOf(values.reason as never) },
    again: textOf(values.again as never),
  };
}

type Props = { readonly audit: string; readonly sample: Sample; readonly onClose: () => void };

export function DrawDialog({ audit, sample, onClose }: Props) {
  const draw = useAct('site-sample.draw');
  const held = sample.draws.at(-1);
  const sites = sample.sites.map(one => ({ value: one.name, label: `${one.name}, ${one.city}` }));
  const strata = [
    ...Map.groupBy(
      sample.sites.filter(one => one.name !== sample.central),
      one => one.group,
    ),
  ];
  return (
    <Dialog title={held ? 'Draw the sites again' : 'Draw a sample of sites'} width="wide" onClose={onClose}>
      <Form
        submit={held ? 'Draw again' : 'Draw the sites'}
        label="Sample of sites"
        onSubmit={async values => {
          await draw.mutateAsync(drawInput(audit, values));
          onClose();
        }}
        beside={
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
        }
      >
        {held ? (
          <TextArea
            name="again"
            label="Why the sites are drawn again"
            hint="The earlier draw stays readable beside the new one."
            rows={2}
            required={sample.phase !== 'outdated'}
          />
        ) : null}
        <Select
          name="central"
          label="Central function"
          hint="Every audit visits it, beside the sample."
          choices={sites}
          defaultValue={sample.central}
          required
        />
        <FieldGroup
          title="Conditions that are met"
          hint="All but the last are needed for one certification over the sites; without the last, no sample may be taken."
        >
          {Object.entries(CONDITIONS).map(([value, label]) => (
            <Checkbox key={value} name="conditions" value={value} label={label} />
          ))}
        </FieldGroup>
        <TextArea name="basis" label="How that was looked at" rows={2} defaultValue={held?.basis} required />
        <FieldGroup
          title="Strata"
          hint="Sites that do alike work. Tick those of which no sample may be taken: all of their sites are visited."
        >
          {strata.map(([group, members]) => (
            <Checkbox
              key={group}
              name="notSampled"
              value={group}
              label={`${group}: ${members.length} ${members.length === 1 ? 'site' : 'sites'}`}
              defaultChecked={held?.notSampled.includes(group)}
            />
          ))}
        </FieldGroup>
        <Rows name="moved" least={0} of="Other stratum" add="Put a site into another stratum" remove="Remove">
          {path => (
            <FieldRow>
              <Select name={`${path}.site`} label="Site" choices={sites} required />
              <TextField name={`${path}.group`} label="Stratum" required />
            </FieldRow>
          )}
        </Rows>
        <Rows name="chosen" least={0} of="Chosen site" add="Choose a site with its reason" remove="Remove">
          {path => (
            <>
              <FieldRow>
                <Select name={`${path}.name`} label="Site" choices={sites} required />
                <Select
                  name={`${path}.reason`}
                  label="Reason"
                  choices={Object.entries(CHOICES).map(([value, label]) => ({ value, label }))}
                  required
                />
              </FieldRow>
              <TextField name={`${path}.why`} label="What speaks for it" required />
            </>
          )}
        </Rows>
        {sample.event === 'recertification' ? (
          <Checkbox name="proved" label="The system proved effective over the cycle" defaultChecked />
        ) : null}
        <FieldRow>
          <NumberField
            name="sample"
            label="Sites in all, where another number was decided on"
            hint="Left empty: as many as the rule gives."
            min={1}
          />
          <TextField name="reason" label="Reason for that number" />
        </FieldRow>
      </Form>
    </Dialog>
  );
}
