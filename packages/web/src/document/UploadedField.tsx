/** A Word or PDF file as the content of a document, handed in as soon as it is chosen. */
import { useState } from 'react';
import { upload } from '../api/client.ts';
import { useOrg } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { FileField } from '../ui/field/FileField.tsx';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { readProblem } from '../ui/form/problem.ts';
import { useWords } from '../ui/UiProvider.tsx';
import { FileLine } from './FileLine.tsx';

export type UploadedFile = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256?: string | undefined;
};

type Props = {
  readonly of: UploadedFile | undefined;
  readonly onChange: (file: UploadedFile | undefined) => void;
};

export function UploadedField({ of, onChange }: Props) {
  const { slug } = useOrg();
  const words = useWords();
  const [refused, setRefused] = useState<unknown>();
  if (of)
    return (
      <div className="row">
        <FileLine of={of} />
        <Button kind="quiet" onClick={() => onChange(undefined)}>
          Take the file out
        </Button>
      </div>
    );
  return (
    <div className="stack-close">
      {refused === undefined ? null : (
        <Refusal problem={readProblem(refused, words.unreachable, words.failed)} />
      )}
      <FileField
        name="upload"
        label="Or a file instead"
        hint="Word or PDF: it is kept under the same control as what is written here"
        accept=".pdf,.docx,.xlsx,.pptx"
        onChange={([file]) => {
          if (!file) return;
          setRefused(undefined);
          upload(slug, file).then(onChange, setRefused);
        }}
      />
    </div>
  );
}
