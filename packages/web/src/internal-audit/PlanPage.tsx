/** Planning an internal audit: what is looked at, by whom, when. */
import { useAct, usePublic, useRead } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useGo } from '../app/RouterLink.tsx';
import { refsOf, useRequirementChoices } from '../requirement/useRequirementChoices.ts';
import { ProblemError } from '../api/client.ts';
import { Button } from '../ui/button/Button.tsx';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { listOf, textOf } from '../ui/form/value-of.ts';
import { Page } from '../ui/page/Page.tsx';
import { PickField } from '../ui/pick/PickField.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { type Chapter, chaptersOf, scopeOf } from './audit-scope.ts';

export default function PlanPage() {
  const path = useOrgPath();
  const list = useRead('requirement.list', {});
  return (
    <Page
      name="Plan an internal audit"
      measure="form"
      back={{ href: path('/implement/internal-audits'), label: 'Internal audits' }}
    >
      <Resource
        of={list}
        skeleton="form"
        empty={{
          when: data => data.total === 0,
          what: 'An internal audit looks at requirements of the standards that you follow; none is adopted yet.',
          act: (
            <Button kind="primary" href={path('/choose')}>
              Adopt a standard
            </Button>
          ),
        }}
      >
        {data => <PlanForm chapters={chaptersOf(data.rows)} editions={data.editions} />}
      </Resource>
    </Page>
  );
}

type Edition = { readonly id: string; readonly name: string };
type Props = { readonly chapters: readonly Chapter[]; readonly editions: readonly Edition[] };

function PlanForm({ chapters, editions }: Props) {
  const path = useOrgPath();
  const go = useGo();
  const plan = useAct('internal-audit.plan');
  const people = useRead('party.people', {}).data?.people ?? [];
  const { choices } = useRequirementChoices();
  return (
    <Form
      label="Plan"
      submit="Plan the audit"
      draft="internal-audit-new"
      onSubmit={async values => {
        const scope = scopeOf(chapters, listOf(values.chapters), refsOf(listOf(values.single)));
        if (scope.length === 0) throw new ProblemError(NOTHING);
        const { id } = await plan.mutateAsync({
          title: textOf(values.title),
          auditor: textOf(values.auditor),
          plannedOn: textOf(values.plannedOn),
          scope,
        });
        go(path(`/implement/internal-audits/${id}`));
      }}
    >
      <TextField
        name="title"
        label="What is audited"
        required
        maxLength={300}
        width="full"
        placeholder="Purchasing and suppliers"
      />
      <FieldRow>
        <PickField
          name="auditor"
          label="Auditor"
          hint="Owns nothing of what is looked at."
          required
          choices={people
            .filter(person => person.roles.includes('internal-auditor'))
            .map(person => ({ value: person.id, label: person.name }))}
        />
        <DateField name="plannedOn" label="Day of the audit" hint="May lie ahead." required />
      </FieldRow>
      {editions.map(edition => (
        <FieldGroup key={edition.id} title={edition.name}>
          <Chapters edition={edition} chapters={chapters.filter(one => one.edition === edition.id)} />
        </FieldGroup>
      ))}
      <PickField name="single" label="Single requirements besides" choices={choices} multiple />
    </Form>
  );
}

const NOTHING = {
  type: 'urn:certwright:problem:input-invalid',
  title: 'Nothing to look at',
  status: 400,
  code: 'input-invalid',
  detail: 'Choose at least one chapter or requirement to look at.',
  requestId: '',
};

type ChaptersProps = { readonly edition: Edition; readonly chapters: readonly Chapter[] };

function Chapters({ edition, chapters }: ChaptersProps) {
  const read = usePublic('standard.get', { edition: edition.id });
  const titles = new Map((read.data?.requirements ?? []).map(one => [one.key, one.title]));
  return chapters.map(one => (
    <Checkbox
      key={one.id}
      name="chapters"
      value={one.id}
      label={`${one.number} ${titles.get(one.number) ?? ''} (${one.requirements.length})`}
    />
  ));
}
