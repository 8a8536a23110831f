/** An uploaded document at a shared device: opened where the browser shows it, kept nowhere when the person leaves. */
import { useState } from 'react';
import { Button } from '../ui/button/Button.tsx';
import { readProblem } from '../ui/form/problem.ts';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { useWords } from '../ui/UiProvider.tsx';
import type { Reader } from './StationPage.tsx';
import { fileOf } from './useContents.ts';

type Props = {
  readonly reader: Reader;
  readonly document: string;
  readonly of: { readonly id: string; readonly name: string };
};

export function UploadedContent({ reader, document, of }: Props) {
  const kit = useWords();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const open = async (): Promise<void> => {
    setBusy(true);
    setFailed(undefined);
    try {
      const address = URL.createObjectURL(await fileOf(reader, document, of.id));
      const link = globalThis.document.createElement('a');
      Object.assign(link, { href: address, target: '_blank', rel: 'noopener' });
      // What a browser cannot show it would hand out under a name of its own.
      if (!of.name.toLowerCase().endsWith('.pdf')) link.download = of.name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    } catch (error) {
      setFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="stack-close">
      <div className="row">
        <Button size="large" busy={busy} onClick={() => void open()}>
          Open {of.name}
        </Button>
      </div>
      {failed === undefined ? null : <Refusal problem={readProblem(failed, kit.unreachable, kit.failed)} />}
    </div>
  );
}
