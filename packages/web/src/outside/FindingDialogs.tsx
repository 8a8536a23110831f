/** Recording a finding of the outside body, and taking one over as a nonconformity of one's own. */
import { useAct, usePublic } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useGo } from '../app/RouterLink.tsx';
import { usePeople } from '../requirement/usePeople.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { Segments } from '../ui/field/Segments.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { givenOf, textOf } from '../ui/form/value-of.ts';
import { PickField } from '../ui/pick/PickField.tsx';
import { useToday } from '../ui/text/useToday.ts';
import { type Certificate, type Finding, findingName, GRADES, gradeOf, kindWord } from './outside.words.tsx';

type Props = { readonly of: Certificate; readonly onClose: () => void };

export function FindingDialog({ of, onClose }: Props) {
  const today = useToday();
  const record = useAct('outside.record-finding');
  const edition = usePublic('standard.get', { edition: of.edition }).data;
  const places = (edition?.requirements ?? []).map(one => ({
    value: one.key,
    label: one.key,
    hint: one.title,
  }));
  const visits = of.visits.map(one => ({ value: one.id, label: `${kindWord(one.kind)}, ${one.to}` }));
  return (
    <Dialog title="Record a finding" onClose={onClose}>
      <Form
        label="Finding"
        submit="Record the finding"
        onSubmit={async values => {
          const grade = gradeOf(textOf(values.grade));
          const asked = grade !== 'opportunity';
          await record.mutateAsync({
            id: of.id,
            visit: textOf(values.visit),
            grade,
            requirement: givenOf(values.requirement),
            statement: textOf(values.statement),
            dueOn: asked ? givenOf(values.dueOn) : null,
            answeredOn: asked ? givenOf(values.answeredOn) : null,
            closedOn: givenOf(values.closedOn),
          });
          onClose();
        }}
      >
        <Select name="visit" label="Visit" choices={visits} required defaultValue={visits[0]?.value} />
        <Segments name="grade" label="Grade" defaultValue="minor" segments={GRADES} />
        <PickField name="requirement" label="Requirement" choices={places} />
        <TextArea name="statement" label="What was found" rows={3} required />
        <FieldRow>
          <DateField name="dueOn" label="Answer due on" />
          <DateField name="answeredOn" label="Answered on" max={today} />
          <DateField name="closedOn" label="Closed by the body on" max={today} />
        </FieldRow>
      </Form>
    </Dialog>
  );
}

type TakeOverProps = Props & { readonly finding: Finding };

export function TakeOverDialog({ of, finding, onClose }: TakeOverProps) {
  const path = useOrgPath();
  const go = useGo();
  const people = usePeople();
  const takeOver = useAct('outside.take-over');
  return (
    <Dialog title="Treat as a nonconformity" onClose={onClose}>
      <Form
        label="Treat as a nonconformity"
        submit="Take it over"
        onSubmit={async values => {
          const { nonconformity } = await takeOver.mutateAsync({
            id: of.id,
            finding: finding.id,
            evidence: textOf(values.evidence),
            owner: givenOf(values.owner),
          });
          go(path(`/implement/nonconformities/${nonconformity}`));
        }}
      >
        <p>
          {findingName(finding)}: it becomes a nonconformity of your own from an external audit, with the
          grade and the dates of the body, and is treated with correction, cause and action.
        </p>
        <TextArea name="evidence" label="Evidence" hint="Empty: the report of the visit." rows={2} />
        <PickField name="owner" label="Owner" choices={people} />
      </Form>
    </Dialog>
  );
}
