/** What the stages that are behind found: days, time against the plan, conclusions, report. */
import { Facts } from '../ui/facts/Facts.tsx';
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';
import { type Audit, visitWords } from './audit-steps.ts';

const Days = ({
  of,
}: {
  readonly of: { readonly from: string; readonly to: string; readonly days: number };
}) => (
  <>
    <DateText on={of.from} /> – <DateText on={of.to} />, <NumberText value={of.days} unit="days" />
  </>
);

export function Performed({ audit }: { readonly audit: Audit }) {
  const { stage1, visit, report, plannedDays, body } = audit;
  const spent = (stage1?.days ?? 0) + (visit?.days ?? 0);
  return (
    <>
      {stage1 ? (
        <section className="stack">
          <h2>Stage 1</h2>
          <Facts
            of={[
              { term: 'When', value: <Days of={stage1} /> },
              { term: 'Conclusion', value: stage1.conclusion },
              {
                term: 'Stage 2',
                value: (
                  <Status of={stage1.ready ? 'done' : 'open'} word={stage1.ready ? 'ready' : 'not ready'} />
                ),
              },
            ]}
          />
        </section>
      ) : null}
      {visit ? (
        <section className="stack">
          <h2>{visitWords(audit)}</h2>
          <Facts
            of={[
              { term: 'When', value: <Days of={visit} /> },
              {
                term: 'Time',
                value: (
                  <>
                    <NumberText value={spent} unit="days" /> spent,{' '}
                    <NumberText value={plannedDays} unit="days" /> planned
                  </>
                ),
              },
              ...(visit.shortfallReason === '' ? [] : [{ term: 'Why less', value: visit.shortfallReason }]),
              { term: 'Conclusion', value: visit.conclusion },
            ]}
          />
        </section>
      ) : null}
      {report ? (
        <section className="stack">
          <h2>Report</h2>
          <Facts
            of={[
              {
                term: 'Issued',
                value: (
                  <>
                    <DateText on={report.on} />, {report.by.name || body.name}
                  </>
                ),
              },
              {
                term: 'Recommends',
                value: (
                  <Status
                    of={report.recommended ? 'granted' : 'refused'}
                    word={report.recommended ? 'certification' : 'no certification'}
                  />
                ),
              },
              { term: 'Conclusion', value: report.conclusion },
            ]}
          />
        </section>
      ) : null}
    </>
  );
}
