/** How a document is controlled: who answers for it, approves it in which steps, reads it; when it is looked at again. */
import { type Role, roleTitle } from '@certwright/core/party/role.table';
import { useState } from 'react';
import { useAct } from '../api/hooks.ts';
import { useCan } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useToday } from '../ui/text/useToday.ts';
import { ControlDialog } from './ControlDialog.tsx';
import type { Document } from './document.words.tsx';

type Step = Document['control']['steps'][number];
const stepWords = ({ persons, roles, quorum }: Step): string => {
  const who = [...persons.map(one => one.name), ...roles.map(role => roleTitle(role as Role))].join(', ');
  return quorum === 1 ? who : `${quorum} of ${who}`;
};

export function ControlSection({ of }: { readonly of: Document }) {
  const can = useCan();
  const today = useToday();
  const [open, setOpen] = useState<'control' | 'review'>();
  const { control } = of;
  const writes = can('document:write') && of.phase !== 'obsolete';
  const { everyone, roles, persons } = control.readers;
  const readers = everyone
    ? 'everybody'
    : [...roles.map(role => roleTitle(role as Role)), ...persons.map(one => one.name)].join(', ') || 'nobody';
  return (
    <AsideSection title="Control">
      <dl>
        <dt>Owner</dt>
        <dd>{control.owner.name || 'nobody: the owner has left'}</dd>
        <dt>Approved by</dt>
        <dd>
          {control.steps.length === 0 ? (
            'one who may approve'
          ) : (
            <ol>
              {control.steps.map((step, at) => (
                <li key={`${at} ${stepWords(step)}`}>
                  {stepWords(step)}
                  {of.phase !== 'submitted' ? null : of.stepNow !== null && at >= of.stepNow ? (
                    <> {at === of.stepNow ? <Status of="in-review" word="now" /> : null}</>
                  ) : (
                    <>
                      {' '}
                      <Status of="done" word="approved" />
                    </>
                  )}
                </li>
              ))}
            </ol>
          )}
        </dd>
        <dt>Read by</dt>
        <dd>{readers}</dd>
        <dt>Looked at again</dt>
        <dd>
          {of.reviewDueOn === null ? (
            control.reviewMonths === null ? (
              'no interval'
            ) : (
              `every ${control.reviewMonths} months`
            )
          ) : (
            <>
              <DateText on={of.reviewDueOn} as="day" />
              {of.reviewDueOn < today ? (
                <>
                  {' '}
                  <Status of="expired" word="late" />
                </>
              ) : null}
            </>
          )}
        </dd>
        {of.reviewed === null ? null : (
          <>
            <dt>Last look</dt>
            <dd>
              {of.reviewed.by.name}, <DateText on={of.reviewed.on} />: {of.reviewed.why}
            </dd>
          </>
        )}
        {control.retentionYears === null ? null : (
          <>
            <dt>Kept</dt>
            <dd>{control.retentionYears} years after it is obsolete</dd>
          </>
        )}
      </dl>
      {writes ? (
        <div className="row">
          {of.phase === 'submitted' ? null : <Button onClick={() => setOpen('control')}>Change</Button>}
          {of.inForce === null ? null : <Button onClick={() => setOpen('review')}>Still fits</Button>}
        </div>
      ) : null}
      {open === 'control' ? <ControlDialog of={of} onClose={() => setOpen(undefined)} /> : null}
      {open === 'review' ? <ReviewDialog of={of} onClose={() => setOpen(undefined)} /> : null}
    </AsideSection>
  );
}

function ReviewDialog({ of, onClose }: { readonly of: Document; readonly onClose: () => void }) {
  const review = useAct('document.confirm-review');
  const title = `Version ${of.inForce ?? ''} still fits`;
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        label={title}
        submit="Note it"
        onSubmit={async values => {
          await review.mutateAsync({ id: of.id, why: textOf(values.why), $version: of.version });
          onClose();
        }}
      >
        <TextArea
          name="why"
          label="What was looked at"
          hint="What changed since, and why the text stays"
          required
        />
      </Form>
    </Dialog>
  );
}
