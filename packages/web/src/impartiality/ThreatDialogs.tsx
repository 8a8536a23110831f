/** One threat: recorded, read, analysed, closed. */
import type { Input } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { usePeople } from '../requirement/usePeople.ts';
import { TIE_WORDS } from '../qualification/qualification.words.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { RadioCards } from '../ui/field/RadioCards.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { givenOf, textOf } from '../ui/form/value-of.ts';
import { PickField } from '../ui/pick/PickField.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useToday } from '../ui/text/useToday.ts';
import { FOLLOWS_WORDS, KIND_CHOICES } from './impartiality.words.ts';
import type { Threat, Touched } from './ThreatsTab.tsx';

type Recording = { readonly about: Touched | undefined; readonly onClose: () => void };

export function RecordThreatDialog({ about, onClose }: Recording) {
  const record = useAct('impartiality.recordThreat');
  const people = usePeople();
  const engagements = useRead('engagement.list', {}).data?.rows ?? [];
  const today = useToday();
  return (
    <Dialog title="Record a threat to impartiality" onClose={onClose}>
      <Form
        label="Threat"
        submit="Record it"
        onSubmit={async values => {
          await record.mutateAsync({
            kind: textOf(values.kind) as Input<'impartiality.recordThreat'>['kind'],
            what: textOf(values.what),
            foundOn: textOf(values.foundOn),
            person: about?.person.id ?? givenOf(values.person),
            engagement: about?.engagement ?? givenOf(values.engagement),
            audit: about?.audit ?? null,
          });
          onClose();
        }}
      >
        <Select
          name="kind"
          label="Kind"
          choices={KIND_CHOICES}
          defaultValue={about ? 'self-review' : undefined}
          required
        />
        <TextArea
          name="what"
          label="What was found"
          rows={3}
          defaultValue={
            about
              ? `Tie with ${about.client}: ${TIE_WORDS[about.tie]}. ${FOLLOWS_WORDS[about.follows]}`
              : undefined
          }
          required
        />
        <DateField name="foundOn" label="Found on" defaultValue={today} max={today} required />
        {about ? (
          <p className="quiet">
            About {about.person.name} and the audit of {about.client}.
          </p>
        ) : (
          <>
            <PickField name="person" label="About whom" choices={people} />
            <Select
              name="engagement"
              label="About which client"
              choices={engagements.map(one => ({ value: one.id, label: one.client.name }))}
            />
          </>
        )}
      </Form>
    </Dialog>
  );
}

type Shown = { readonly threat: Threat; readonly may: boolean; readonly onClose: () => void };

export function ThreatDialog({ threat, may, onClose }: Shown) {
  const analyse = useAct('impartiality.analyse');
  const close = useAct('impartiality.close');
  const { id, version, analysed, closed } = threat;
  const ready = analysed?.acceptable === true;
  return (
    <Dialog title="Threat to impartiality" onClose={onClose}>
      <div className="stack">
        <p className="reading">{threat.what}</p>
        <Facts
          of={[
            { term: 'Found', value: <DateText on={threat.foundOn} /> },
            {
              term: 'About',
              value: [threat.person?.name, threat.client].filter(Boolean).join(', ') || 'the body',
            },
            ...(analysed
              ? [
                  { term: 'Analysis', value: analysed.analysis },
                  { term: 'Measures', value: analysed.measures || 'none' },
                  { term: 'What is left', value: analysed.acceptable ? 'acceptable' : 'not acceptable' },
                ]
              : []),
            ...(closed ? [{ term: 'Conclusion', value: closed.conclusion }] : []),
          ]}
        />
        {may && !closed && !ready ? (
          <Form
            label="Analysis"
            submit="Record the analysis"
            onSubmit={async values => {
              const said = { analysis: textOf(values.analysis), measures: textOf(values.measures) };
              await analyse.mutateAsync({
                id,
                ...said,
                acceptable: values.acceptable === 'yes',
                $version: version,
              });
              onClose();
            }}
          >
            <TextArea name="analysis" label="Analysis" rows={3} required />
            <TextArea name="measures" label="Measures" rows={3} />
            <RadioCards
              name="acceptable"
              label="Is what is left acceptable?"
              required
              cards={[
                { value: 'yes', label: 'Yes' },
                { value: 'no', label: 'No', hint: 'Measures are needed, and a new analysis after them.' },
              ]}
            />
          </Form>
        ) : null}
        {may && !closed && ready ? (
          <Form
            label="Closing"
            submit="Close the threat"
            onSubmit={async values => {
              await close.mutateAsync({ id, conclusion: textOf(values.conclusion), $version: version });
              onClose();
            }}
          >
            <TextArea name="conclusion" label="Conclusion" rows={3} required />
          </Form>
        ) : null}
      </div>
    </Dialog>
  );
}
