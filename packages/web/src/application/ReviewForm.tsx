/** The body's review: each point answered with what was looked at (ISO/IEC 17021-1, 9.1.2), then accepted or declined. */
import { useState } from 'react';
import { REVIEW_POINTS, type ReviewPoint } from '@certwright/core/application/review-points.table';
import type { Input, Output } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useToday } from '../engagement/today.ts';
import { useMeanwhile } from '../engagement/useMeanwhile.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { RadioCards } from '../ui/field/RadioCards.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import type { Application } from './application.columns.tsx';

/** What follows from records is a beginning that the reviewer may keep; the rest is asked of him. */
const startOf = (found: PreAnswer | undefined): string => (found?.verdict === 'fits' ? found.found : '');
const recordsOf = (found: PreAnswer | undefined) => (found ? <Records of={found} /> : undefined);

const POINTS = Object.entries(REVIEW_POINTS) as readonly [ReviewPoint, string][];

type PreAnswer = Output<'application.review-points'>['rows'][number];
const VERDICTS = {
  fits: { of: 'conformity', word: 'fits' },
  against: { of: 'open', word: 'stands against it' },
  'not-recorded': { of: 'unknown', word: 'not recorded' },
} as const;

const Records = ({ of }: { readonly of: PreAnswer }) => (
  <>
    <Status of={VERDICTS[of.verdict].of} word={VERDICTS[of.verdict].word} /> {of.found}
  </>
);

export function ReviewForm({ application }: { readonly application: Application }) {
  const points = useRead('application.review-points', { id: application.id });
  return (
    <Resource of={points} skeleton="form">
      {({ rows }) => <Reviewing application={application} pre={new Map(rows.map(row => [row.point, row]))} />}
    </Resource>
  );
}

type Props = { readonly application: Application; readonly pre: ReadonlyMap<ReviewPoint, PreAnswer> };

function Reviewing({ application, pre }: Props) {
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
        hint="What the records say stands above each answer. A point without a basis is no review: say what you read, whom you asked, what you found."
      >
        {POINTS.map(([point, question]) => (
          <TextArea
            key={point}
            name={`points.${point}`}
            label={question}
            hint={recordsOf(pre.get(point))}
            defaultValue={startOf(pre.get(point))}
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
