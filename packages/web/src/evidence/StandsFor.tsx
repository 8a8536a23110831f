/** The day that a piece of evidence stands for, or its period. */
import { DateText } from '../ui/text/DateText.tsx';

type Props = { readonly of: { readonly from: string | null; readonly standsFor: string } };

export const StandsFor = ({ of: { from, standsFor } }: Props) =>
  from === null ? (
    <DateText on={standsFor} />
  ) : (
    <span className="nowrap">
      <DateText on={from} /> – <DateText on={standsFor} />
    </span>
  );
