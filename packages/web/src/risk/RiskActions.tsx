/** The actions on a line: who does what until when, done or given up. */
import { useState } from 'react';
import { useCan } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { Risk } from './risk.words.tsx';
import { CompleteActionForm, DropActionForm, PlanActionForm } from './StepForms.tsx';

type Action = Risk['actions'][number];
type Asked = { readonly what: 'plan' } | { readonly what: 'complete' | 'drop'; readonly action: Action };

function Standing({ of }: { readonly of: Action }) {
  if (of.done) return <Status of="done" />;
  if (of.dropped) return <Status of="withdrawn" word="given up" />;
  return of.overdue ? <Status of="overdue" /> : <Status of="planned" />;
}

export function RiskActions({ of, may }: { readonly of: Risk; readonly may: boolean }) {
  const [asked, setAsked] = useState<Asked>();
  // Their owner may complete them too; the server knows who asks.
  const completes = useCan()('risk:accept') && of.phase !== 'closed';
  if (of.actions.length === 0 && !may) return null;
  const close = (): void => setAsked(undefined);
  return (
    <AsideSection
      title="Actions"
      act={
        may ? (
          <Button kind="quiet" onClick={() => setAsked({ what: 'plan' })}>
            Plan an action
          </Button>
        ) : null
      }
    >
      {of.actions.length === 0 ? <p className="quiet">None is planned.</p> : null}
      <ul className="stack-close">
        {of.actions.map(action => {
          const open = action.done === null && action.dropped === null;
          return (
            <li key={action.id}>
              <Standing of={action} /> {action.what}
              <div className="quiet">
                {action.owner?.name ?? 'nobody'}, until <DateText on={action.dueOn} />
                {action.done ? ` · ${action.done.what}` : ''}
                {action.dropped ? ` · ${action.dropped.why}` : ''}
                {open && completes ? (
                  <Button kind="quiet" onClick={() => setAsked({ what: 'complete', action })}>
                    Done
                  </Button>
                ) : null}
                {open && may ? (
                  <Button kind="quiet" onClick={() => setAsked({ what: 'drop', action })}>
                    Give up
                  </Button>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
      {asked ? (
        <Dialog title={asked.what === 'plan' ? 'Plan an action' : asked.action.what} onClose={close}>
          {asked.what === 'plan' ? (
            <PlanActionForm of={of} onDone={close} />
          ) : asked.what === 'complete' ? (
            <CompleteActionForm of={of} action={asked.action.id} onDone={close} />
          ) : (
            <DropActionForm of={of} action={asked.action.id} onDone={close} />
          )}
        </Dialog>
      ) : null}
    </AsideSection>
  );
}
