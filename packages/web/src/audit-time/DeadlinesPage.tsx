/** Every date that follows from those of a certification, in order, each with the rule that gives it. */
import {
  certificationDeadlines,
  type NamedDeadline,
} from '@certwright/rules/deadlines/certification-deadlines';
import { cite, isRefused } from '@certwright/rules/rule';
import { PublicPage } from '../app/PublicPage.tsx';
import { useQueryWords } from '../app/query.ts';
import { useToday } from '../engagement/today.ts';
import { DateField } from '../ui/field/DateField.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Sides } from '../ui/sides/Sides.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { Refusals } from './AnswerPanel.tsx';
import { CalculatorTabs } from './CalculatorTabs.tsx';

const DATES = [
  ['decision', 'Decision to certify'],
  ['stage2LastDay', 'Last day of stage 2'],
  ['expiry', 'Expiry on the certificate'],
  ['suspendedOn', 'Suspended on'],
  ['recertificationDecision', 'Decision to recertify'],
  ['accreditationLostOn', 'Accreditation of the body lost on'],
] as const;

export default function DeadlinesPage() {
  const today = useToday();
  const { words, set } = useQueryWords();
  const said = Object.fromEntries(
    [...DATES.map(([name]) => name), 'edition'].flatMap(name => {
      const word = words[name];
      return word ? [[name, word]] : [];
    }),
  );
  const asked = Object.keys(said).length > 0 ? said : { decision: today };
  const result = certificationDeadlines(asked);
  return (
    <PublicPage name="Deadlines of a certification" measure="full">
      <div className="stack-wide">
        <CalculatorTabs current="deadlines" />
        <Sides
          label="Dates"
          outcome={
            isRefused(result) ? (
              <Refusals refusals={result.refusals} />
            ) : (
              <>
                <Table
                  caption="What is due when, and why"
                  rows={result.deadlines}
                  rowKey={row => `${row.what} ${row.date}`}
                  columns={[
                    {
                      key: 'date',
                      title: 'Day',
                      render: (row: NamedDeadline) => <DateText on={row.date} />,
                      width: 'narrow',
                    },
                    {
                      key: 'meaning',
                      title: 'What it means',
                      render: row => row.meaning,
                      width: 'fill',
                      wrap: true,
                    },
                    {
                      key: 'rule',
                      title: 'Rule',
                      render: row => <span className="quiet">{cite(row.rule)}</span>,
                      width: 'wide',
                      wrap: true,
                    },
                  ]}
                />
                {result.warnings.map(warning => (
                  <Notice key={warning.text} tone="care">
                    {warning.text}
                  </Notice>
                ))}
              </>
            )
          }
        >
          <div className="stack">
            <p>Give the days that are known; the others follow. Nothing given: a decision made today.</p>
            <FieldRow>
              {DATES.map(([name, label]) => (
                <DateField
                  key={name}
                  name={name}
                  label={label}
                  value={words[name] ?? ''}
                  onChange={value => set({ [name]: value })}
                />
              ))}
            </FieldRow>
            <TextField
              name="edition"
              label="Edition of the standard"
              hint="Brings the end of its transition in: ISO 9001:2015"
              value={words['edition'] ?? ''}
              onChange={value => set({ edition: value })}
            />
          </div>
        </Sides>
      </div>
    </PublicPage>
  );
}
