/** The audit-time calculator for everybody: the figure while one types, its derivation beside it, two variants, a link. */
import { useDeferredValue, useMemo, useState } from 'react';
import { PublicPageFrame } from '../app/PublicPage.tsx';
import { useToday } from '../engagement/today.ts';
import { Button } from '../ui/button/Button.tsx';
import { Segments } from '../ui/field/Segments.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Sides } from '../ui/sides/Sides.tsx';
import { AnswerPanel, Refusals } from './AnswerPanel.tsx';
import { CalculationForm } from './CalculationForm.tsx';
import { factsOf } from './calculator-facts.tsx';
import { CalculatorTabs } from './CalculatorTabs.tsx';
import { outcomeOf, requestOf } from './calculation.ts';
import { CompareVariants } from './CompareVariants.tsx';
import { CopyLink } from './CopyLink.tsx';
import { useCalculations, type Variant } from './use-calculations.ts';
import { WorksheetMenu } from './WorksheetMenu.tsx';

export default function CalculatorPage() {
  const today = useToday();
  const [calculations, set, link] = useCalculations(today);
  const [edited, setEdited] = useState<Variant>('a');
  const shown: Variant = calculations.b ? edited : 'a';
  const calculation = calculations[shown] ?? calculations.a;
  // Typing stays quick with hundreds of sites: the figure may come a moment later.
  const settled = useDeferredValue(calculation);
  const outcome = useMemo(() => outcomeOf(settled), [settled]);
  const other = calculations.b && calculations[shown === 'a' ? 'b' : 'a'];
  const beside = useMemo(() => other && outcomeOf(other), [other]);
  return (
    <PublicPageFrame>
      <Page
        name="Audit time"
        facts={factsOf(outcome)}
        actions={
          <>
            <CopyLink address={link} />
            <WorksheetMenu request={requestOf(calculation)} />
            {calculations.b ? (
              <Button onClick={() => set({ a: calculation })}>Keep variant {shown.toUpperCase()} only</Button>
            ) : (
              <Button
                onClick={() => {
                  set({ a: calculation, b: calculation });
                  setEdited('b');
                }}
              >
                Compare with a variant
              </Button>
            )}
          </>
        }
      >
        <div className="stack-wide">
          <CalculatorTabs current="audit-time" />
          <Sides
            label="Result and derivation"
            outcome={
              <>
                {beside ? (
                  <CompareVariants
                    a={shown === 'a' ? outcome : beside}
                    b={shown === 'b' ? outcome : beside}
                  />
                ) : null}
                {outcome.answer ? (
                  <AnswerPanel answer={outcome.answer} />
                ) : (
                  <Refusals refusals={outcome.refusals} />
                )}
              </>
            }
          >
            {calculations.b ? (
              <Segments
                name="variant"
                label="Variant that is edited"
                segments={[
                  { value: 'a', label: 'Variant A' },
                  { value: 'b', label: 'Variant B' },
                ]}
                value={shown}
                onChange={variant => setEdited(variant as Variant)}
              />
            ) : null}
            <CalculationForm
              calculation={calculation}
              onChange={next => set({ ...calculations, [shown]: next })}
            />
          </Sides>
        </div>
      </Page>
    </PublicPageFrame>
  );
}
