/** The body's rules about its people: intervals, rotation, who evaluates; from the first of them on records count. */
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useGo } from '../app/RouterLink.tsx';
import { usePeople } from '../requirement/usePeople.ts';
import { Facts } from '../ui/facts/Facts.tsx';
import { NumberField } from '../ui/field/NumberField.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { listOf, textOf } from '../ui/form/value-of.ts';
import type { FormValues } from '../ui/form/values.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { PickField } from '../ui/pick/PickField.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DateText } from '../ui/text/DateText.tsx';

const number = (value: FormValues[string] | undefined): number | null =>
  typeof value === 'number' ? value : null;

export default function PolicyPage() {
  const at = useOrgPath();
  const go = useGo();
  const may = useCan()('people:govern');
  const people = usePeople();
  const read = useRead('people-policy.get', {});
  const establish = useAct('people-policy.establish');
  return (
    <Page
      name="Rules about people"
      measure="form"
      back={{ href: at('/audit/people'), label: 'People and competence' }}
    >
      <Resource of={read} skeleton="form">
        {({ policy }) => {
          const named =
            policy?.evaluators.map(one => ({ value: one.person.id, label: one.person.name })) ?? [];
          if (!may)
            return policy ? (
              <Facts
                of={[
                  { term: 'Records count since', value: <DateText on={policy.since} /> },
                  { term: 'A qualification holds', value: `${policy.qualificationMonths} months` },
                  { term: 'Observation at an audit every', value: `${policy.witnessMonths} months` },
                  { term: 'Monitoring every', value: `${policy.monitoringMonths} months` },
                  {
                    term: 'Declaration of interests every',
                    value:
                      policy.declarationMonths === null
                        ? 'not asked for'
                        : `${policy.declarationMonths} months`,
                  },
                  { term: 'Evaluators', value: policy.evaluators.map(one => one.person.name).join(', ') },
                ]}
              />
            ) : (
              <p>The body has chosen no rules about its people yet.</p>
            );
          return (
            <Form
              label="Rules about people"
              submit={policy ? 'Change the rules' : 'Choose these rules'}
              onSubmit={async values => {
                const basis = textOf(values.basis);
                await establish.mutateAsync({
                  qualificationMonths: number(values.qualificationMonths) ?? 36,
                  witnessMonths: number(values.witnessMonths) ?? 36,
                  monitoringMonths: number(values.monitoringMonths) ?? 12,
                  declarationMonths: number(values.declarationMonths),
                  rotationAudits: number(values.rotationAudits),
                  evaluators: listOf(values.evaluators).map(person => {
                    const before = policy?.evaluators.find(one => one.person.id === person);
                    return { person, standards: before?.standards ?? [], basis: before?.basis ?? basis };
                  }),
                });
                go(at('/audit/people'));
              }}
            >
              {policy ? null : (
                <Notice tone="care" title="From today on records count">
                  With these rules nobody is put on a team, reviews or decides whom the records do not show to
                  be able. Add your people first.
                </Notice>
              )}
              <FieldRow>
                <NumberField
                  name="qualificationMonths"
                  label="A qualification holds"
                  defaultValue={policy?.qualificationMonths ?? 36}
                  unit="months"
                  min={1}
                  required
                />
                <NumberField
                  name="witnessMonths"
                  label="Observed at an audit every"
                  hint="The usual practice is three years."
                  defaultValue={policy?.witnessMonths ?? 36}
                  unit="months"
                  min={1}
                  required
                />
              </FieldRow>
              <FieldRow>
                <NumberField
                  name="monitoringMonths"
                  label="Monitored every"
                  defaultValue={policy?.monitoringMonths ?? 12}
                  unit="months"
                  min={1}
                  required
                />
                <NumberField
                  name="declarationMonths"
                  label="Interests declared every"
                  hint="Empty: no period"
                  defaultValue={policy ? (policy.declarationMonths ?? undefined) : 12}
                  unit="months"
                  min={1}
                />
              </FieldRow>
              <NumberField
                name="rotationAudits"
                label="Nobody leads more than"
                hint="Audits of one client in a row. A practice of bodies, not a rule of the standard: leave it empty if yours has none."
                defaultValue={policy?.rotationAudits ?? undefined}
                unit="audits"
                min={1}
              />
              <PickField
                name="evaluators"
                label="Who evaluates"
                hint="Named by the leadership; besides them whoever is qualified to lead audits to the standard."
                choices={people}
                defaultValue={named}
                multiple
                required
              />
              <TextArea
                name="basis"
                label="Why they are competent to evaluate"
                rows={3}
                defaultValue={policy?.evaluators[0]?.basis}
                required
              />
            </Form>
          );
        }}
      </Resource>
    </Page>
  );
}
