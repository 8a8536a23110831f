/** The register of assets: what has to be protected or kept running, who answers for it, how much depends on it. */
import type { Input, Output } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { usePeople } from '../requirement/usePeople.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FilterBar, FilterChoice, FilterText } from '../ui/filter-bar/FilterBar.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { useKeys } from '../ui/keys/useKeys.ts';
import { Page } from '../ui/page/Page.tsx';
import { PickField } from '../ui/pick/PickField.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import type { Column } from '../ui/table/columns.ts';
import { Table } from '../ui/table/Table.tsx';
import { ASSET_KIND_CHOICES, NEEDS } from './risk.words.tsx';
import { RiskTabs } from './RiskTabs.tsx';

type Asset = Output<'asset.list'>['rows'][number];

const wordOf = (choices: typeof NEEDS, value: string | null): string =>
  choices.find(one => one.value === value)?.label ?? '';
const PROPERTIES = ['confidentiality', 'integrity', 'availability'] as const;
const titleOf = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const COLUMNS: readonly Column<Asset>[] = [
  {
    key: 'name',
    title: 'Asset',
    width: 'fill',
    wrap: true,
    render: row => (
      <>
        {row.name}
        {row.note === '' ? null : <div className="quiet">{row.note}</div>}
      </>
    ),
  },
  { key: 'kind', title: 'Kind', width: 'narrow', render: row => wordOf(ASSET_KIND_CHOICES, row.kind) },
  ...PROPERTIES.map(property => ({
    key: property,
    title: titleOf(property),
    width: 'narrow' as const,
    secondary: true,
    render: (row: Asset) => wordOf(NEEDS, row[property]),
  })),
  { key: 'owner', title: 'Owner', width: 'normal', secondary: true, render: row => row.owner?.name ?? '' },
];

function AssetForm({ of, onDone }: { readonly of: Asset | undefined; readonly onDone: () => void }) {
  const people = usePeople();
  const sites = (useRead('site.list', {}).data?.rows ?? []).map(({ id, name }) => ({
    value: id,
    label: name,
  }));
  const record = useAct('asset.record');
  const revise = useAct('asset.revise');
  return (
    <Form
      label="Asset"
      submit={of ? 'Save the asset' : 'Record the asset'}
      draft={of ? undefined : 'asset'}
      onSubmit={async values => {
        const said = values as unknown as Input<'asset.record'>;
        await (of
          ? revise.mutateAsync({ ...said, id: of.id, $version: of.version })
          : record.mutateAsync(said));
        onDone();
      }}
    >
      <FieldRow>
        <TextField name="name" label="Name" required defaultValue={of?.name ?? ''} />
        <Select
          name="kind"
          label="Kind"
          required
          choices={ASSET_KIND_CHOICES}
          defaultValue={of?.kind ?? 'information'}
        />
      </FieldRow>
      <FieldRow>
        {PROPERTIES.map(property => (
          <Select
            key={property}
            name={property}
            label={titleOf(property)}
            choices={NEEDS}
            defaultValue={of?.[property] ?? ''}
          />
        ))}
      </FieldRow>
      <FieldRow>
        <PickField
          name="owner"
          label="Owner"
          choices={people}
          defaultValue={of?.owner ? [{ value: of.owner.id, label: of.owner.name }] : []}
        />
        <PickField
          name="site"
          label="Site"
          choices={sites}
          defaultValue={sites.filter(one => one.value === of?.site)}
        />
      </FieldRow>
      <TextArea name="note" label="Note" rows={2} defaultValue={of?.note ?? ''} />
    </Form>
  );
}

const fits = (row: Asset, text: string | undefined, kind: string | undefined): boolean =>
  (kind === undefined || row.kind === kind) &&
  (text ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every(word => `${row.name} ${row.note}`.toLowerCase().includes(word));

export default function AssetsPage() {
  const { words, set } = useQueryWords();
  const may = useCan()('risk:write');
  const read = useRead('asset.list', {});
  const end = useAct('asset.end');
  const close = (): void => set({ open: undefined, ending: undefined });
  useKeys(may ? { n: () => set({ open: 'new' }) } : {});
  const begin = may ? (
    <Button kind="primary" hotkey="n" onClick={() => set({ open: 'new' })}>
      Record an asset
    </Button>
  ) : undefined;
  const acts: Column<Asset> = {
    key: 'acts',
    title: 'Acts',
    width: 'narrow',
    render: row => (
      <span className="nowrap">
        <Button kind="quiet" onClick={() => set({ open: row.id })}>
          Edit
        </Button>
        <Button kind="quiet" onClick={() => set({ ending: row.id })}>
          End
        </Button>
      </span>
    ),
  };
  const rows = read.data?.rows ?? [];
  const opened = rows.find(row => row.id === words.open);
  const ending = rows.find(row => row.id === words.ending);
  return (
    <Page name="Risks" actions={begin}>
      <div className="stack">
        <RiskTabs current="assets" />
        <Resource
          of={read}
          skeleton="table"
          empty={{
            when: data => data.rows.length === 0,
            what: 'What the organization has to protect or to keep running stands here; lines of registers name it.',
            example: 'For example: server of the calibration data, integrity very high.',
            act: begin,
          }}
        >
          {data => (
            <>
              <FilterBar label="Narrow the list">
                <FilterText label="Name or words" value={words.text} onChange={text => set({ text })} />
                <FilterChoice
                  label="Kind"
                  value={words.kind}
                  onChange={kind => set({ kind })}
                  choices={ASSET_KIND_CHOICES}
                />
              </FilterBar>
              <Table
                caption="Assets"
                rows={data.rows.filter(row => fits(row, words.text, words.kind))}
                rowKey={row => row.id}
                rowName={row => row.name}
                columns={may ? [...COLUMNS, acts] : COLUMNS}
                total={data.rows.length}
              />
            </>
          )}
        </Resource>
        {may && (words.open === 'new' || opened) ? (
          <Dialog title={opened?.name ?? 'Record an asset'} onClose={close} width="wide">
            <AssetForm of={opened} onDone={close} />
          </Dialog>
        ) : null}
        {ending ? (
          <Dialog title={`End “${ending.name}”`} onClose={close}>
            <Form
              label="End"
              submit="End it"
              danger
              onSubmit={async values => {
                await end.mutateAsync({ id: ending.id, why: textOf(values.why), $version: ending.version });
                close();
              }}
            >
              <TextArea name="why" label="Why it stands no longer" rows={2} required />
            </Form>
          </Dialog>
        ) : null}
      </div>
    </Page>
  );
}
