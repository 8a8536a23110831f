/** Completing an internal audit with its conclusion. */
import { useAct } from '../api/hooks.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import type { InternalAudit } from './internal-audit.words.tsx';

export function CompleteDialog({
  of,
  onClose,
}: {
  readonly of: InternalAudit;
  readonly onClose: () => void;
}) {
  const complete = useAct('internal-audit.complete');
  return (
    <Dialog title="Complete the audit" onClose={onClose}>
      <Form
        label="Complete the audit"
        submit="Complete the audit"
        draft={`internal-audit-${of.id}-conclusion`}
        onSubmit={async values => {
          await complete.mutateAsync({
            id: of.id,
            conclusion: textOf(values.conclusion),
            $version: of.version,
          });
          onClose();
        }}
      >
        <TextArea
          name="conclusion"
          label="Conclusion"
          hint="Does the system conform, and is it kept effectively? The management review reads it."
          required
          rows={4}
        />
      </Form>
    </Dialog>
  );
}
