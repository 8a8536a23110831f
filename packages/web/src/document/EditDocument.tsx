/** Editing a draft or beginning the next version; when somebody else saved meanwhile, both texts stand side by side. */
import { nextVersion } from '@certwright/core/document/document.state';
import { useState } from 'react';
import { useAct } from '../api/hooks.ts';
import { Button } from '../ui/button/Button.tsx';
import { Conflict } from '../ui/conflict/Conflict.tsx';
import type { Document } from './document.words.tsx';
import { kindWord } from './document.words.tsx';
import { type DocumentContent, DocumentForm } from './DocumentForm.tsx';

type Props = { readonly of: Document; readonly onDone: () => void };

export function EditDocument({ of, onDone }: Props) {
  const revise = useAct('document.revise');
  const [base] = useState(of);
  const [stale, setStale] = useState<DocumentContent>();
  const save = async ({ number: _, ...content }: DocumentContent, version: number): Promise<void> => {
    await revise.mutateAsync({ id: of.id, ...content, $version: version });
    onDone();
  };
  const submit = (content: DocumentContent): Promise<void> =>
    save(content, base.version).catch((error: unknown) => {
      if ((error as { problem?: { status?: number } }).problem?.status !== 409) throw error;
      setStale(content);
      // The draft on this device stays until one of the two was chosen.
      throw error;
    });
  return (
    <div className="stack">
      {stale === undefined ? null : (
        <Conflict
          theirsBy={of.author.name}
          busy={revise.isPending}
          onKeepYours={() => void save(stale, of.version)}
          onTakeTheirs={onDone}
          fields={[
            { label: 'Title', yours: stale.title, theirs: of.title, differs: stale.title !== of.title },
            {
              label: 'Kind',
              yours: kindWord(stale.kind),
              theirs: kindWord(of.kind),
              differs: stale.kind !== of.kind,
            },
            { label: 'Text', yours: stale.text, theirs: of.text, differs: stale.text !== of.text },
          ]}
        />
      )}
      <DocumentForm
        fresh={false}
        submit={
          base.phase === 'released' ? `Save as draft of version ${nextVersion(base)}` : 'Save the draft'
        }
        draft={`document-${of.id}`}
        before={{ ...base, change: base.phase === 'released' ? '' : base.change }}
        serves={base.requirements}
        onSubmit={submit}
        onProblem={problem => problem.status === 409}
        beside={
          <Button kind="quiet" onClick={onDone}>
            Cancel
          </Button>
        }
      />
    </div>
  );
}
