/** The controls of an edition by theme: applies or left out, why, how far; set by keys, one by one or many at once. */
import { useState } from 'react';
import { useAct } from '../api/hooks.ts';
import { useCan } from '../app/org.ts';
import type { Query } from '../app/query.ts';
import { useGo } from '../app/RouterLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { FilterBar, FilterChoice, FilterText } from '../ui/filter-bar/FilterBar.tsx';
import { readProblem } from '../ui/form/problem.ts';
import { KeysNote } from '../ui/keys/KeysNote.tsx';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { EmptyState } from '../ui/resource/EmptyState.tsx';
import { SplitView } from '../ui/split-view/SplitView.tsx';
import { Table } from '../ui/table/Table.tsx';
import { useWords } from '../ui/UiProvider.tsx';
import { controlColumns, filterControls } from './control.columns.tsx';
import { type Control, IMPLEMENTATIONS, type Implementation, type Statement } from './control.words.tsx';
import { ControlPane } from './ControlPane.tsx';
import { DecideForm } from './DecideForm.tsx';

type Props = { readonly of: Statement; readonly query: Query };

export function StatementSheet({ of, query }: Props) {
  const { words, set, href } = query;
  const can = useCan();
  const go = useGo();
  const kit = useWords();
  const decide = useAct('control.decide');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [deciding, setDeciding] = useState(false);
  const shown = filterControls(of.rows, words);
  const open = of.rows.find(row => row.key === words.open);
  const may = can('control:decide');

  const put = (row: Control, implementation?: Implementation): void => {
    const bases = row.bases.length > 0 || row.reason !== '' ? row.bases : (['risk'] as const);
    const { key, reason } = row;
    decide.mutate({
      edition: of.edition,
      decisions: [
        { key, applicable: true, bases: [...bases], reason, ...(implementation ? { implementation } : {}) },
      ],
      $version: of.version,
    });
  };
  const rowKeys = {
    y: (row: Control) => put(row),
    // What is left out needs its reason: the form asks for it.
    n: (row: Control) => go(href({ open: row.key, wish: 'no' })),
    ...Object.fromEntries(
      IMPLEMENTATIONS.map(one => [one.key, (row: Control) => row.applicable === true && put(row, one.state)]),
    ),
  };
  const above = (
    <div className="stack">
      <FilterBar label="Narrow the controls">
        <FilterText label="Number or words" value={words.text} onChange={text => set({ text })} />
        <FilterChoice
          label="Theme"
          value={words.theme}
          onChange={theme => set({ theme })}
          choices={[...new Set(of.rows.map(row => row.theme))].map(theme => ({ value: theme, label: theme }))}
        />
        <FilterChoice
          label="Decision"
          value={words.applies}
          onChange={applies => set({ applies })}
          choices={[
            { value: 'undecided', label: 'undecided' },
            { value: 'yes', label: 'applies' },
            { value: 'no', label: 'left out' },
          ]}
        />
        <FilterChoice
          label="Implementation"
          value={words.state}
          onChange={state => set({ state })}
          choices={IMPLEMENTATIONS.map(one => ({ value: one.state, label: one.word }))}
        />
      </FilterBar>
      {may ? (
        <KeysNote>
          On a row, y applies because of risk treatment · n left out · for what applies{' '}
          {IMPLEMENTATIONS.map(one => `${one.key} ${one.word}`).join(' · ')}.
        </KeysNote>
      ) : null}
    </div>
  );
  return (
    <div className="stack">
      {may && chosen.size > 0 ? (
        <p className="row">
          <Button kind="primary" onClick={() => setDeciding(true)}>
            Decide for {chosen.size} controls
          </Button>
          <Button kind="quiet" onClick={() => setChosen(new Set())}>
            Select none
          </Button>
        </p>
      ) : null}
      {decide.error ? <Refusal problem={readProblem(decide.error, kit.unreachable, kit.failed)} /> : null}
      <SplitView
        above={above}
        thingLabel="Control"
        closeHref={href({ open: undefined, wish: undefined })}
        onClose={() => set({ open: undefined, wish: undefined })}
        thing={open ? <ControlPane key={open.key} statement={of} of={open} wished={words.wish} /> : undefined}
        list={
          shown.length === 0 ? (
            <EmptyState
              what="No control fits all of these."
              act={
                <Button
                  onClick={() =>
                    set({ text: undefined, theme: undefined, applies: undefined, state: undefined })
                  }
                >
                  Show all
                </Button>
              }
            />
          ) : (
            <Table
              caption="Controls"
              rows={shown}
              rowKey={row => row.key}
              rowName={row => `${row.key} ${row.title}`}
              groupOf={row => row.theme}
              columns={controlColumns(open !== undefined)}
              href={row => href({ open: row.key, wish: undefined })}
              current={open?.key}
              rowKeys={may ? rowKeys : undefined}
              selection={may && open === undefined ? { chosen, onChange: setChosen } : undefined}
              total={of.rows.length}
            />
          )
        }
      />
      {deciding ? (
        <Dialog title={`Decide for ${chosen.size} controls`} onClose={() => setDeciding(false)}>
          <DecideForm
            statement={of}
            controls={of.rows.filter(row => chosen.has(row.key))}
            onDone={() => {
              setDeciding(false);
              setChosen(new Set());
            }}
          />
        </Dialog>
      ) : null}
    </div>
  );
}
