/** Price lists of a body: what a day, a certificate, a year and a visit cost, from when until when. */
import type { Input, Output } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useQueryWords } from '../app/query.ts';
import { RegisterPage, type WriteFormProps } from '../context/RegisterPage.tsx';
import { useEditionName } from '../engagement/editions.ts';
import { Select } from '../ui/field/Select.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Rows } from '../ui/form/Rows.tsx';
import type { Column } from '../ui/table/columns.ts';
import { Money } from '../ui/text/Money.tsx';
import { DATED, DatedFields } from './DatedFields.tsx';
import { EditionSelect } from './EditionBoxes.tsx';
import { SetUpTabs } from './SetUpTabs.tsx';

type PriceList = Output<'price-list.list'>['rows'][number];

function Rates({ of }: { readonly of: PriceList }) {
  const name = useEditionName();
  if (of.rates.length === 0) return <span className="quiet">none</span>;
  return (
    <ul>
      {of.rates.map(rate => (
        <li key={rate.edition}>
          {name(rate.edition)} <Money amount={rate.dayRate} currency={of.currency} />
        </li>
      ))}
    </ul>
  );
}

const TRAVEL = { 'at-cost': 'at cost', flat: 'flat, each visit', included: 'included' } as const;
const money = (amount: (row: PriceList) => string) => (row: PriceList) => (
  <Money amount={amount(row)} currency={row.currency} />
);

const COLUMNS: readonly Column<PriceList>[] = [
  { key: 'name', title: 'Price list', width: 'wide', render: row => row.name },
  ...DATED,
  { key: 'day', title: 'Day', align: 'end', render: money(row => row.dayRate) },
  {
    key: 'rates',
    title: 'Day of some standards',
    width: 'wide',
    wrap: true,
    secondary: true,
    render: row => <Rates of={row} />,
  },
  {
    key: 'certificate',
    title: 'Certificate',
    align: 'end',
    secondary: true,
    render: money(row => row.certificateFee),
  },
  { key: 'year', title: 'Year', align: 'end', secondary: true, render: money(row => row.annualFee) },
  { key: 'travel', title: 'Travel', secondary: true, render: row => TRAVEL[row.travel] },
];

const AMOUNT = '\\d{1,12}(\\.\\d{1,3})?';

function AmountField({
  name,
  label,
  value,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
}) {
  return (
    <TextField
      name={name}
      label={label}
      required
      pattern={AMOUNT}
      inputMode="numeric"
      width="short"
      defaultValue={value ?? '0'}
    />
  );
}

function PriceForm({ of, onDone }: WriteFormProps<PriceList>) {
  const record = useAct('price-list.record');
  const revise = useAct('price-list.revise');
  return (
    <Form
      label="Price list"
      submit={of ? 'Save the price list' : 'Record the price list'}
      onSubmit={async values => {
        const said = values as unknown as Input<'price-list.record'>;
        await (of
          ? revise.mutateAsync({ ...said, id: of.id, $version: of.version })
          : record.mutateAsync(said));
        onDone();
      }}
    >
      <FieldRow>
        <TextField name="name" label="Name" required defaultValue={of?.name ?? ''} />
        <TextField
          name="currency"
          label="Currency, as in EUR"
          required
          pattern="[A-Z]{3}"
          maxLength={3}
          width="short"
          defaultValue={of?.currency ?? 'EUR'}
        />
      </FieldRow>
      <DatedFields of={of} />
      <FieldRow>
        <AmountField name="dayRate" label="A day of audit" value={of?.dayRate} />
        <AmountField name="applicationFee" label="Application" value={of?.applicationFee} />
        <AmountField name="certificateFee" label="Each certificate" value={of?.certificateFee} />
        <AmountField name="annualFee" label="Each year" value={of?.annualFee} />
      </FieldRow>
      <FieldRow>
        <Select
          name="travel"
          label="Travel"
          required
          defaultValue={of?.travel ?? 'at-cost'}
          choices={Object.entries(TRAVEL).map(([value, label]) => ({ value, label }))}
        />
        <AmountField name="travelFlat" label="Each visit, where flat" value={of?.travelFlat} />
      </FieldRow>
      <Rows
        name="rates"
        least={0}
        first={of?.rates.length ?? 0}
        of="Standard with a rate of its own"
        add="Another rate for a standard"
        remove="Remove rate"
      >
        {(path, at) => (
          <FieldRow>
            <EditionSelect name={`${path}.edition`} label="Standard" value={of?.rates[at]?.edition} />
            <AmountField name={`${path}.dayRate`} label="A day of it" value={of?.rates[at]?.dayRate} />
          </FieldRow>
        )}
      </Rows>
    </Form>
  );
}

export default function PricesPage() {
  const { words } = useQueryWords();
  const end = useAct('price-list.end');
  return (
    <RegisterPage
      tabs={<SetUpTabs current="prices" />}
      may="body:set-up"
      name="Set-up of the body"
      act="Record a price list"
      read={useRead('price-list.list', words.ended ? { ended: 'true' } : {})}
      columns={COLUMNS}
      nameOf={row => row.name}
      empty={{
        what: 'Offers are reckoned from a price list and the determined audit time.',
        example: 'For example: 1,250 EUR a day, 1,400 EUR for information security, 350 EUR a certificate.',
      }}
      WriteForm={PriceForm}
      end={(row, why) => end.mutateAsync({ id: row.id, why, $version: row.version })}
    />
  );
}
