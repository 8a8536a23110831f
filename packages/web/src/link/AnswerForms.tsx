/** The forms behind a link: each does the one thing that it was given for. */
import { useState } from 'react';
import { call, type Input } from '../api/client.ts';
import { ChangeFields } from '../change/ChangeFields.tsx';
import { useToday } from '../engagement/today.ts';
import { RadioCards } from '../ui/field/RadioCards.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import type { AnswerProps } from './AnswerPage.tsx';

export function QuestionForm({ token, onDone, question }: AnswerProps & { readonly question: string }) {
  return (
    <Form
      label="Answer"
      submit="Answer"
      onSubmit={async ({ text }) => {
        await call('link.answer', '', { token, question, text: textOf(text) });
        onDone();
      }}
    >
      <TextArea name="text" label="Answer" rows={3} required />
    </Form>
  );
}

export function OfferForm({ token, onDone }: AnswerProps) {
  const [answer, setAnswer] = useState<string>('accept');
  return (
    <Form
      label="Answer to the offer"
      submit={answer === 'accept' ? 'Accept the offer' : 'Decline the offer'}
      danger={answer === 'decline'}
      onSubmit={async ({ words }) => {
        await call('link.answer-offer', '', {
          token,
          answer: answer === 'accept' ? 'accept' : 'decline',
          words: textOf(words),
        });
        onDone();
      }}
    >
      <RadioCards
        name="answer"
        label="Your answer"
        value={answer}
        onChange={setAnswer}
        cards={[
          { value: 'accept', label: 'Accept', hint: 'The body draws the contract up next.' },
          { value: 'decline', label: 'Decline', hint: 'You may say why.' },
        ]}
      />
      <TextArea name="words" label="What else you want to say" rows={2} />
    </Form>
  );
}

export function SignForm({ token, onDone }: AnswerProps) {
  return (
    <Form
      label="Signature"
      submit="Sign the contract"
      onSubmit={async ({ name }) => {
        await call('link.sign', '', { token, name: textOf(name) });
        onDone();
      }}
    >
      <TextField name="name" label="Your name and function" required maxLength={300} width="full" />
    </Form>
  );
}

export function ChangeForm({ token, opened, onDone }: AnswerProps) {
  const today = useToday();
  return (
    <Form
      label="Change"
      submit="Report the change"
      onSubmit={async ({ others, ...values }) => {
        const said = { ...values, token, sites: others === true ? values.sites : null };
        await call('link.report-change', '', said as unknown as Input<'link.report-change'>);
        onDone();
      }}
    >
      <ChangeFields sites={opened.sites} today={today} />
    </Form>
  );
}
