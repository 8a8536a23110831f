/** How many of so many alike sites are audited, over the three kinds of audit, and which ones a seed draws. */
import { sampleOf } from '@certwright/core/audit-time/sampling';
import { STANDARD_BASES } from '@certwright/rules/audit-time/proxies';
import { AUDIT_EVENTS } from '@certwright/rules/multi-site/multi-site.rules';
import { isRefused } from '@certwright/rules/rule';
import { PublicPage } from '../app/PublicPage.tsx';
import { useQueryWords } from '../app/query.ts';
import { useToday } from '../engagement/today.ts';
import { NumberField } from '../ui/field/NumberField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Sides } from '../ui/sides/Sides.tsx';
import { Table } from '../ui/table/Table.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';
import { Refusals } from './AnswerPanel.tsx';
import { KIND_WORDS } from './kind-words.ts';
import { CalculatorTabs } from './CalculatorTabs.tsx';
import { Derivation } from './Derivation.tsx';

const STANDARDS = [...STANDARD_BASES.keys()].map(value => ({ value, label: value }));

type Row = {
  readonly kind: string;
  readonly sample: number;
  readonly random: number;
  readonly drawn: readonly number[] | undefined;
};

export default function SamplingPage() {
  const today = useToday();
  const { words, set } = useQueryWords();
  const { sites = '26', standard = 'ISO 9001', seed, event = 'initial' } = words;
  const ask = (kind: (typeof AUDIT_EVENTS)[number]) =>
    sampleOf({ sites: Number(sites), event: kind, on: today, standard, seed });
  const results = AUDIT_EVENTS.map(kind => [kind, ask(kind)] as const);
  const shown = results.find(([kind]) => kind === event)?.[1];
  const rows = results.flatMap(([kind, one]): Row[] =>
    isRefused(one)
      ? []
      : [{ kind: KIND_WORDS[kind], sample: one.sample, random: one.random, drawn: one.drawn }],
  );
  return (
    <PublicPage name="Sites to audit" measure="full">
      <div className="stack-wide">
        <CalculatorTabs current="sampling" />
        <Sides
          label="Result and derivation"
          outcome={
            <>
              {shown && isRefused(shown) ? <Refusals refusals={shown.refusals} /> : null}
              {rows.length > 0 ? (
                <Table
                  caption="Sites audited, besides the central function, which is audited every time"
                  captionShown
                  rows={rows}
                  rowKey={row => row.kind}
                  columns={[
                    { key: 'kind', title: 'Audit', render: row => row.kind, width: 'wide', wrap: true },
                    {
                      key: 'sample',
                      title: 'Sites',
                      render: row => <NumberText value={row.sample} />,
                      align: 'end',
                      width: 'narrow',
                    },
                    {
                      key: 'random',
                      title: 'at random',
                      render: row => <NumberText value={row.random} />,
                      align: 'end',
                      width: 'narrow',
                    },
                    ...(seed
                      ? [
                          {
                            key: 'drawn',
                            title: 'Drawn: numbers of the list',
                            render: (row: Row) => row.drawn?.join(', ') ?? '',
                            width: 'fill' as const,
                            wrap: true,
                          },
                        ]
                      : []),
                  ]}
                />
              ) : null}
              {shown && !isRefused(shown) ? (
                <>
                  {shown.warnings.map(warning => (
                    <Notice key={warning.text} tone="care">
                      {warning.text}
                    </Notice>
                  ))}
                  <Derivation steps={shown.steps} />
                </>
              ) : null}
            </>
          }
        >
          <div className="stack">
            <p>
              Sites that do alike work under one central function. Which conditions they have to meet stands
              in IAF MD 1; with groups and people, use the calculator of audit time.
            </p>
            <FieldRow>
              <NumberField
                name="sites"
                label="Sites without the central function"
                value={sites === '' ? undefined : Number(sites)}
                onChange={value => set({ sites: value === undefined ? undefined : String(value) })}
                min={1}
                required
              />
              <Select
                name="standard"
                label="Standard"
                choices={STANDARDS}
                value={standard}
                onChange={value => set({ standard: value })}
                required
              />
            </FieldRow>
            <FieldRow>
              <Select
                name="event"
                label="Show how for the"
                choices={AUDIT_EVENTS.map(value => ({ value, label: KIND_WORDS[value] }))}
                value={event}
                onChange={value => set({ event: value })}
                required
              />
              <TextField
                name="seed"
                label="Seed of the random draw"
                hint="The same seed draws the same numbers."
                value={seed ?? ''}
                onChange={value => set({ seed: value })}
              />
            </FieldRow>
          </div>
        </Sides>
      </div>
    </PublicPage>
  );
}
