/** The body's review: each point answered with what was looked at (ISO/IEC 17021-1, 9.1.2), then accepted or declined. */
import { useState } from 'react';
import { REVIEW_POINTS, type ReviewPoint } from '@certwright/core/application/review-points.table';
import type { Input } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { useToday } from '../engagement/today.ts';
import { useMeanwhile } from '../engagement/useMeanwhile.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { RadioCards } from '../ui/field/RadioCards.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';
import { Form } from '../ui/form/Form.tsx';
import type { Application } from './application.columns.tsx';

const POINTS = Object.entries(REVIEW_POINTS) as readonly [ReviewPoint, string][];

export function ReviewForm({ application }: { readonly application: Application }) {
  const review = useAct('application.review');
  const today = useToday();
  const { notice, onProblem } = useMeanwhile();
  const [outcome, setOutcome] = useState('accept');
  const { id, version } = application;
  return (
    <Form
      submit={outcome === 'accept' ? 'Accept the application' : 'Decline the application'}
      danger={outcome === 'decline'}
      label="Review of the application"
      draft={`review-${id}`}
      onProblem={onProblem}
      onSubmit={values =>
        review.mutateAsync({ ...(values as Omit<Input<'application.review'>, 'id'>), id, $version: version })
      }
    >
      {notice}
      <FieldGroup
        title="What was looked at"
        hint="A point without a basis is no review: say what you read, whom you asked, what you found."
      >
        {POINTS.map(([point, question]) => (
          <TextArea
            key={point}
            name={`points.${point}`}
            label={question}
            rows={2}
            required={outcome === 'accept'}
            minLength={3}
            maxLength={2000}
          />
        ))}
      </FieldGroup>
      <RadioCards
        name="outcome"
        label="What do you conclude?"
        value={outcome}
        onChange={setOutcome}
        cards={[
          {
            value: 'accept',
            label: 'Accept',
            hint: 'A certification is opened for each standard; audit time comes next.',
          },
          { value: 'decline', label: 'Decline', hint: 'The client is told the reasons.' },
        ]}
      />
      {outcome === 'decline' ? <TextArea name="reasons" label="Reasons for declining" required /> : null}
      <DateField
        name="on"
        label="Date of the review"
        defaultValue={today}
        min={application.submittedOn}
        max={today}
        required
      />
    </Form>
  );
}
