/** Adopting an edition with its scope, changing the scope, dropping the edition. */
import { useAct } from '../api/hooks.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { givenOf, textOf } from '../ui/form/value-of.ts';
import type { FormValues } from '../ui/form/values.ts';
import { useToday } from '../ui/text/useToday.ts';

export type AdoptAct = 'adopt' | 'rescope' | 'drop';

type Props = {
  readonly act: AdoptAct;
  readonly edition: { readonly id: string; readonly name: string };
  readonly scope?: string | undefined;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

const SCOPE_HINT =
  'What is covered: activities, products or services, and places. An auditor reads it word for word.';

export function AdoptDialog({ act, edition, scope, onDone, onClose }: Props) {
  const adopt = useAct('standard.adopt');
  const rescope = useAct('standard.rescope');
  const drop = useAct('standard.drop');
  const today = useToday();
  const title = {
    adopt: `Adopt ${edition.name}`,
    rescope: `Change the scope of ${edition.name}`,
    drop: `Drop ${edition.name}`,
  }[act];
  const submit = async (values: FormValues): Promise<void> => {
    const day = givenOf(values.on);
    const on = day === null ? {} : { on: day };
    if (act === 'drop') await drop.mutateAsync({ edition: edition.id, why: textOf(values.why), ...on });
    else {
      const input = { edition: edition.id, scope: textOf(values.scope), ...on };
      await (act === 'adopt' ? adopt : rescope).mutateAsync(input);
    }
    onDone();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        label={title}
        submit={
          act === 'adopt' ? `Adopt ${edition.name}` : act === 'drop' ? 'Drop the edition' : 'Change the scope'
        }
        danger={act === 'drop'}
        draft={`${act}-${edition.id}`}
        onSubmit={submit}
      >
        {act === 'drop' ? (
          <>
            <p>Its requirements leave the list. What was assessed stays on record.</p>
            <TextArea name="why" label="Why" required />
          </>
        ) : (
          <TextArea
            name="scope"
            label="Scope"
            hint={SCOPE_HINT}
            placeholder="Development and manufacture of optical measuring instruments in Kiel and Rostock"
            defaultValue={scope}
            required
          />
        )}
        <DateField name="on" label="Since" hint="Empty means today." max={today} />
      </Form>
    </Dialog>
  );
}
