/** Adopting a plan: its editions with their scope, and its milestones. */
import { useAct } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { useGo } from '../app/RouterLink.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import type { Answers } from './adviser.answers.ts';
import { planInput } from './PlanPane.tsx';

export function AdoptPlan({ answers }: { readonly answers: Answers }) {
  const adopt = useAct('plan.adopt');
  const keep = useAct('adviser.keep');
  const go = useGo();
  const path = useOrgPath();
  const { words } = useQueryWords();
  return (
    <Form
      label="Adopt this plan"
      submit="Adopt this plan"
      draft="adopt-plan"
      onSubmit={async values => {
        const input = planInput(answers, words);
        if (Object.keys(answers).length > 0) await keep.mutateAsync({ answers: input.answers });
        await adopt.mutateAsync({ ...input, scope: textOf(values.scope) });
        go(path('/choose'));
      }}
    >
      <TextArea
        name="scope"
        label="Scope"
        hint="What the certificate should cover: activities, products or services, and places. It can be changed later."
        placeholder="Development and manufacture of optical measuring instruments in Kiel and Rostock"
        rows={2}
        required
      />
    </Form>
  );
}
