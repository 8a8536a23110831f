/** The sites of an application: as many rows as there are sites, each with its people. */
import { NumberField } from '../ui/field/NumberField.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Rows } from '../ui/form/Rows.tsx';

export const SiteRows = () => (
  <Rows name="sites" least={1} of="Site" add="Add another site" remove="Remove site">
    {path => (
      <>
        <FieldRow>
          <TextField name={`${path}.name`} label="Name of the site" required maxLength={300} />
          <NumberField name={`${path}.persons`} label="People there" required min={0} unit="people" />
        </FieldRow>
        <TextField name={`${path}.address`} label="Street and number" required maxLength={300} />
        <FieldRow>
          <TextField name={`${path}.city`} label="City" required maxLength={300} />
          <TextField
            name={`${path}.country`}
            label="Country, as in DE"
            required
            minLength={2}
            maxLength={2}
            pattern="[A-Z]{2}"
            width="short"
          />
        </FieldRow>
      </>
    )}
  </Rows>
);
