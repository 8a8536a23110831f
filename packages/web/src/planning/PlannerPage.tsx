/** The planner: everybody of the body over some weeks, audits as bars that are moved, who is away, and what has no team yet. */
import { weekday } from '@certwright/core/planning/weekday';
import { addDays } from '@certwright/rules/calendar-date';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrg, useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { useToday } from '../engagement/today.ts';
import { kindWords } from '../programme/programme.cycle.ts';
import { Button } from '../ui/button/Button.tsx';
import { FilterBar, FilterChoice, FilterDay, FilterText } from '../ui/filter-bar/FilterBar.tsx';
import { Page } from '../ui/page/Page.tsx';
import { PlannerGrid, type PlannerMove } from '../ui/planner/PlannerGrid.tsx';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { useWords } from '../ui/UiProvider.tsx';
import { readProblem } from '../ui/form/problem.ts';
import { Resource } from '../ui/resource/Resource.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { judged, movedAudit, type Proposed } from './planner.judge.ts';
import { type Month, barsOf, peopleOf } from './planner.rows.ts';
import { Unstaffed } from './Unstaffed.tsx';

const WEEKS = [
  { value: '2', label: '2 weeks' },
  { value: '8', label: '8 weeks' },
  { value: '13', label: '13 weeks' },
];

const mondayOf = (day: string): string => addDays(day, -weekday(day));

export default function PlannerPage() {
  const today = useToday();
  const at = useOrgPath();
  const { words, set } = useQueryWords();
  const first = mondayOf(/^\d{4}-\d\d-\d\d$/.test(words.from ?? '') ? (words.from ?? today) : today);
  const count = 7 * (WEEKS.some(one => one.value === words.weeks) ? Number(words.weeks) : 4);
  const last = addDays(first, count - 1);
  const month = useRead('planning.month', { from: first, to: last });
  return (
    <Page
      name="Planner"
      actions={
        <>
          <Button onClick={() => set({ from: addDays(first, -count) })}>Earlier</Button>
          <Button onClick={() => set({ from: undefined })}>Today</Button>
          <Button onClick={() => set({ from: addDays(first, count) })}>Later</Button>
          <Button kind="quiet" href={at('/audit/due')}>
            What is due
          </Button>
        </>
      }
    >
      <div className="stack">
        <FilterBar label="What is shown">
          <FilterText label="Person or country" value={words.q} onChange={next => set({ q: next })} />
          <FilterDay label="From" value={first} onChange={next => set({ from: next })} />
          <FilterChoice
            label="Length"
            value={words.weeks}
            any="4 weeks"
            choices={WEEKS}
            onChange={next => set({ weeks: next })}
          />
        </FilterBar>
        <Resource
          of={month}
          skeleton="table"
          empty={{
            when: found => found.people.length === 0,
            what: 'Auditors stand here, each with the audits of these weeks.',
            act: <Button href={at('/settings/people')}>People and roles</Button>,
          }}
        >
          {found => <Shown month={found} first={first} count={count} text={words.q} />}
        </Resource>
      </div>
    </Page>
  );
}

type ShownProps = {
  readonly month: Month;
  readonly first: string;
  readonly count: number;
  readonly text: string | undefined;
};

function Shown({ month, first, count, text }: ShownProps) {
  const today = useToday();
  const can = useCan();
  const { slug } = useOrg();
  const [held, setHeld] = useState<string>();
  const [open, setOpen] = useState<string>();
  const audit = held?.split(' ')[0] ?? '';
  const span = { from: addDays(first, -60), to: addDays(first, count + 60) };
  const questions = useRead('planning.questions', { id: audit, ...span }, { enabled: audit !== '' });
  const move = useAct('audit.move');
  const appoint = useAct('audit.appointTeam');
  const kit = useWords();
  const may = can('audit:plan');
  const teamOf = (id: string) => month.bookings.filter(one => one.audit === id);
  const proposedBy = ({ bar, row, from }: PlannerMove): Proposed | undefined => {
    const [id = '', person = '', day = ''] = bar.split(' ');
    const found = month.audits.find(one => one.id === id);
    const booking = teamOf(id).find(one => one.person === person && one.from === day);
    return found && booking ? { audit: found, booking, person: row, from } : undefined;
  };
  const settle = async (made: PlannerMove): Promise<void> => {
    const proposed = proposedBy(made);
    if (!proposed) return;
    const { id, version } = proposed.audit;
    const days = movedAudit(proposed);
    const moved = days.from !== proposed.audit.from;
    if (moved) await move.mutateAsync({ id, ...days, $version: version });
    if (made.row === proposed.booking.person) return;
    // The whole team with everybody's days, also what lies outside these weeks; who takes over comes on the same days.
    const { team, version: moment } = await call('audit.get', slug, { id });
    const members = team.map(({ person, role, days: own }) => ({
      person: person === proposed.booking.person ? made.row : person,
      role,
      ...(own.length > 0 ? { days: own } : {}),
    }));
    await appoint.mutateAsync({ id, members, $version: moment });
  };
  const failed = move.error ?? appoint.error;
  const opened = month.audits.find(one => one.id === open?.split(' ')[0]);
  return (
    <div className="stack">
      {failed ? <Refusal problem={readProblem(failed, kit.unreachable, kit.failed)} /> : null}
      <PlannerGrid
        label="Audits of these weeks by person"
        first={first}
        count={count}
        today={today}
        people={peopleOf(month, text)}
        bars={barsOf(month)}
        closed={month.closed}
        away={month.away.map(one => ({ row: one.person, from: one.from, to: one.to }))}
        onHold={setHeld}
        onOpen={setOpen}
        judge={made => {
          const proposed = proposedBy(made);
          const known = questions.data;
          if (!proposed || !known || proposed.audit.id !== audit) return undefined;
          return judged(proposed, teamOf(audit), known, today);
        }}
        {...(may ? { onMove: made => void settle(made).catch(() => undefined) } : {})}
      />
      <Unstaffed audits={month.unstaffed} />
      {opened ? (
        <MoveDialog
          audit={opened}
          title={`${opened.client}, ${kindWords(opened.kind)}`}
          may={may}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </div>
  );
}
