/** A register as a page: its lines, one dialog to write a line, one to end it with a reason. */
import type { RecordKind } from '@certwright/core/history/record-kind.table';
import type { AboutKind } from '@certwright/core/task/task.state';
import type { Permission } from '@certwright/core/party/permission.table';
import type { ComponentType, ReactNode } from 'react';
import { useCan } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { HistoryLink } from '../history/HistoryLink.tsx';
import { MakeTask } from '../task/MakeTask.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { FilterBar, FilterChoice } from '../ui/filter-bar/FilterBar.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { useKeys } from '../ui/keys/useKeys.ts';
import { Page } from '../ui/page/Page.tsx';
import { Resource, type ResourceProps } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import type { Column } from '../ui/table/columns.ts';
import { Table } from '../ui/table/Table.tsx';

export type RegisterLine = {
  readonly id: string;
  readonly version: number;
  readonly phase: 'current' | 'ended';
  readonly ended: { readonly why: string } | null;
};

export type WriteFormProps<L> = {
  readonly of: L | undefined;
  /** All lines of the register, for fields that name others. */
  readonly all: readonly L[];
  readonly onDone: () => void;
};

type Props<L extends RegisterLine> = {
  /** The other pages of the same kind. */
  readonly tabs: ReactNode;
  /** Whose history can be asked for. */
  readonly kind?: RecordKind | undefined;
  /** Who may write. */
  readonly may?: Permission | undefined;
  readonly name: string;
  /** “Record an issue”. */
  readonly act: string;
  readonly read: ResourceProps<{ readonly rows: readonly L[] }>['of'];
  readonly columns: readonly Column<L>[];
  readonly nameOf: (line: L) => string;
  readonly empty: { readonly what: string; readonly example: string };
  /** The form, for a new line or for an existing one. */
  readonly WriteForm: ComponentType<WriteFormProps<L>>;
  readonly end: (line: L, why: string) => Promise<unknown>;
  /** A task about a line may be made. */
  readonly about?: AboutKind | undefined;
  /** Above the table: a picture of what stands in it. */
  readonly Picture?: ComponentType | undefined;
};

const ENDED: Column<RegisterLine> = {
  key: 'ended',
  title: 'Ended because',
  width: 'fill',
  wrap: true,
  render: line => (line.ended ? <Status of="withdrawn" word={line.ended.why} /> : null),
};

export function RegisterPage<L extends RegisterLine>(props: Props<L>) {
  const { tabs, kind, name, act, read, columns, nameOf, empty, WriteForm, end, about, Picture } = props;
  const { words, set } = useQueryWords();
  const may = useCan()(props.may ?? 'context:write');
  const open = (id: string | undefined) => set({ open: id, ending: undefined });
  const close = (): void => open(undefined);
  useKeys(may ? { n: () => open('new') } : {});
  const begin = may ? (
    <Button kind="primary" hotkey="n" onClick={() => open('new')}>
      {act}
    </Button>
  ) : undefined;
  const acts: Column<L> = {
    key: 'acts',
    title: 'Acts',
    width: 'narrow',
    render: line => (
      <span className="nowrap">
        {may && line.phase === 'current' ? (
          <>
            <Button kind="quiet" onClick={() => open(line.id)}>
              Edit
            </Button>
            <Button kind="quiet" onClick={() => set({ ending: line.id, open: undefined })}>
              End
            </Button>
          </>
        ) : null}
        {about && line.phase === 'current' ? (
          <MakeTask about={{ kind: about, id: line.id, label: nameOf(line) }} />
        ) : null}
        {kind ? <HistoryLink kind={kind} id={line.id} name={nameOf(line)} /> : null}
      </span>
    ),
  };
  const ended = words.ended === 'yes';
  return (
    <Page name={name} actions={begin}>
      <div className="stack">
        {tabs}
        <Resource
          of={read}
          skeleton="table"
          empty={{ when: data => data.rows.length === 0 && !ended, ...empty, act: begin }}
        >
          {({ rows }) => {
            const opened = may ? rows.find(line => line.id === words.open) : undefined;
            const ending = rows.find(line => line.id === words.ending);
            return (
              <>
                {Picture ? <Picture /> : null}
                <FilterBar label="Narrow the list">
                  <FilterChoice
                    label="Show"
                    value={words.ended}
                    choices={[{ value: 'yes', label: 'Also what was ended' }]}
                    onChange={next => set({ ended: next })}
                  />
                </FilterBar>
                <Table
                  caption={name}
                  rows={rows}
                  rowKey={line => line.id}
                  rowName={nameOf}
                  columns={[...columns, ...(ended ? [ENDED] : []), acts]}
                />
                {words.open === 'new' || opened ? (
                  <Dialog title={opened ? nameOf(opened) : act} onClose={close} width="wide">
                    <WriteForm of={opened} all={rows} onDone={close} />
                  </Dialog>
                ) : null}
                {ending ? (
                  <Dialog title={`End “${nameOf(ending)}”`} onClose={() => set({ ending: undefined })}>
                    <Form
                      label="End"
                      submit="End it"
                      danger
                      onSubmit={async values => {
                        await end(ending, textOf(values.why));
                        set({ ending: undefined });
                      }}
                    >
                      <TextArea name="why" label="Why it stands no longer" rows={2} required />
                    </Form>
                  </Dialog>
                ) : null}
              </>
            );
          }}
        </Resource>
        {words.open === 'new' && read.data?.rows.length === 0 ? (
          <Dialog title={act} onClose={close} width="wide">
            <WriteForm of={undefined} all={[]} onDone={close} />
          </Dialog>
        ) : null}
      </div>
    </Page>
  );
}
