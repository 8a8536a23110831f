/** The acts on a piece of evidence that ask for something: the next piece, putting it right, a schedule, more uses. */
import { useAct } from '../api/hooks.ts';
import { useOrg } from '../app/org.ts';
import { nameOf } from '../requirement/sheet.ts';
import { usePeople } from '../requirement/usePeople.ts';
import { refsOf, useRequirementChoices } from '../requirement/useRequirementChoices.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { NumberField } from '../ui/field/NumberField.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { givenOf, listOf, textOf } from '../ui/form/value-of.ts';
import { PickField } from '../ui/pick/PickField.tsx';
import { CollectedBy, collectedOf } from './AttachDialog.tsx';
import { ContentFields, contentOf } from './ContentFields.tsx';
import type { EvidenceDetail } from './evidence.columns.tsx';

type Props = { readonly of: EvidenceDetail; readonly onClose: () => void };

export function NextDialog({ of, onClose, onNext }: Props & { readonly onNext: (id: string) => void }) {
  const { slug } = useOrg();
  const collect = useAct('evidence.collect');
  return (
    <Dialog title="Hand in the next piece" onClose={onClose}>
      <Form
        label="Hand in the next piece"
        submit="Hand it in"
        onSubmit={async values => {
          const content = { ...(await contentOf(slug, values)), ...collectedOf(values) };
          const made = await collect.mutateAsync({ id: of.id, ...content, $version: of.version });
          onClose();
          onNext(made.id);
        }}
      >
        <p>It replaces this piece for the same requirements. This one stays readable for its days.</p>
        <ContentFields before={of} next />
        <CollectedBy />
      </Form>
    </Dialog>
  );
}

export function ReviseDialog({ of, onClose }: Props) {
  const { slug } = useOrg();
  const revise = useAct('evidence.revise');
  return (
    <Dialog title="Put it right" onClose={onClose}>
      <Form
        label="Put it right"
        submit="Save as the next revision"
        onSubmit={async values => {
          const content = await contentOf(slug, values, of);
          await revise.mutateAsync({ id: of.id, ...content, why: textOf(values.why), $version: of.version });
          onClose();
        }}
      >
        <ContentFields before={of} />
        <TextArea name="why" label="Why" hint="What it was before stays readable with this." required />
      </Form>
    </Dialog>
  );
}

export function ScheduleDialog({ of, onClose }: Props) {
  const schedule = useAct('evidence.schedule');
  const people = usePeople();
  const { collection } = of;
  return (
    <Dialog title="Collect it again" onClose={onClose}>
      <Form
        label="Collect it again"
        submit="Plan the collection"
        onSubmit={async values => {
          const nextDue = givenOf(values.nextDue);
          await schedule.mutateAsync({
            id: of.id,
            everyMonths: Number(values.everyMonths),
            collector: textOf(values.collector),
            ...(nextDue === null ? {} : { nextDue }),
            $version: of.version,
          });
          onClose();
        }}
      >
        <PickField
          name="collector"
          label="Who collects it"
          choices={people}
          defaultValue={
            collection ? [{ value: collection.collector.id, label: collection.collector.name }] : undefined
          }
          required
        />
        <FieldRow>
          <NumberField
            name="everyMonths"
            label="Every"
            unit="months"
            min={1}
            max={60}
            required
            defaultValue={collection?.everyMonths ?? 12}
          />
          <DateField
            name="nextDue"
            label="Next due"
            hint="Left empty: these months after the day that it stands for."
            defaultValue={collection?.nextDue ?? ''}
          />
        </FieldRow>
      </Form>
    </Dialog>
  );
}

export function RelateDialog({ of, onClose }: Props) {
  const relate = useAct('evidence.relate');
  const { choices } = useRequirementChoices();
  const shown = new Set(of.requirements.map(nameOf));
  return (
    <Dialog title="Let it show more" onClose={onClose}>
      <Form
        label="Let it show more"
        submit="Add"
        onSubmit={async values => {
          const requirements = refsOf(listOf(values.requirements));
          await relate.mutateAsync({ id: of.id, requirements, $version: of.version });
          onClose();
        }}
      >
        <PickField
          name="requirements"
          label="Also shows that these are met"
          choices={choices.filter(one => !shown.has(one.value))}
          multiple
          required
        />
      </Form>
    </Dialog>
  );
}

export function WithdrawDialog({ of, onClose }: Props) {
  const withdraw = useAct('evidence.withdraw');
  return (
    <Dialog title={`Withdraw ${of.title}`} onClose={onClose}>
      <Form
        label="Withdraw"
        submit="Withdraw the evidence"
        danger
        onSubmit={async values => {
          await withdraw.mutateAsync({ id: of.id, why: textOf(values.why), $version: of.version });
          onClose();
        }}
      >
        <p>It stays on record and shows nothing any more.</p>
        <TextArea name="why" label="Why" required />
      </Form>
    </Dialog>
  );
}
