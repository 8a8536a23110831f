/** Determining audit time: people, then what each standard depends on besides them. */
import { useRead, useAct } from '../api/hooks.ts';
import { useEditionName } from '../engagement/editions.ts';
import { useToday } from '../engagement/today.ts';
import { Button } from '../ui/button/Button.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { NumberField } from '../ui/field/NumberField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Rows } from '../ui/form/Rows.tsx';
import { determinationOf } from './determination.ts';
import { EditionFields } from './EditionFields.tsx';
import { PersonnelRow } from './PersonnelRow.tsx';

type Props = {
  readonly engagement: string;
  readonly editions: readonly string[];
  readonly onDone: () => void;
};

export function AuditTimeForm({ engagement, editions, onDone }: Props) {
  const determine = useAct('audit-time.determine');
  const editionName = useEditionName();
  const today = useToday();
  const applications = useRead('application.list', { phase: 'accepted' });
  const application = applications.data?.rows.find(row => row.engagement === engagement);
  const sites = application?.sites.length;
  const people = application?.sites.reduce((sum, site) => sum + site.persons, 0);
  if (applications.isPending) return null;
  return (
    <Form
      submit="Determine audit time"
      label="Audit time"
      draft={`audit-time-${engagement}`}
      onSubmit={async values => {
        await determine.mutateAsync(determinationOf(engagement, editions, values));
        onDone();
      }}
      beside={
        <Button kind="quiet" onClick={onDone}>
          Cancel
        </Button>
      }
    >
      {people === undefined ? null : (
        <p className="quiet">
          The application names {people} people at {sites === 1 ? 'one site' : `${sites} sites`}.
        </p>
      )}
      <Rows
        name="personnel"
        least={1}
        of="People in the scope"
        add="Add another group of people"
        remove="Remove group"
      >
        {(path, at) => <PersonnelRow path={path} people={at === 0 ? people : undefined} />}
      </Rows>
      {editions.map((edition, at) => (
        <EditionFields key={edition} path={`editions.${at}`} edition={edition} name={editionName(edition)} />
      ))}
      <FieldRow>
        <NumberField
          name="fullTimeHours"
          label="Full-time week"
          defaultValue={40}
          min={20}
          max={80}
          step="any"
          unit="h"
          required
        />
        <DateField
          name="on"
          label="Determined on, by the rules of that day"
          defaultValue={today}
          max={today}
          required
        />
      </FieldRow>
    </Form>
  );
}
