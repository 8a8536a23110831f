/** Judging a line before treatment or after it; a change of values says why. */
import type { RiskMethod, Values } from '@certwright/standards/risk/method';
import { useAct } from '../api/hooks.ts';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { LevelFields, valuesIn } from './LevelFields.tsx';
import type { Line } from './risk.words.tsx';

type Props = {
  readonly line: Line;
  /** The version that judges: a newer one than the line's judges it anew. */
  readonly method: RiskMethod;
  readonly what: 'before' | 'after';
  readonly proposed?: Values | undefined;
  readonly anew?: boolean | undefined;
  readonly onDone: () => void;
};

export function JudgeForm({ line, method, what, proposed, anew = false, onDone }: Props) {
  const judge = useAct('risk.judge');
  const rejudge = useAct('risk.rejudge');
  const now = line[what];
  return (
    <Form
      label="Values"
      submit={now ? 'Save the new values' : 'Save the values'}
      onSubmit={async said => {
        const values = valuesIn(method, said.values);
        const change = { id: line.id, values, reason: textOf(said.reason), $version: line.version };
        await (anew ? rejudge.mutateAsync(change) : judge.mutateAsync({ ...change, what }));
        onDone();
      }}
    >
      {line.standing === 'accepted' ? (
        <Notice tone="care">The acceptance lapses with a change; what remains is accepted anew.</Notice>
      ) : null}
      {anew ? (
        <Notice>Treatment and acceptance were decided on the older version: they begin anew.</Notice>
      ) : null}
      <LevelFields method={method} group="values" first={{ ...now?.values, ...proposed }} />
      {now ? (
        <TextArea name="reason" label="Why they change" rows={2} required />
      ) : (
        <TextArea name="reason" label="How you came to them" rows={2} />
      )}
    </Form>
  );
}
