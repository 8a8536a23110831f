/** Determining the audit time of an engagement: the calculator, begun from the client's sites, and kept with its reasons. */
import type { AuditRequest } from '@certwright/rules/audit/audit.request';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Input } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useEditionName } from '../engagement/editions.ts';
import { useToday } from '../engagement/today.ts';
import { Button } from '../ui/button/Button.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Sides } from '../ui/sides/Sides.tsx';
import { calculationOfRequest } from './calculation-of-request.ts';
import { AnswerPanel, Refusals } from './AnswerPanel.tsx';
import { CalculationForm } from './CalculationForm.tsx';
import { type Calculation, outcomeOf, requestOf, type SiteDraft } from './calculation.ts';
import { factsOf } from './calculator-facts.tsx';

type Props = {
  readonly engagement: string;
  readonly editions: readonly string[];
  readonly onDone: () => void;
};
type Site = { readonly name: string; readonly persons: number };

/** The first site of an application is its central function until somebody says otherwise. */
function peopleAt([central, ...others]: readonly Site[]): Pick<Calculation, 'people' | 'sites'> {
  const rest: readonly SiteDraft[] = others.map(site => ({ name: site.name, personnel: site.persons }));
  return { people: central?.persons, ...(rest.length > 0 ? { sites: rest } : {}) };
}

function begun(today: string, standards: readonly string[], sites: readonly Site[]): Calculation {
  return {
    event: 'initial',
    on: today,
    standards: standards.map(standard => ({ standard })),
    fullTimeHours: 40,
    ...peopleAt(sites),
  };
}

export function DeterminationForm(props: Props) {
  const sites = useRead('change.sites', { engagement: props.engagement });
  const before = useRead('audit-time.get', { engagement: props.engagement });
  const editionName = useEditionName();
  const today = useToday();
  if (sites.isPending || before.isPending) return null;
  const rows = sites.data?.rows ?? [];
  const { request, reopened } = before.data?.determined ?? {};
  const again = request && {
    ...calculationOfRequest(request as unknown as AuditRequest),
    on: today,
    ...(reopened ? peopleAt(rows) : {}),
  };
  return <Determination {...props} from={again ?? begun(today, props.editions.map(editionName), rows)} />;
}

function Determination({ engagement, onDone, from }: Props & { readonly from: Calculation }) {
  const determine = useAct('audit-time.determine');
  const [calculation, set] = useState(from);
  const settled = useDeferredValue(calculation);
  const outcome = useMemo(() => outcomeOf(settled), [settled]);
  const keep = async (): Promise<void> => {
    const request = requestOf(calculation) as Input<'audit-time.determine'>;
    await determine.mutateAsync({ ...request, engagement });
    onDone();
  };
  return (
    <Sides
      label="Result and derivation"
      outcome={
        <>
          <Facts as="line" of={factsOf(outcome)} />
          {outcome.answer ? (
            <AnswerPanel answer={outcome.answer} />
          ) : (
            <Refusals refusals={outcome.refusals} />
          )}
        </>
      }
    >
      <CalculationForm calculation={calculation} onChange={set} settled />
      {determine.error ? (
        <Notice tone="stop" live>
          {determine.error.message}
        </Notice>
      ) : null}
      <div className="row">
        <Button
          kind="primary"
          busy={determine.isPending}
          onClick={() => void keep().catch(() => undefined)}
          {...(outcome.answer ? {} : { blockedBy: 'The rules ask for more; see beside.' })}
        >
          Determine audit time
        </Button>
        <Button kind="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </Sides>
  );
}
