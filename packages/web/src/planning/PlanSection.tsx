/** The plan of an audit by the hour: what it lacks, its sessions day by day, and the act that comes next for each side. */
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrg } from '../app/org.ts';
import { useQueryWord } from '../app/params.ts';
import { useIsBody } from '../engagement/today.ts';
import { Button } from '../ui/button/Button.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Tabs } from '../ui/tabs/Tabs.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useQueryWords } from '../app/query.ts';
import type { Plan } from './plan.words.ts';
import { PlanSessions } from './PlanSessions.tsx';
import { PlanActs } from './PlanActs.tsx';

const LOOK = {
  none: ['not-started', 'no plan yet'],
  draft: ['draft', 'draft'],
  sent: ['in-review', 'sent to the client'],
  'change-asked': ['open', 'the client asks for a change'],
  agreed: ['accepted', 'agreed'],
} as const satisfies Record<Plan['phase'], readonly [string, string]>;

type Props = { readonly audit: string; readonly withStage1: boolean };

export function PlanSection({ audit, withStage1 }: Props) {
  const { words, href } = useQueryWords();
  const stage = withStage1 && words.plan !== 'visit' ? 'stage1' : 'visit';
  const plan = useRead('audit-plan.get', { id: audit, stage });
  return (
    <section className="stack">
      <h2>Plan by the hour</h2>
      {withStage1 ? (
        <Tabs
          label="Part of the audit"
          current={stage}
          tabs={[
            { id: 'stage1', label: 'Stage 1', href: href({ plan: undefined }) },
            { id: 'visit', label: 'Stage 2', href: href({ plan: 'visit' }) },
          ]}
        />
      ) : null}
      <Resource of={plan} skeleton="table">
        {found => <Shown audit={audit} plan={found} />}
      </Resource>
    </section>
  );
}

function Shown({ audit, plan }: { readonly audit: string; readonly plan: Plan }) {
  const { slug } = useOrg();
  const [code, word] = LOOK[plan.phase];
  const file = (ending: string): string =>
    `/api/organizations/${encodeURIComponent(slug)}/audits/${audit}/plans/${plan.stage}/plan.${ending}`;
  return (
    <div className="stack">
      <div className="row">
        <Status of={code} word={plan.number > 0 ? `${word}, version ${plan.number}` : word} />
        {plan.sessions.length > 0 ? (
          <>
            <Button kind="quiet" href={file('pdf')}>
              PDF
            </Button>
            <Button kind="quiet" href={file('ics')}>
              Calendar
            </Button>
          </>
        ) : null}
      </div>
      {plan.agreedOn && plan.agreedHow ? (
        <p className="quiet">
          Agreed on <DateText on={plan.agreedOn} />, as the body wrote down: {plan.agreedHow}
        </p>
      ) : null}
      {plan.asked ? (
        <Notice tone="care" title="The client asks for a change">
          {plan.asked.what}
        </Notice>
      ) : null}
      {plan.faults.length > 0 ? (
        <Notice tone="stop" title="The plan cannot be sent yet">
          <ul className="stack-close">
            {[...new Set(plan.faults.map(one => `${one.text} (${one.citations[0]?.clause})`))].map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <PlanActs audit={audit} plan={plan} />
      <PlanSessions audit={audit} plan={plan} />
      <ClientAnswer audit={audit} plan={plan} />
    </div>
  );
}

function ClientAnswer({ audit, plan }: { readonly audit: string; readonly plan: Plan }) {
  const can = useCan();
  const isBody = useIsBody();
  const [doing, setDoing] = useQueryWord('do');
  const agree = useAct('audit-plan.agree');
  const ask = useAct('audit-plan.askChange');
  if (isBody || plan.phase !== 'sent' || !can('plan:agree')) return null;
  const at = { id: audit, stage: plan.stage, number: plan.number };
  if (doing === 'ask')
    return (
      <Form
        submit="Ask for this change"
        label="Change of the plan"
        onSubmit={async values => {
          await ask.mutateAsync({ ...at, what: textOf(values.what) });
          setDoing(undefined);
        }}
        beside={
          <Button kind="quiet" onClick={() => setDoing(undefined)}>
            Cancel
          </Button>
        }
      >
        <TextArea name="what" label="What should be otherwise" rows={3} required />
      </Form>
    );
  return (
    <div className="row">
      <Button kind="primary" busy={agree.isPending} onClick={() => agree.mutate(at)}>
        Agree to version {plan.number}
      </Button>
      <Button onClick={() => setDoing('ask')}>Ask for a change</Button>
    </div>
  );
}
