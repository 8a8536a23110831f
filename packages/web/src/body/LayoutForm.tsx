/** How a body's certificates look, and a specimen to look at. */
import type { Input, Output } from '../api/client.ts';
import { upload } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { useOrg } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { FileField } from '../ui/field/FileField.tsx';
import { Segments } from '../ui/field/Segments.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';

const SHEETS = [
  { value: 'A4', label: 'A4' },
  { value: 'LETTER', label: 'US Letter' },
];
const ORNAMENTS = [
  { value: 'bar', label: 'Bar along the top' },
  { value: 'frame', label: 'Frame' },
  { value: 'band', label: 'Band at the left' },
];

export const layoutWords = ({ layout }: Output<'practice.get'>): readonly string[] =>
  [
    SHEETS.find(one => one.value === layout.sheet)?.label,
    ORNAMENTS.find(one => one.value === layout.ornament)?.label,
    layout.colour,
    layout.mark === null ? 'Without a mark' : 'With the body’s mark',
  ].filter(word => word !== undefined);

export function LayoutForm({ of: { layout } }: { readonly of: Output<'practice.get'> }) {
  const { slug } = useOrg();
  const set = useAct('practice.set-layout');
  return (
    <Form
      label="Look of certificates"
      submit="Save the look"
      beside={
        <Button
          kind="quiet"
          href={`/api/organizations/${encodeURIComponent(slug)}/body/practice/layout/specimen.pdf`}
        >
          Specimen as saved (PDF)
        </Button>
      }
      onSubmit={async ({ sheet, ornament, colour, mark, without }) => {
        const kept = without ? null : layout.mark;
        const chosen = mark instanceof File && mark.size > 0 ? (await upload(slug, mark)).id : kept;
        await set.mutateAsync({ sheet, ornament, colour, mark: chosen } as Input<'practice.set-layout'>);
      }}
    >
      <p className="quiet">
        From the next certificate on; sheets that were issued stay as they are. What a certificate says is set
        by ISO/IEC 17021-1, 8.2.2 and by its credential, so a look has no words.
      </p>
      <Segments name="sheet" label="Sheet" segments={SHEETS} defaultValue={layout.sheet} required />
      <Segments
        name="ornament"
        label="Ornament"
        segments={ORNAMENTS}
        defaultValue={layout.ornament}
        required
      />
      <TextField
        name="colour"
        type="color"
        label="Colour"
        hint="Of the ornament and the title; dark enough to be read on white."
        required
        defaultValue={layout.colour}
      />
      <FileField
        name="mark"
        label={layout.mark === null ? 'Your mark' : 'Another mark'}
        hint="A PNG or JPEG of up to 2 MB; it stands at the upper right, 53 mm wide or 17 mm high at most."
        accept=".png,.jpg,.jpeg"
      />
      {layout.mark === null ? null : <Checkbox name="without" label="Without a mark" />}
    </Form>
  );
}
