/** Whether the client agreed to the days of an audit; the client agrees here, the body writes it down. */
import { useState } from 'react';
import type { Output } from '../api/client.ts';
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

const NOTICE = {
  unannounced: 'This audit comes unannounced.',
  'short-notice': 'This audit comes at short notice.',
} as const;

export function DatesAside({ audit }: { readonly audit: Output<'audit.get'> }) {
  const can = useCan();
  const [recording, setRecording] = useState(false);
  const agree = useAct('audit.agreeDates');
  const record = useAct('audit.recordAgreement');
  const { id, plannedFrom: from, plannedTo: to, agreed, notice, visit, announcement } = audit;
  if (notice !== 'announced')
    return (
      <AsideSection title="Days">
        <p>{NOTICE[notice]}</p>
        {announcement ? (
          <>
            <p className="quiet">{announcement.reason}</p>
            <p className="quiet">
              Told on <DateText on={announcement.toldOn} />: {announcement.conditions}
            </p>
          </>
        ) : null}
      </AsideSection>
    );
  return (
    <AsideSection title="Days">
      {agreed ? (
        <p>
          <Status of="accepted" word={agreed.recorded ? 'agreed, as written down' : 'agreed by the client'} />{' '}
          <DateText on={agreed.on} />
          {agreed.how ? <span className="quiet"> {agreed.how}</span> : null}
        </p>
      ) : (
        <p className="quiet">Not agreed yet.</p>
      )}
      {!agreed && !visit && can('plan:agree') ? (
        <Button kind="primary" busy={agree.isPending} onClick={() => agree.mutate({ id, from, to })}>
          Agree to these days
        </Button>
      ) : null}
      {!agreed && !visit && can('audit:plan') ? (
        <Button kind="quiet" onClick={() => setRecording(true)}>
          Write down that the client agreed
        </Button>
      ) : null}
      {recording ? (
        <Dialog title="Agreed days" onClose={() => setRecording(false)}>
          <Form
            submit="Write it down"
            label="Agreement"
            onSubmit={async values => {
              await record.mutateAsync({ id, from, to, how: textOf(values.how) });
              setRecording(false);
            }}
          >
            <TextArea name="how" label="How the client agreed" rows={2} required />
          </Form>
        </Dialog>
      ) : null}
    </AsideSection>
  );
}
