/** Moving to a new edition: the days, the progress until the transition audit, and the requirements in their groups. */
import type { Output } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useParam, useQueryWord } from '../app/params.ts';
import { Button } from '../ui/button/Button.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Progress } from '../ui/progress/Progress.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Tabs } from '../ui/tabs/Tabs.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useToday } from '../ui/text/useToday.ts';
import { TransitionLinks } from './TransitionLinks.tsx';
import { GoneTable, TransitionSteps } from './TransitionSteps.tsx';

export type Change = Output<'transition.get'>;

export default function TransitionPage() {
  const pair = { from: useParam('from'), to: useParam('to') };
  const read = useRead('transition.get', pair);
  return (
    <Resource of={read} skeleton="table">
      {data => <Transition of={data} />}
    </Resource>
  );
}

const GROUPS = [
  ['changed', 'Changed'],
  ['new', 'New'],
  ['unchanged', 'Unchanged'],
] as const;

function Transition({ of }: { readonly of: Change }) {
  const path = useOrgPath();
  const [group = 'changed'] = useQueryWord('group');
  const rows = useRead('standard.adopted', {}).data?.rows ?? [];
  const adopted = rows.some(row => row.edition.id === of.to.id && row.phase === 'adopted');
  const here = path(`/choose/transitions/${of.from.id}/${of.to.id}`);
  const steps = of.steps.filter(one => one.change === group);
  const tabs = [
    ...GROUPS.map(([id, label]) => ({
      id,
      label,
      href: `${here}?group=${id}`,
      count: of.steps.filter(one => one.change === id).length,
    })),
    { id: 'gone', label: 'Gone', href: `${here}?group=gone`, count: of.gone.length },
  ];
  return (
    <Page
      number={of.to.name}
      name={`from ${of.from.name}`}
      back={{ href: path('/choose'), label: 'Choose' }}
      aside={<Days of={of} />}
      asideLabel="Days of the transition"
    >
      <div className="stack">
        <Progress
          label={of.auditOn === null ? 'Looked at again' : 'Looked at again before the transition audit'}
          share={of.total === 0 ? 0 : of.lookedAt / of.total}
          words={`${of.lookedAt} of ${of.total} requirements`}
        />
        <TransitionLinks of={of} />
        <Adopted of={of} />
        <Tabs label="What the new edition brings" tabs={tabs} current={group} />
        {group === 'gone' ? (
          <GoneTable of={of} />
        ) : (
          <TransitionSteps of={of} steps={steps} adopted={adopted} />
        )}
      </div>
    </Page>
  );
}

/** Before anything can be looked at again, the new edition is adopted, with the scope of the old. */
function Adopted({ of }: { readonly of: Change }) {
  const can = useCan();
  const rows = useRead('standard.adopted', {}).data?.rows;
  const adopt = useAct('standard.adopt');
  const adopted = (id: string) => rows?.find(row => row.edition.id === id && row.phase === 'adopted');
  if (!rows || adopted(of.to.id) || !can('standard:adopt')) return null;
  const scope = adopted(of.from.id)?.scope ?? 'As before';
  return (
    <div className="stack-close">
      <p className="reading">
        Adopt the new edition beside the old one. What was assessed stays with the old edition; here you take
        over what still holds and assess the rest.
      </p>
      <div className="row">
        <Button
          kind="primary"
          busy={adopt.isPending}
          onClick={() => adopt.mutate({ edition: of.to.id, scope })}
        >
          Adopt {of.to.name}
        </Button>
      </div>
    </div>
  );
}

function Days({ of }: { readonly of: Change }) {
  const can = useCan();
  const today = useToday();
  const plan = useAct('transition.planAudit');
  return (
    <>
      <AsideSection title="Transition audit">
        {of.auditOn === null ? (
          <p className="quiet">No day is set.</p>
        ) : (
          <DateText on={of.auditOn} as="long" />
        )}
        {can('standard:adopt') ? (
          <Form
            label="Day of the transition audit"
            submit={of.auditOn === null ? 'Set the day' : 'Change the day'}
            onSubmit={values =>
              plan.mutateAsync({ from: of.from.id, to: of.to.id, auditOn: textOf(values.auditOn) })
            }
          >
            <DateField name="auditOn" label="Day" min={today} required />
          </Form>
        ) : null}
      </AsideSection>
      <AsideSection title="Days">
        {of.days.length === 0 ? <p className="quiet">No official day is known.</p> : null}
        <Facts of={of.days.map(one => ({ term: one.what, value: <DateText on={one.on} /> }))} />
        {[...new Set(of.days.map(one => one.source))].map(source => (
          <p key={source} className="quiet">
            {source}
          </p>
        ))}
      </AsideSection>
    </>
  );
}
