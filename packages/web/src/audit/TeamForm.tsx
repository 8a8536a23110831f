/** Appointing the audit team: one leader, auditors of the body, experts and observers beside them (ISO/IEC 17021-1, 9.2.2). */
import type { Input } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { PickField } from '../ui/pick/PickField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import type { Audit } from './audit-steps.ts';

type Members = Input<'audit.appointTeam'>['members'];
type Role = Members[number]['role'];

const people = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value as string[]) : typeof value === 'string' && value !== '' ? [value] : [];

/** The members from the fields of the form; whoever leads is not named a second time. */
export function membersOf(values: Record<string, unknown>): Members {
  const lead = people(values.lead);
  const roles: readonly (readonly [Role, readonly string[]])[] = [
    ['lead', lead],
    ['auditor', people(values.auditors).filter(person => !lead.includes(person))],
    ['expert', people(values.experts)],
    ['observer', people(values.observers)],
  ];
  return roles.flatMap(([role, persons]) => persons.map(person => ({ person, role })));
}

export function TeamForm({ audit, onDone }: { readonly audit: Audit; readonly onDone: () => void }) {
  const appoint = useAct('audit.appointTeam');
  const members = useRead('party.people', {});
  const { id, version, team } = audit;
  return (
    <Resource of={members} skeleton="form">
      {({ people: all }) => {
        const choice = (person: (typeof all)[number]) => ({
          value: person.id,
          label: person.name,
          hint: person.roles.join(', '),
        });
        const auditors = all.filter(person => person.roles.includes('auditor')).map(choice);
        const everyone = all.map(choice);
        const held = (role: Role) =>
          everyone.filter(one => team.some(member => member.person === one.value && member.role === role));
        return (
          <Form
            submit={team.length > 0 ? 'Change the team' : 'Appoint the team'}
            label="Audit team"
            onSubmit={async values => {
              await appoint.mutateAsync({ id, members: membersOf(values), $version: version });
              onDone();
            }}
          >
            <PickField
              name="lead"
              label="Leader"
              hint="People with the role auditor. Whoever advised this client in the last two years is refused."
              choices={auditors}
              defaultValue={held('lead')}
              required
            />
            <PickField
              name="auditors"
              label="Auditors"
              choices={auditors}
              defaultValue={held('auditor')}
              multiple
            />
            <PickField
              name="experts"
              label="Technical experts"
              hint="They advise the auditors and audit nothing themselves."
              choices={everyone}
              defaultValue={held('expert')}
              multiple
            />
            <PickField
              name="observers"
              label="Observers"
              choices={everyone}
              defaultValue={held('observer')}
              multiple
            />
          </Form>
        );
      }}
    </Resource>
  );
}
