/** A day that the body may have chosen inside a rule, and the rule's clause with the day that it leaves then. */
import { Citation } from '../ui/citation/Citation.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useIsBody } from './today.ts';

type Props = {
  /** The last day by the rule, where the body's own comes before it. */
  readonly byRule: string | undefined;
};

export function OwnDay({ on, byRule }: Props & { readonly on: string }) {
  const isBody = useIsBody();
  return (
    <>
      <DateText on={on} />
      {byRule === undefined ? null : <span className="quiet"> {isBody ? 'your own' : 'the body’s own'}</span>}
    </>
  );
}

export function RuleClause({
  because,
  byRule,
}: Props & { readonly because: React.ComponentProps<typeof Citation>['of'] }) {
  return (
    <>
      <Citation of={because} />
      {byRule === undefined ? null : (
        <span className="quiet">
          <br />
          until <DateText on={byRule} />
        </span>
      )}
    </>
  );
}
