/** The dialog that the address asks for, on the page of an outside certificate. */
import { useAct } from '../api/hooks.ts';
import { useCan } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { ChangeDialog, EndDialog } from './ChangesSection.tsx';
import { DayDialog } from './DayDialog.tsx';
import { FactsForm } from './FactsForm.tsx';
import { FindingDialog, TakeOverDialog } from './FindingDialogs.tsx';
import { type Certificate, findingName } from './outside.words.tsx';
import { PlanDialog, VisitDialog } from './VisitDialogs.tsx';

export function Opened({ of }: { readonly of: Certificate }) {
  const can = useCan();
  const { words, set } = useQueryWords();
  const correct = useAct('outside.correct');
  const renew = useAct('outside.renew');
  const answer = useAct('outside.answer');
  const closing = useAct('outside.close');
  const tell = useAct('outside.tell-change');
  const close = (): void => set({ do: undefined, finding: undefined, change: undefined });
  const props = { of, onClose: close };
  const { do: what } = words;
  const finding = of.findings.find(one => one.id === words.finding);
  if (what === 'take-over' && finding && can('nonconformity:handle'))
    return <TakeOverDialog {...props} finding={finding} />;
  if (finding && (what === 'answer' || what === 'close') && can('finding:answer')) {
    const act = what === 'answer' ? answer : closing;
    return (
      <DayDialog
        title={what === 'answer' ? 'The finding was answered' : 'The body closed the finding'}
        about={findingName(finding)}
        label={what === 'answer' ? 'Answered on' : 'Closed on'}
        submit="Note it"
        onClose={close}
        onDay={on => act.mutateAsync({ id: of.id, finding: finding.id, on })}
      />
    );
  }
  if (!can('outside:keep') || of.status === 'ended') return null;
  switch (what ?? '') {
    case 'visit':
      return <VisitDialog {...props} />;
    case 'finding':
      return of.visits.length === 0 ? null : <FindingDialog {...props} />;
    case 'plan':
      return <PlanDialog {...props} />;
    case 'change':
      return <ChangeDialog {...props} />;
    case 'tell': {
      const change = of.changes.find(one => one.id === words.change);
      return change ? (
        <DayDialog
          title="The body was told"
          about={change.what}
          label="Told on"
          submit="Note it"
          onClose={close}
          onDay={on => tell.mutateAsync({ id: of.id, change: change.id, on })}
        />
      ) : null;
    }
    case 'end':
      return <EndDialog {...props} />;
    case 'correct':
    case 'renew': {
      const renewing = what === 'renew';
      const act = renewing ? renew : correct;
      return (
        <Dialog title={renewing ? 'Renew' : 'Correct the certificate'} width="wide" onClose={close}>
          <FactsForm
            label="Certificate"
            submit={renewing ? 'Record the new certificate' : 'Correct it'}
            of={of}
            renewing={renewing}
            onDone={async facts => {
              await act.mutateAsync({ ...facts, id: of.id, $version: of.version });
              close();
            }}
          />
        </Dialog>
      );
    }
    default:
      return null;
  }
}
