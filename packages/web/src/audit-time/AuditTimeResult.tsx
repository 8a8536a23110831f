/** The time that was determined, edition by edition, with the sentences that justify it (ISO/IEC 17021-1, 9.1.4). */
import type { Output } from '../api/client.ts';
import { useEditionName } from '../engagement/editions.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';

export type AuditTime = NonNullable<Output<'audit-time.get'>['determined']>;
type Time = AuditTime['times'][number];

const days = (
  key: keyof Time & ('stage1' | 'stage2' | 'days' | 'surveillance' | 'recertification'),
  title: string,
) => ({
  key,
  title,
  render: (row: Time) => <NumberText value={row[key]} />,
  align: 'end' as const,
  width: 'narrow' as const,
  secondary: key === 'stage1' || key === 'stage2',
});

export function AuditTimeResult({ time }: { readonly time: AuditTime }) {
  const editionName = useEditionName();
  const { total } = time;
  return (
    <div className="stack">
      <Table
        caption="Audit time in days of eight hours"
        captionShown
        rows={time.times}
        rowKey={row => row.edition}
        columns={[
          { key: 'edition', title: 'Standard', render: row => editionName(row.edition), width: 'narrow' },
          {
            key: 'people',
            title: 'Effective people',
            render: row => <NumberText value={row.effectivePersonnel} />,
            align: 'end',
            width: 'narrow',
            secondary: true,
          },
          days('stage1', 'Stage 1'),
          days('stage2', 'Stage 2'),
          days('days', 'Initial'),
          days('surveillance', 'Surveillance'),
          days('recertification', 'Renewal'),
        ]}
      />
      <p>
        In all{' '}
        <strong>
          <NumberText value={total.initial} unit="days" />
        </strong>{' '}
        for the initial audit, <NumberText value={total.surveillance} unit="days" /> for each surveillance,{' '}
        <NumberText value={total.recertification} unit="days" /> for recertification.{' '}
        <span className="quiet">
          Determined by {time.by.name || 'the body'} on <DateText on={time.on} />, revision {time.revision}.
        </span>
      </p>
      {time.times.map(one => (
        <section key={one.edition} className="stack">
          <h3>Why: {editionName(one.edition)}</h3>
          {one.warnings.map(warning => (
            <Notice key={warning} tone="care">
              {warning}
            </Notice>
          ))}
          <div className="reading">
            <ol>
              {one.derivation.map(sentence => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ol>
          </div>
        </section>
      ))}
    </div>
  );
}
