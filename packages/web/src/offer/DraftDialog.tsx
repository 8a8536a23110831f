/** Drafting an offer: the lines follow from audit time and price list, one's own come on top. */
import { LINE_UNITS } from '@certwright/core/offer/offer-lines';
import { useAct } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useGo } from '../app/RouterLink.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { NumberField } from '../ui/field/NumberField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Rows } from '../ui/form/Rows.tsx';

type Props = { readonly engagement: string; readonly onClose: () => void };

export function DraftDialog({ engagement, onClose }: Props) {
  const draft = useAct('offer.draft');
  const at = useOrgPath();
  const go = useGo();
  return (
    <Dialog title="Draft an offer" onClose={onClose} width="wide">
      <Form
        label="Offer"
        submit="Draft the offer"
        onSubmit={async values => {
          const { id } = await draft.mutateAsync({ ...values, engagement });
          go(at(`/audit/offers/${id}`));
        }}
      >
        <p className="quiet">
          Days, certificates, years and travel follow from the determined audit time and the price list in
          force.
        </p>
        <FieldRow>
          <DateField name="validUntil" label="Valid until" hint="Empty: as your practice says." />
          <TextField
            name="currency"
            label="Currency, where you have several lists"
            pattern="[A-Z]{3}"
            maxLength={3}
            width="short"
          />
        </FieldRow>
        <Rows name="extra" least={0} of="Line of your own" add="Add a line of your own" remove="Remove line">
          {path => (
            <FieldRow>
              <TextField name={`${path}.what`} label="What" required maxLength={300} />
              <NumberField
                name={`${path}.quantity`}
                label="Quantity"
                required
                min={0.25}
                step={0.25}
                defaultValue={1}
              />
              <Select
                name={`${path}.unit`}
                label="Unit"
                required
                defaultValue="flat"
                choices={LINE_UNITS.map(value => ({ value, label: value }))}
              />
              <TextField
                name={`${path}.price`}
                label="Price; below nothing for a discount"
                required
                pattern="-?\d{1,12}(\.\d{1,3})?"
                width="short"
              />
            </FieldRow>
          )}
        </Rows>
      </Form>
    </Dialog>
  );
}
