/** One act on a certification: what has to be said with it, then the large button, then the signature. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type OpId } from '../api/client.ts';
import { useOrg } from '../app/org.ts';
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
  return (
    <>
      <Form
        submit={verb}
        size="large"
        danger={danger}
        label={verb}
        draft={`${act}-${id}`}
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
        <ActFields act={act} certification={certification} />
      </Form>
      {asking ? (
        <SignedConfirm
          title={verb}
          act={verb}
          danger={danger}
          onConfirm={() => perform(asking)}
          onClose={() => setAsking(undefined)}
        >
          {holder.name}, {standard}. Dated <DateText on={on} as="long" />.
        </SignedConfirm>
      ) : null}
    </>
  );
}
