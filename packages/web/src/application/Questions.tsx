/** What the body asked and the client answered before the review. */
import { useState } from 'react';
import { useAct } from '../api/hooks.ts';
import { useCan } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { Application } from './application.columns.tsx';
import { saidWords } from './said.words.ts';

type Props = { readonly application: Application };
type Question = Application['questions'][number];

function AnswerForm({ application, question }: Props & { readonly question: Question }) {
  const answer = useAct('application.answer');
  const record = useAct('application.record-answer');
  const own = useCan()('application:submit');
  return (
    <Form
      label={`Answer to: ${question.text}`}
      submit={own ? 'Answer' : 'Take the answer down'}
      onSubmit={values => {
        const said = {
          id: application.id,
          question: question.id,
          text: textOf(values.text),
          $version: application.version,
        };
        return own
          ? answer.mutateAsync(said)
          : record.mutateAsync({ ...said, source: textOf(values.source) });
      }}
    >
      <TextArea name="text" label="Answer" rows={2} required />
      {own ? null : <TextField name="source" label="Where the client said this" required maxLength={300} />}
    </Form>
  );
}

function One({ application, question }: Props & { readonly question: Question }) {
  const can = useCan();
  const [answering, setAnswering] = useState(false);
  const { answer } = question;
  const may = application.phase === 'submitted' && (can('application:submit') || can('application:review'));
  return (
    <li className="stack">
      <p>
        {answer ? <Status of="answered" /> : <Status of="open" word="waits for an answer" />} {question.text}{' '}
        <span className="quiet">
          {question.askedBy.name}, <DateText on={question.askedOn} />
        </span>
      </p>
      {answer ? (
        <p>
          {answer.text}{' '}
          <span className="quiet">
            {saidWords(answer)}, <DateText on={answer.on} />
          </span>
        </p>
      ) : may && answering ? (
        <AnswerForm application={application} question={question} />
      ) : may ? (
        <div>
          <Button onClick={() => setAnswering(true)}>
            {can('application:submit') ? 'Answer' : 'Take the answer down'}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

export function Questions({ application }: Props) {
  const ask = useAct('application.ask');
  const [asking, setAsking] = useState(false);
  const may = useCan()('application:review') && application.phase === 'submitted';
  const { questions, id, version } = application;
  if (questions.length === 0 && !may) return null;
  return (
    <section className="stack">
      <h2>Questions</h2>
      {questions.length === 0 ? null : (
        <ul className="stack">
          {questions.map(question => (
            <One key={question.id} application={application} question={question} />
          ))}
        </ul>
      )}
      {may && asking ? (
        <Form
          label="Question to the client"
          submit="Ask the client"
          onSubmit={async values => {
            await ask.mutateAsync({ id, text: textOf(values.text), $version: version });
            setAsking(false);
          }}
        >
          <TextArea name="text" label="Question" rows={2} required />
        </Form>
      ) : may ? (
        <div>
          <Button onClick={() => setAsking(true)}>Ask the client</Button>
        </div>
      ) : null}
    </section>
  );
}
