/** The dialog that a weighty act opens when the last proof of who acts is too old; then the act goes on by itself. */
import { useEffect, useState } from 'react';
import { proofIsAskedBy } from '../api/step-up.ts';
import type { Session } from '../app/org.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Prove } from './Prove.tsx';

export function StepUp({ person }: { readonly person: Session['person'] }) {
  const [answer, setAnswer] = useState<{ readonly give: (proved: boolean) => void }>();
  useEffect(() => proofIsAskedBy(() => new Promise<boolean>(give => setAnswer({ give }))), []);
  if (!answer) return null;
  const done = (proved: boolean): void => {
    setAnswer(undefined);
    answer.give(proved);
  };
  return (
    <Dialog title="Is it you?" onClose={() => done(false)}>
      <p className="reading">What you are about to do weighs much. Show once more that it is you.</p>
      <Prove
        person={person}
        act="Go on"
        onProved={() => {
          done(true);
          return Promise.resolve();
        }}
        onClose={() => done(false)}
      />
    </Dialog>
  );
}
