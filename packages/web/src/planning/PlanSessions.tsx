/** The sessions of a plan, day by day; who writes the plan opens one and changes it. */
import { useState } from 'react';
import { useEditionName } from '../engagement/editions.ts';
import { Table } from '../ui/table/Table.tsx';
import { dateWords } from '../ui/text/DateText.tsx';
import { useUi } from '../ui/UiProvider.tsx';
import { KIND_WORDS, type Plan, type PlanSession } from './plan.words.ts';
import { SessionDialog } from './SessionDialog.tsx';

export function PlanSessions({ audit, plan }: { readonly audit: string; readonly plan: Plan }) {
  const { locale } = useUi();
  const editionName = useEditionName();
  const [open, setOpen] = useState<number>();
  const { sessions, mayWrite, stage } = plan;
  if (sessions.length === 0) return null;
  const rows = sessions.map((one, at) => ({ one, at }));
  const clauses = ({ clauses: all }: PlanSession): string =>
    [...Map.groupBy(all, ref => ref.edition)]
      .map(([edition, keys]) => `${editionName(edition)}: ${keys.map(ref => ref.key).join(', ')}`)
      .join('; ');
  return (
    <>
      <Table
        caption="Sessions"
        rows={rows}
        rowKey={row => String(row.at)}
        groupOf={row => dateWords(row.one.day, 'long', locale)}
        {...(mayWrite && plan.phase !== 'none'
          ? { onOpen: (row: (typeof rows)[number]) => setOpen(row.at) }
          : {})}
        columns={[
          { key: 'time', title: 'Time', render: ({ one }) => `${one.from}–${one.to}`, width: 'narrow' },
          {
            key: 'what',
            title: 'What',
            render: ({ one }) =>
              one.kind === 'audit' ? one.process || 'Management and system' : KIND_WORDS[one.kind],
            wrap: true,
          },
          {
            key: 'clauses',
            title: 'Clauses',
            render: ({ one }) => clauses(one),
            width: 'fill',
            wrap: true,
            secondary: true,
          },
          {
            key: 'where',
            title: 'Where',
            render: ({ one }) => [one.site, one.shift].filter(Boolean).join(', '),
          },
          {
            key: 'who',
            title: 'Who',
            render: ({ one }) => one.people.map(person => person.name).join(', '),
            wrap: true,
          },
        ]}
      />
      {open === undefined ? null : (
        <SessionDialog audit={audit} stage={stage} plan={plan} at={open} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}
