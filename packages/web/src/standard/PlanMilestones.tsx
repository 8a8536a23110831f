/** The adopted plan: its milestones by day, what is reached, what is late, and noting the next one. */
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Progress } from '../ui/progress/Progress.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';

export function PlanMilestones() {
  const plan = useRead('plan.current', {}).data?.plan;
  const reach = useAct('plan.reach');
  const can = useCan();
  const path = useOrgPath();
  if (!plan) return null;
  const reached = plan.milestones.filter(one => one.reachedOn !== null).length;
  const names = plan.editions.map(one => one.name).join(', ');
  return (
    <section className="stack-close">
      <h2>Plan</h2>
      <Progress
        label={names}
        share={reached / plan.milestones.length}
        words={`${reached} of ${plan.milestones.length} reached`}
      />
      <Table
        caption="Milestones of the plan"
        rows={plan.milestones}
        rowKey={row => row.code}
        columns={[
          { key: 'on', title: 'Day', render: row => <DateText on={row.on} />, width: 'narrow' },
          {
            key: 'what',
            title: 'What',
            render: row => <RouterLink href={path(row.path)}>{row.title}</RouterLink>,
            width: 'fill',
            wrap: true,
          },
          {
            key: 'state',
            title: 'State',
            render: row =>
              row.reachedOn === null ? (
                <Status of={row.overdue ? 'expired' : 'not-started'} word={row.overdue ? 'late' : 'open'} />
              ) : (
                <Status of="done" word="reached" />
              ),
            width: 'narrow',
          },
          {
            key: 'because',
            title: 'Rule',
            render: row => row.because ?? '',
            width: 'wide',
            secondary: true,
          },
          {
            key: 'act',
            title: 'Act',
            render: row =>
              row.reachedOn === null && can('standard:adopt') ? (
                <Button kind="quiet" onClick={() => reach.mutate({ code: row.code })}>
                  Reached
                </Button>
              ) : null,
            width: 'narrow',
          },
        ]}
      />
    </section>
  );
}
