/** What each sheet holds and what each column is: guessed, set right by the person, kept for the next file. */
import { useState } from 'react';
import { useAct } from '../api/hooks.ts';
import { Select } from '../ui/field/Select.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Table } from '../ui/table/Table.tsx';
import { KIND_WORDS, type Portfolio, type Sheet } from './portfolio.words.ts';

type Chosen = Pick<Sheet, 'sheet' | 'kind' | 'titles' | 'columns' | 'dates'>;

export function SheetMapping({ of, onDone }: { readonly of: Portfolio; readonly onDone: () => void }) {
  const map = useAct('portfolio.map');
  const [chosen, setChosen] = useState<readonly Chosen[]>(
    of.sheets.map(({ sheet, kind, titles, columns, dates }) => ({ sheet, kind, titles, columns, dates })),
  );
  const change = (sheet: string, next: Partial<Chosen>): void =>
    setChosen(before => before.map(one => (one.sheet === sheet ? { ...one, ...next } : one)));
  return (
    <Form
      label="What the columns are"
      submit="Go on to the rows"
      measure="wide"
      onSubmit={async () => {
        await map.mutateAsync({ id: of.id, sheets: [...chosen] });
        onDone();
      }}
    >
      {of.sheets.map((sheet, at) => {
        const one = chosen.find(c => c.sheet === sheet.sheet);
        return one ? (
          <OneSheet key={sheet.sheet} at={at} sheet={sheet} one={one} fields={of.fields} change={change} />
        ) : null;
      })}
    </Form>
  );
}

type OneProps = {
  readonly at: number;
  readonly sheet: Sheet;
  readonly one: Chosen;
  readonly fields: Portfolio['fields'];
  readonly change: (sheet: string, next: Partial<Chosen>) => void;
};

function OneSheet({ at, sheet, one, fields, change }: OneProps) {
  const { kind } = one;
  const known = kind === null ? [] : (fields[kind] ?? []);
  const fieldOf = (column: number): string =>
    Object.entries(one.columns).find(([, where]) => where === column)?.[0] ?? '';
  const put = (column: number, field: string): void => {
    const others = Object.entries(one.columns).filter(([name, where]) => where !== column && name !== field);
    change(one.sheet, { columns: Object.fromEntries(field === '' ? others : [...others, [field, column]]) });
  };
  const missing = known.filter(field => field.needed && one.columns[field.field] === undefined);
  return (
    <section className="stack">
      <h2>
        {sheet.sheet} <span className="quiet">{sheet.rows} rows</span>
      </h2>
      <div className="row">
        <Select
          name={`kind-${at}`}
          label="Holds"
          value={kind ?? ''}
          none="nothing that is read"
          choices={Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }))}
          onChange={value => {
            const next = value in KIND_WORDS ? (value as keyof typeof KIND_WORDS) : null;
            change(one.sheet, { kind: next, columns: next === sheet.kind ? sheet.columns : {} });
          }}
        />
        <Select
          name={`dates-${at}`}
          label="03/04/2025 is"
          value={one.dates ?? ''}
          none="asked for each cell"
          choices={[
            { value: 'day-month', label: '3 April (day first)' },
            { value: 'month-day', label: '4 March (month first)' },
          ]}
          onChange={value =>
            change(one.sheet, { dates: value === 'day-month' || value === 'month-day' ? value : null })
          }
        />
      </div>
      {missing.length > 0 ? (
        <Notice tone="stop">Still needed: {missing.map(field => field.title).join(', ')}.</Notice>
      ) : null}
      {kind === null ? null : (
        <Table
          caption={`Columns of ${sheet.sheet}`}
          rows={sheet.head}
          rowKey={row => String(row.column)}
          columns={[
            {
              key: 'is',
              title: `Title in row ${one.titles}, and what it is`,
              width: 'wide',
              render: row => (
                <Select
                  name={`column-${at}-${row.column}`}
                  label={row.title || `Column ${row.column}`}
                  value={fieldOf(row.column)}
                  none="not taken over"
                  choices={known.map(field => ({
                    value: field.field,
                    label: field.needed ? `${field.title} (needed)` : field.title,
                  }))}
                  onChange={value => put(row.column, value)}
                />
              ),
            },
            {
              key: 'examples',
              title: 'First values',
              render: row => row.examples.join(' · '),
              width: 'fill',
              wrap: true,
            },
          ]}
        />
      )}
    </section>
  );
}
