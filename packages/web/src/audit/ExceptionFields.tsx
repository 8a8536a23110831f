/** Where a refusal rests on the body's own choice: its reason for departing from it, once for all of them. */
import type { Problem } from '../ui/form/problem.ts';
import { TextArea } from '../ui/field/TextArea.tsx';

type Reason = { readonly code: string; readonly own: boolean };
type Reasons = readonly { readonly person: string; readonly reasons: readonly Reason[] }[];
export type Open = readonly { readonly person: string; readonly code: string }[];

/** Of a refused appointment: what rests on the body's own choice alone; undefined where a standard stands in the way. */
export function openExceptions({ code, facts }: Problem): Open | undefined {
  if (code !== 'person-not-able') return undefined;
  const reasons = (facts as { reasons?: Reasons } | undefined)?.reasons ?? [];
  const all = reasons.flatMap(({ person, reasons: of }) => of.map(one => ({ ...one, person })));
  return all.length > 0 && all.every(one => one.own)
    ? all.map(({ person, code: own }) => ({ person, code: own }))
    : undefined;
}

export const ExceptionFields = () => (
  <TextArea
    name="why"
    label="Why this time"
    hint="This rests on a rule that the body chose itself. It may depart from it with a reason, which stays in the file."
    rows={3}
    required
  />
);
