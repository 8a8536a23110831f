/** Owner and day of the next look, as every register of the context shows them. */
import { Status } from '../ui/status/Status.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DateText } from '../ui/text/DateText.tsx';

type Reviewed = {
  readonly owner: { readonly name: string } | null;
  readonly reviewOn: string | null;
  readonly overdue: boolean;
};

export const reviewColumns = <L extends Reviewed>(): readonly Column<L>[] => [
  { key: 'owner', title: 'Owner', width: 'normal', render: row => row.owner?.name ?? '', secondary: true },
  {
    key: 'review',
    title: 'Look again',
    width: 'narrow',
    secondary: true,
    render: row => (
      <>
        <DateText on={row.reviewOn} /> {row.overdue ? <Status of="overdue" word="late" /> : null}
      </>
    ),
  },
];
