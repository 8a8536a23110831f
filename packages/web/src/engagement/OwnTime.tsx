/** Says of a day that the body chose it inside the rule, and which day the rule leaves; nothing where it is the rule's. */
import { DateText } from '../ui/text/DateText.tsx';
import { useIsBody } from './today.ts';

export function OwnTime({ byRule }: { readonly byRule: string | undefined }) {
  const isBody = useIsBody();
  if (byRule === undefined) return null;
  return (
    <span className="quiet">
      {isBody ? 'your own' : 'the body’s own'}; rule: <DateText on={byRule} />
    </span>
  );
}
