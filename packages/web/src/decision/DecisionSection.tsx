/** The decision: what it rests on, what stands in the way of each act on the day it is dated, and the act itself. */
import { useState } from 'react';
import { useRead } from '../api/hooks.ts';
import { useCan } from '../app/org.ts';
import { useQueryWord } from '../app/params.ts';
import { useToday } from '../engagement/today.ts';
import { DateField } from '../ui/field/DateField.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { ACT_IDS, ACTS, belongs, type ActId, type Certification } from './acts.table.ts';
import { ActForm } from './ActForm.tsx';
import { ActList } from './ActList.tsx';
import { RestsOn } from './RestsOn.tsx';

type Props = { readonly certification: Certification; readonly standard: string };

export function DecisionSection({ certification, standard }: Props) {
  const today = useToday();
  const can = useCan();
  const [act, setAct] = useQueryWord('act');
  const [day, setDay] = useQueryWord('on');
  const [done, setDone] = useState<ActId>();
  const on = day ?? today;
  const { id, rests } = certification;
  const asked = useRead('decision.get', { id, on }, { enabled: on !== today });
  const audit = useRead('audit.get', { id: rests?.audit ?? '' }, { enabled: rests !== null });
  const dated = on === today ? certification : (asked.data ?? certification);
  const acts = ACT_IDS.filter(one => belongs(one, dated, audit.data?.kind));
  const chosen = acts.find(
    one => one === act && can(ACTS[one].permission) && dated.standing[one].length === 0,
  );
  return (
    <section className="stack">
      <h2>Decision</h2>
      {rests ? (
        <RestsOn certification={certification} rests={rests} />
      ) : (
        <Notice>No audit of this certification has a report yet; a decision has nothing to rest on.</Notice>
      )}
      {done ? (
        <Notice tone="done" live>
          {ACTS[done].done}
        </Notice>
      ) : null}
      {acts.length === 0 ? null : (
        <>
          <DateField
            name="on"
            label="Day of the act"
            value={on}
            max={today}
            required
            onChange={value => setDay(value === '' || value === today ? undefined : value)}
          />
          {chosen ? null : (
            <>
              <p className="quiet">What can be done on that day, and what stands in the way:</p>
              <ActList
                acts={acts}
                standing={dated.standing}
                onChoose={one => {
                  setDone(undefined);
                  setAct(one);
                }}
              />
            </>
          )}
        </>
      )}
      {chosen ? (
        <section className="stack">
          <h3>{ACTS[chosen].verb}</h3>
          <p className="quiet">{ACTS[chosen].means}</p>
          <ActForm
            key={chosen}
            act={chosen}
            certification={certification}
            standard={standard}
            on={on}
            onCancel={() => setAct(undefined)}
            onDone={() => {
              setAct(undefined);
              setDone(chosen);
            }}
          />
        </section>
      ) : null}
    </section>
  );
}
