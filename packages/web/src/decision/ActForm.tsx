/** One act on a certification: what has to be said with it, then the large button, then the signature. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type OpId, ProblemError } from '../api/client.ts';
import { useOrg } from '../app/org.ts';
import { useMeanwhile } from '../engagement/useMeanwhile.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Form } from '../ui/form/Form.tsx';
import type { FormValues } from '../ui/form/values.ts';
import { DateText } from '../ui/text/DateText.tsx';
import { ActFields } from './ActFields.tsx';
import { type ActId, ACTS, type Certification } from './acts.table.ts';
import { SignedConfirm } from './SignedConfirm.tsx';

type Props = {
  readonly act: ActId;
  readonly certification: Certification;
  readonly standard: string;
  readonly on: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

export function ActForm({ act, certification, standard, on, onDone, onCancel }: Props) {
  const { slug } = useOrg();
  const client = useQueryClient();
  const { notice, onProblem } = useMeanwhile();
  const [asking, setAsking] = useState<FormValues>();
  const { op, verb, signed, danger = false } = ACTS[act];
  const { id, version, client: holder } = certification;
  const perform = async (values: FormValues): Promise<void> => {
    const given = Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== '' && value !== null),
    );
    // Certificates count their own versions; only acts on the certification itself can be stale.
    const options = op === 'certificate.issue' ? {} : { version };
    await call<OpId>(op, slug, { ...given, id, on }, options);
    await Promise.all([
      client.invalidateQueries({ queryKey: [slug] }),
      client.invalidateQueries({ queryKey: ['', 'register.get'] }),
    ]);
    onDone();
  };
  /** A stale decision goes back to the form, where the newest state can be seen. */
  const confirm = async (values: FormValues): Promise<void> => {
    try {
      await perform(values);
    } catch (error) {
      if (!(error instanceof ProblemError) || !onProblem(error.problem)) throw error;
      setAsking(undefined);
    }
  };
  return (
    <>
      <Form
        submit={verb}
        size="large"
        danger={danger}
        label={verb}
        draft={`${act}-${id}`}
        onProblem={onProblem}
        onSubmit={async values => {
          if (signed) setAsking(values);
          else await perform(values);
        }}
        beside={
          <Button kind="quiet" onClick={onCancel}>
            Cancel
          </Button>
        }
      >
        {notice}
        <ActFields act={act} certification={certification} />
      </Form>
      {asking ? (
        <SignedConfirm
          title={verb}
          act={verb}
          danger={danger}
          onConfirm={() => confirm(asking)}
          onClose={() => setAsking(undefined)}
        >
          {holder.name}, {standard}. Dated <DateText on={on} as="long" />.
        </SignedConfirm>
      ) : null}
    </>
  );
}
