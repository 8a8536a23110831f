/** From what the form holds to what the operation takes. */
import type { Input } from '../api/client.ts';
import type { FormValues } from '../ui/form/values.ts';

type Determination = Input<'audit-time.determine'>;
type EditionInput = Determination['editions'][number];
type Scores = readonly [number, number, number];

const scores = (values: unknown): Scores => (values as string[]).map(Number) as unknown as Scores;

/** @param editions the editions in the order in which their fields stand in the form */
export function determinationOf(
  engagement: string,
  editions: readonly string[],
  values: FormValues,
): Determination {
  const { editions: said, ...rest } = values as unknown as Omit<Determination, 'engagement' | 'editions'> & {
    readonly editions?: readonly (Partial<EditionInput> | undefined)[];
  };
  return {
    ...rest,
    engagement,
    editions: editions.map((edition, at) => {
      const { isms, factors = [], ...other } = said?.[at] ?? {};
      return {
        ...other,
        edition,
        factors,
        ...(isms ? { isms: { business: [...scores(isms.business)], it: [...scores(isms.it)] } } : {}),
      };
    }),
  };
}
