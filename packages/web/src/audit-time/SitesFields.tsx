/** The sites besides the central function: typed in, or pasted from a spreadsheet. */
import { useState } from 'react';
import { Button } from '../ui/button/Button.tsx';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { NumberField } from '../ui/field/NumberField.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { type SiteDraft, without, withPlace } from './calculation.ts';
import { sitesOf } from './pasted-sites.ts';

type Props = {
  readonly sites: readonly SiteDraft[];
  readonly seed: string | undefined;
  readonly onChange: (sites: readonly SiteDraft[] | undefined) => void;
  readonly onSeed: (seed: string | undefined) => void;
};

/** More sites than this are shown as the list that was pasted: nobody edits four hundred rows of fields. */
const MOST_ROWS = 30;

export function SitesFields({ sites, seed, onChange, onSeed }: Props) {
  const [pasting, setPasting] = useState(false);
  const change = (at: number, fields: Partial<SiteDraft>) => onChange(withPlace(sites, at, fields));
  return (
    <FieldGroup
      title="Sites"
      hint="Besides the central function, whose people stand above. Sites of one group do alike work and can be sampled."
    >
      {sites.length > MOST_ROWS ? (
        <p>{sites.length} sites. Paste a list to replace them.</p>
      ) : (
        sites.map((site, at) => (
          // Sites have no identity but their place, and none is moved.
          <FieldRow key={at}>
            <TextField
              name={`sites.${at}.name`}
              label="Site"
              value={site.name}
              onChange={name => change(at, { name })}
              required
            />
            <NumberField
              name={`sites.${at}.personnel`}
              label="People"
              value={site.personnel}
              onChange={personnel => change(at, { personnel })}
              min={1}
              required
            />
            <TextField
              name={`sites.${at}.group`}
              label="Group"
              value={site.group ?? ''}
              onChange={group => change(at, { group })}
            />
            <Checkbox
              name={`sites.${at}.chosen`}
              label="Chosen"
              checked={site.chosen ?? false}
              onChange={chosen => change(at, { chosen })}
            />
            <Button kind="quiet" onClick={() => onChange(without(sites, at))}>
              Remove {site.name === '' ? 'site' : site.name}
            </Button>
          </FieldRow>
        ))
      )}
      {pasting ? (
        <TextArea
          name="pasted"
          label="A site a line: name, people, group"
          hint="From a spreadsheet with tabs, or with semicolons or commas"
          rows={6}
          onChange={text => {
            const read = sitesOf(text);
            if (read.length > 0) onChange(read);
          }}
        />
      ) : null}
      <TextField
        name="seed"
        label="Seed of the random draw"
        hint="The same seed draws the same sites; without one it is the day of the rules."
        value={seed ?? ''}
        onChange={onSeed}
      />
      <div className="row">
        <Button onClick={() => onChange([...sites, { name: `Site ${sites.length + 1}`, personnel: 10 }])}>
          Add a site
        </Button>
        <Button kind="quiet" onClick={() => setPasting(open => !open)}>
          Paste a list
        </Button>
        <Button kind="quiet" onClick={() => onChange(undefined)}>
          One site only
        </Button>
      </div>
    </FieldGroup>
  );
}
