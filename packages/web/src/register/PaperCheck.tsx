/** Drop or choose a certificate's file: it is verified in this browser, and its text held against what was signed. */
import { useRef, useState } from 'react';
import { FileField } from '../ui/field/FileField.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { useToday } from '../ui/text/useToday.ts';
import { checkPaper, type PaperState } from './check-paper.ts';
import { PaperResult } from './PaperResult.tsx';

type Props = {
  /** The certification whose page is open. */
  readonly expected?: string;
};

export function PaperCheck({ expected }: Props) {
  const today = useToday();
  const [state, setState] = useState<PaperState>();
  const end = useRef<() => void>(undefined);
  const take = ([file]: readonly File[]): void => {
    end.current?.();
    setState(undefined);
    if (file) end.current = checkPaper(file, today, setState);
  };
  return (
    <div className="stack">
      <FileField
        name="paper"
        label="Certificate as PDF, signed credential or kit"
        hint="It is read by this browser alone and sent nowhere."
        accept=".pdf,.jwt,.json,.tlog-proof"
        required
        onChange={take}
      />
      {state?.at === 'checking' ? <output>Checking the signature, its status and the log …</output> : null}
      {state?.at === 'refused' ? (
        <Notice tone="care" live title="It could not be checked">
          {state.sentence}
        </Notice>
      ) : null}
      {state?.at === 'checked'
        ? state.verifications.map((checked, index) => (
            <PaperResult
              key={checked.certificate?.id ?? index}
              checked={checked}
              read={state.read}
              compared={state.read?.kind === 'compared' ? state.read.with[index] : undefined}
              expected={expected}
            />
          ))
        : null}
    </div>
  );
}
