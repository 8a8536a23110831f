/** Appointing the audit team: one leader, auditors of the body, experts and observers beside them (ISO/IEC 17021-1, 9.2.2). */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Input } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useOrg } from '../app/org.ts';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Conflict } from '../ui/conflict/Conflict.tsx';
import { PickField } from '../ui/pick/PickField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { textOf } from '../ui/form/value-of.ts';
import type { Audit } from './audit-steps.ts';
import { ExceptionFields, type Open, openExceptions } from './ExceptionFields.tsx';

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

const ROLES = {
  lead: 'Leader',
  auditor: 'Auditors',
  expert: 'Technical experts',
  observer: 'Observers',
} as const;

type Side = readonly { readonly person: string; readonly role: Role }[];

/** The same with the days that somebody has of his own in the role that he keeps. */
export const withDays = (members: Members, team: Audit['team']): Members =>
  members.map(member => {
    const had = team.find(one => one.person === member.person && one.role === member.role);
    return had && had.days.length > 0 ? { ...member, days: had.days } : member;
  });

/** Your team and the one that was appointed meanwhile, role by role. */
function differences(yours: Side, theirs: Side, nameOf: (person: string) => string) {
  const written = (side: Side, role: Role): string =>
    side
      .filter(member => member.role === role)
      .map(member => nameOf(member.person))
      .toSorted()
      .join(', ') || 'nobody';
  return (Object.keys(ROLES) as Role[]).map(role => {
    const both = { yours: written(yours, role), theirs: written(theirs, role) };
    return { label: ROLES[role], ...both, differs: both.yours !== both.theirs };
  });
}

export function TeamForm({ audit, onDone }: { readonly audit: Audit; readonly onDone: () => void }) {
  const appoint = useAct('audit.appointTeam');
  const found = useRead('party.people', {});
  const client = useQueryClient();
  const { slug } = useOrg();
  const [mine, setMine] = useState<Members>();
  const [stale, setStale] = useState(false);
  const [own, setOwn] = useState<Open>();
  const { id, version, team, announcement } = audit;
  const appointThese = async (these: Members, why = '', care?: string): Promise<void> => {
    setMine(these);
    const exceptions = why === '' ? [] : (own ?? []).map(one => ({ ...one, why }));
    const members = withDays(these, team);
    await appoint.mutateAsync({
      id,
      members,
      exceptions,
      ...(care === undefined ? {} : { care }),
      $version: version,
    });
    onDone();
  };
  return (
    <Resource of={found} skeleton="form">
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
        const nameOf = (person: string): string => all.find(one => one.id === person)?.name ?? '';
        if (stale && mine) {
          return (
            <Conflict
              fields={differences(mine, team, nameOf)}
              busy={appoint.isPending}
              onKeepYours={() => void appointThese(mine).catch(() => setStale(false))}
              onTakeTheirs={onDone}
            />
          );
        }
        return (
          <Form
            submit={team.length > 0 ? 'Change the team' : 'Appoint the team'}
            label="Audit team"
            onSubmit={values =>
              appointThese(
                membersOf(values),
                textOf(values.why),
                announcement ? textOf(values.care) : undefined,
              )
            }
            onProblem={problem => {
              setOwn(openExceptions(problem));
              if (problem.code !== 'changed-meanwhile') return false;
              void client.invalidateQueries({ queryKey: [slug] });
              setStale(true);
              return true;
            }}
          >
            <PickField
              name="lead"
              label="Leader"
              hint="People with the role auditor. Whoever advised this client in the last two years, or the longer time that the body chose, is refused."
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
            {announcement ? (
              <TextArea
                name="care"
                label="With what care they were chosen"
                hint="The client cannot object to a team that comes unannounced: what was looked at instead."
                rows={2}
                defaultValue={announcement.care}
                required
              />
            ) : null}
            {own ? <ExceptionFields /> : null}
          </Form>
        );
      }}
    </Resource>
  );
}
