/** Confirms a decision by the person's own password, second factor or passkey; never by "Are you sure?". */
import type { ReactNode } from 'react';
import { useOrg } from '../app/org.ts';
import { Prove } from '../session/Prove.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';

type Props = {
  readonly title: string;
  readonly act: string;
  readonly danger: boolean;
  readonly children: ReactNode;
  readonly onConfirm: () => Promise<unknown>;
  readonly onClose: () => void;
};

export function SignedConfirm({ title, act, danger, children, onConfirm, onClose }: Props) {
  const { person } = useOrg();
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="stack">
        <div>{children}</div>
        <Prove person={person} act={act} danger={danger} onProved={onConfirm} onClose={onClose} />
      </div>
    </Dialog>
  );
}
