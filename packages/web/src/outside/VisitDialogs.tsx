/** Recording a visit of the outside body with its report, and noting when it comes next. */
import { upload } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { useOrg } from '../app/org.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { FileField } from '../ui/field/FileField.tsx';
import { NumberField } from '../ui/field/NumberField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { useToday } from '../ui/text/useToday.ts';
import { type Certificate, KINDS, kindOf } from './outside.words.tsx';

type Props = { readonly of: Certificate; readonly onClose: () => void };

export function VisitDialog({ of, onClose }: Props) {
  const { slug } = useOrg();
  const today = useToday();
  const record = useAct('outside.record-visit');
  const planned = of.next && of.next.to <= today ? of.next : null;
  return (
    <Dialog title="Record a visit" onClose={onClose}>
      <Form
        label="Visit"
        submit="Record the visit"
        onSubmit={async values => {
          const report = values.report instanceof File ? (await upload(slug, values.report)).id : null;
          await record.mutateAsync({
            id: of.id,
            kind: kindOf(textOf(values.kind)),
            from: textOf(values.from),
            to: textOf(values.to),
            days: typeof values.days === 'number' ? values.days : null,
            lead: textOf(values.lead),
            report,
          });
          onClose();
        }}
      >
        <Select
          name="kind"
          label="Kind"
          choices={KINDS}
          required
          defaultValue={planned?.kind ?? 'surveillance'}
        />
        <FieldRow>
          <DateField name="from" label="First day" required max={today} defaultValue={planned?.from} />
          <DateField name="to" label="Last day" required max={today} defaultValue={planned?.to} />
        </FieldRow>
        <FieldRow>
          <NumberField name="days" label="Auditor days" min={0} max={1000} step={0.25} />
          <TextField name="lead" label="Lead auditor" maxLength={300} />
        </FieldRow>
        <FileField name="report" label="Report" accept=".pdf,.docx,.xlsx,.jpg,.png" />
      </Form>
    </Dialog>
  );
}

export function PlanDialog({ of, onClose }: Props) {
  const plan = useAct('outside.plan-visit');
  return (
    <Dialog title="Next visit" onClose={onClose}>
      <Form
        label="Next visit"
        submit="Note it"
        onSubmit={async values => {
          const [from, to] = [textOf(values.from), textOf(values.to)];
          await plan.mutateAsync({ id: of.id, kind: kindOf(textOf(values.kind)), from, to });
          onClose();
        }}
      >
        <Select
          name="kind"
          label="Kind"
          choices={KINDS}
          required
          defaultValue={of.next?.kind ?? 'surveillance'}
        />
        <FieldRow>
          <DateField name="from" label="First day" required defaultValue={of.next?.from} />
          <DateField name="to" label="Last day" required defaultValue={of.next?.to} />
        </FieldRow>
      </Form>
    </Dialog>
  );
}
