/** The sites of an application: as many rows as there are sites, each with its people. */
import type { Output } from '../api/client.ts';
import { NumberField } from '../ui/field/NumberField.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Rows } from '../ui/form/Rows.tsx';

type Props = { readonly of?: Output<'application.get'>['sites'] | undefined };

export const SiteRows = ({ of = [] }: Props) => (
  <Rows name="sites" least={1} first={of.length} of="Site" add="Add another site" remove="Remove site">
    {(path, at) => (
      <>
        <FieldRow>
          <TextField
            name={`${path}.name`}
            label="Name of the site"
            required
            maxLength={300}
            defaultValue={of[at]?.name ?? ''}
          />
          <NumberField
            name={`${path}.persons`}
            label="People there"
            required
            min={0}
            unit="people"
            defaultValue={of[at]?.persons}
          />
          <NumberField
            name={`${path}.shifts`}
            label="Shifts a day"
            min={1}
            max={10}
            defaultValue={of[at]?.shifts}
          />
        </FieldRow>
        <TextField
          name={`${path}.address`}
          label="Street and number"
          required
          maxLength={300}
          defaultValue={of[at]?.address ?? ''}
        />
        <FieldRow>
          <TextField
            name={`${path}.city`}
            label="City"
            required
            maxLength={300}
            defaultValue={of[at]?.city ?? ''}
          />
          <TextField
            name={`${path}.country`}
            label="Country, as in DE"
            required
            minLength={2}
            maxLength={2}
            pattern="[A-Z]{2}"
            width="short"
            defaultValue={of[at]?.country ?? ''}
          />
        </FieldRow>
        <TextField
          name={`${path}.activities`}
          label="What is done there"
          width="full"
          maxLength={2000}
          defaultValue={of[at]?.activities ?? ''}
        />
      </>
    )}
  </Rows>
);
