/** Recording a finding on site: what it is against, how grave, what was seen. Large targets, saved as one types. */
import { useState } from 'react';
import { useAct } from '../api/hooks.ts';
import type { Audit } from '../audit/audit-steps.ts';
import type { Edition } from '../engagement/editions.ts';
import { useToday } from '../engagement/today.ts';
import { DateField } from '../ui/field/DateField.tsx';
import { RadioCards } from '../ui/field/RadioCards.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { PickField } from '../ui/pick/PickField.tsx';
import type { Finding } from './finding.columns.tsx';
import { requirementChoices, requirementChosen, type RequirementRef } from './requirement-choices.ts';

const GRADES: readonly { value: Finding['grade']; label: string; hint: string }[] = [
  { value: 'major', label: 'Major nonconformity', hint: 'The system may not reach its results.' },
  { value: 'minor', label: 'Minor nonconformity', hint: 'A lapse; the system as such works.' },
  { value: 'opportunity', label: 'Opportunity for improvement', hint: 'Met, could be better.' },
  { value: 'concern', label: 'Area of concern', hint: 'Stage 1: may become a nonconformity in stage 2.' },
];

type Props = {
  readonly audit: Audit;
  readonly editions: readonly Edition[];
  readonly onRequirement: (ref: RequirementRef | undefined) => void;
  readonly onDone: (ref: RequirementRef) => void;
};

export function RecordForm({ audit, editions, onRequirement, onDone }: Props) {
  const record = useAct('finding.record');
  const today = useToday();
  const [grade, setGrade] = useState<string>();
  const last = audit.visit?.to ?? audit.plannedTo;
  return (
    <Form
      submit="Record the finding"
      label="Finding"
      draft={`finding-${audit.id}`}
      onSubmit={async values => {
        const requirement = requirementChosen(textOf(values.requirement));
        const covered = audit.certifications.find(one => one.edition === requirement.edition);
        await record.mutateAsync({
          audit: audit.id,
          certification: covered?.id ?? '',
          requirement,
          grade: values.grade as Finding['grade'],
          statement: textOf(values.statement),
          evidence: textOf(values.evidence),
          on: textOf(values.on),
        });
        onDone(requirement);
      }}
    >
      <PickField
        name="requirement"
        label="Requirement"
        hint="Type a number or a word: 8.2, calibration, supplier."
        choices={requirementChoices(editions)}
        onChange={([chosen]) => onRequirement(chosen ? requirementChosen(chosen.value) : undefined)}
        required
      />
      <RadioCards
        name="grade"
        label="How grave is it?"
        cards={GRADES}
        onChange={setGrade}
        size="large"
        required
      />
      <TextArea
        name="statement"
        label="Statement"
        hint="What is not as the requirement asks, in one or two sentences."
        rows={3}
        required
      />
      <TextArea
        name="evidence"
        label="Evidence"
        hint="What was seen, read or heard, where, so that somebody else can find it."
        rows={3}
        required={grade === 'major' || grade === 'minor'}
      />
      <DateField name="on" label="On" defaultValue={last < today ? last : today} max={today} required />
    </Form>
  );
}
