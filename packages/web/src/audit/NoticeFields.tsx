/** How the client hears of an audit: announced and agreed, at short notice, or when it is there (ISO/IEC 17021-1, 9.6.4.2). */
import { useState } from 'react';
import type { Input } from '../api/client.ts';
import { DateField } from '../ui/field/DateField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { textOf } from '../ui/form/value-of.ts';

type Announcement = NonNullable<Input<'audit.plan'>['announcement']>;

const ANNOUNCED = 'announced';
const MODES = [
  { value: ANNOUNCED, label: 'Announced: its days are agreed with the client' },
  { value: 'short-notice', label: 'At short notice' },
  { value: 'unannounced', label: 'Unannounced: the client hears of it when the team is there' },
] as const;

/** What the fields of a form said; undefined for an audit that is announced. */
export function announcementOf(values: Readonly<Record<string, unknown>>): Announcement | undefined {
  const mode = MODES.find(one => one.value === values.mode)?.value ?? ANNOUNCED;
  if (mode === ANNOUNCED) return undefined;
  const [reason, conditions, toldOn] = ['reason', 'conditions', 'toldOn'].map(name =>
    textOf(values[name] as never),
  );
  return { mode, reason: reason ?? '', conditions: conditions ?? '', toldOn: toldOn ?? '' };
}

/** Only a special audit comes at short notice: what looks into a complaint, a change or a suspension. */
export function NoticeFields({ kind, today }: { readonly kind: string; readonly today: string }) {
  const [mode, setMode] = useState<string>(ANNOUNCED);
  const choices = MODES.filter(one => one.value !== 'short-notice' || kind === 'special');
  const shown = choices.some(one => one.value === mode) ? mode : ANNOUNCED;
  return (
    <>
      <Select
        name="mode"
        label="How the client hears of it"
        value={shown}
        onChange={setMode}
        choices={choices}
        required
      />
      {shown === ANNOUNCED ? null : (
        <>
          <TextArea
            name="reason"
            label="Why it comes so"
            hint="A complaint, a change, a suspension, or the rules of the scheme."
            rows={2}
            required
          />
          <TextArea
            name="conditions"
            label="Conditions that the client was told"
            hint="When and how such an audit comes; the client cannot object to its team, so more care goes into who is sent."
            rows={2}
            required
          />
          <DateField name="toldOn" label="Told on" max={today} required />
        </>
      )}
    </>
  );
}
