/** A plan as three tables: calendar, work, audit days; each says what it rests on. */
import type { PlanView } from './Adviser.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';

const CONFIDENCE: Readonly<Record<string, string>> = {
  verified: 'read in the document',
  'two-sources': 'from two sources',
  'single-source': 'from one source',
  unchecked: 'unchecked',
  'body-parameter': 'each body sets it; a starting point',
};

const daysOf = (days: number | null): string => (days === null ? '–' : String(days));

export function PlanTables({ plan }: { readonly plan: PlanView }) {
  const { audit } = plan;
  return (
    <>
      <Table
        caption="Calendar"
        captionShown
        rows={plan.milestones}
        rowKey={row => row.code}
        columns={[
          { key: 'on', title: 'Day', render: row => <DateText on={row.on} />, width: 'narrow' },
          { key: 'what', title: 'What', render: row => row.title, width: 'fill', wrap: true },
          {
            key: 'because',
            title: 'Rule',
            render: row => row.because ?? 'our proposal',
            width: 'wide',
            secondary: true,
          },
        ]}
      />
      <section className="stack-close">
        <Table
          caption="Work"
          captionShown
          rows={plan.gaps}
          rowKey={row => row.edition}
          columns={[
            { key: 'name', title: 'Standard', render: row => row.name, width: 'fill' },
            {
              key: 'all',
              title: 'Requirements',
              render: row => row.requirements,
              align: 'end',
              secondary: true,
            },
            { key: 'fresh', title: 'New', render: row => row.fresh, align: 'end', width: 'narrow' },
            {
              key: 'similar',
              title: 'To extend',
              render: row => row.similar,
              align: 'end',
              width: 'narrow',
              secondary: true,
            },
            {
              key: 'same',
              title: 'Shared',
              render: row => row.same,
              align: 'end',
              width: 'narrow',
              secondary: true,
            },
            {
              key: 'in-place',
              title: 'In place',
              render: row => row.inPlace,
              align: 'end',
              width: 'narrow',
              secondary: true,
            },
            {
              key: 'days',
              title: 'Days of work',
              render: row => `${row.workDays.least}–${row.workDays.most}`,
              align: 'end',
            },
          ]}
        />
        <p className="quiet reading">
          Requirements are counted from the library and its relations between standards. The days for each are
          our own values for planning: unchecked, from no document, and wide on purpose.
        </p>
      </section>
      <section className="stack-close">
        <Table
          caption="Audit days"
          captionShown
          rows={audit.perStandard}
          rowKey={row => row.edition}
          columns={[
            { key: 'name', title: 'Standard', render: row => row.name, width: 'fill' },
            {
              key: 'initial',
              title: 'Initial',
              render: row => daysOf(row.initial),
              align: 'end',
              width: 'narrow',
            },
            {
              key: 'year',
              title: 'Each year after',
              render: row => daysOf(row.surveillance),
              align: 'end',
              width: 'narrow',
            },
            {
              key: 'again',
              title: 'After three years',
              render: row => daysOf(row.recertification),
              align: 'end',
              width: 'narrow',
              secondary: true,
            },
            {
              key: 'known',
              title: 'How we know',
              render: row =>
                row.confidence === null ? 'no figure' : (CONFIDENCE[row.confidence] ?? row.confidence),
              width: 'wide',
              secondary: true,
            },
          ]}
        />
        {audit.perStandard.length > 1 && audit.initial !== null ? (
          <p className="reading">
            Together {audit.initial} days at first, {daysOf(audit.surveillance)} each year after,{' '}
            {daysOf(audit.recertification)} after three years
            {audit.spared ? `; one system spares ${audit.spared} percent` : ''}.
          </p>
        ) : null}
        <div className="quiet reading">
          <ul>
            {[...audit.perStandard.flatMap(one => one.notes), ...audit.assumptions].map(one => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      </section>
    </>
  );
}
