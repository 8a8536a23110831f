/** The mechanism that safeguards impartiality: who sits in it, its meetings, their papers and actions. */
import { useState } from 'react';
import type { Output } from '../api/client.ts';
import { useAct, useList, useRead } from '../api/hooks.ts';
import { useCan, useOrg } from '../app/org.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { MechanismDialog, MeetingDialog } from './MechanismDialogs.tsx';

type Meeting = Output<'impartiality.meetings'>['rows'][number];
export type Mechanism = NonNullable<Output<'impartiality.mechanism'>['mechanism']>;

export function MechanismTab() {
  const may = useCan()('impartiality:keep');
  const read = useRead('impartiality.mechanism', {});
  const meetings = useList('impartiality.meetings', {});
  const [doing, setDoing] = useState<'mechanism' | 'meeting'>();
  const close = (): void => setDoing(undefined);
  const begin = may ? (
    <Button kind="primary" onClick={() => setDoing('mechanism')}>
      Name the mechanism
    </Button>
  ) : undefined;
  return (
    <div className="stack-wide">
      <Resource
        of={read}
        skeleton="text"
        empty={{
          when: found => found.mechanism === null,
          what: 'Impartiality is safeguarded by a mechanism: a committee, or another form with the same weight.',
          example: 'For example: four people from clients, authorities and users, who meet once a year.',
          act: begin,
        }}
      >
        {({ mechanism }) =>
          mechanism ? (
            <section className="stack">
              <h2>{mechanism.form === 'committee' ? 'Committee' : 'Mechanism'}</h2>
              <p className="reading">{mechanism.description}</p>
              <Facts of={mechanism.members.map(one => ({ term: one.person.name, value: one.represents }))} />
              {may ? (
                <div className="row">
                  <Button kind="primary" onClick={() => setDoing('meeting')}>
                    Record a meeting
                  </Button>
                  <Button onClick={() => setDoing('mechanism')}>Change the mechanism</Button>
                </div>
              ) : null}
            </section>
          ) : null
        }
      </Resource>
      {meetings.rows.length === 0 ? null : (
        <section className="stack">
          <h2>Meetings</h2>
          {meetings.rows.map(one => (
            <Held key={one.id} meeting={one} may={may} />
          ))}
          {meetings.more ? (
            <div>
              <Button onClick={meetings.more.onMore}>Earlier meetings</Button>
            </div>
          ) : null}
        </section>
      )}
      {doing === 'mechanism' ? (
        <MechanismDialog of={read.data?.mechanism ?? undefined} onClose={close} />
      ) : null}
      {doing === 'meeting' && read.data?.mechanism ? (
        <MeetingDialog of={read.data.mechanism} onClose={close} />
      ) : null}
    </div>
  );
}

function Papers({ of: { id, papers } }: { readonly of: Meeting }) {
  const { slug } = useOrg();
  const path = `/api/organizations/${encodeURIComponent(slug)}/impartiality/meetings/${id}/papers`;
  return (
    <ul className="stack-close">
      {papers.map(({ title, file }) => (
        <li key={`${title} ${file ?? ''}`}>
          {file === null ? title : <RouterLink href={`${path}/${file}`}>{title}</RouterLink>}
        </li>
      ))}
    </ul>
  );
}

function Held({ meeting, may }: { readonly meeting: Meeting; readonly may: boolean }) {
  const complete = useAct('impartiality.completeAction');
  const [action, setAction] = useState<string>();
  return (
    <article className="stack">
      <h3>
        <DateText on={meeting.heldOn} as="long" />
      </h3>
      <p className="reading">{meeting.conclusions}</p>
      <Facts
        of={[
          { term: 'Attended', value: meeting.attended.map(one => one.name).join(', ') },
          { term: 'Papers', value: meeting.papers.length === 0 ? 'none' : <Papers of={meeting} /> },
          { term: 'Threats looked at', value: String(meeting.threats.length) },
        ]}
      />
      {meeting.actions.length === 0 ? null : (
        <ul className="stack-close">
          {meeting.actions.map(one => (
            <li key={one.id} className="row">
              <Status of={one.done ? 'done' : one.overdue ? 'overdue' : 'open'} brief />
              <span>
                {one.what}
                {one.owner ? `, ${one.owner.name}` : ''}, <DateText on={one.dueOn} />
                {one.done ? `: ${one.done.result}` : ''}
              </span>
              {may && !one.done ? (
                <Button kind="quiet" onClick={() => setAction(one.id)}>
                  Done
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {action === undefined ? null : (
        <Dialog title="What came of it" onClose={() => setAction(undefined)}>
          <Form
            label="Result"
            submit="Record it"
            onSubmit={async values => {
              await complete.mutateAsync({ id: meeting.id, action, result: textOf(values.result) });
              setAction(undefined);
            }}
          >
            <TextArea name="result" label="Result" rows={3} required />
          </Form>
        </Dialog>
      )}
    </article>
  );
}
