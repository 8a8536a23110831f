/** What has to be said with each act. */
import { DateField } from '../ui/field/DateField.tsx';
import { NumberField } from '../ui/field/NumberField.tsx';
import { RadioCards } from '../ui/field/RadioCards.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import type { ActId, Certification } from './acts.table.ts';

type Props = { readonly act: ActId; readonly certification: Certification };

const REASONS: Partial<Record<ActId, string>> = {
  refuse: 'Why certification is refused',
  suspend: 'Why it is suspended',
  lift: 'What was resolved',
  withdraw: 'Why it is withdrawn',
  keepConfidential: 'Why the client asks for it',
  endConfidence: 'Why it is shown again',
  eraseFromLog: 'Why it has to be forgotten',
};

export function ActFields({ act, certification }: Props) {
  const reason = REASONS[act];
  if (reason) return <TextArea name="reason" label={reason} required />;
  if (act === 'review') {
    return (
      <TextArea
        name="conclusion"
        label="Conclusion of the review"
        hint="Is what the report says enough for a decision, and does it hold together?"
        required
      />
    );
  }
  if (act === 'changeScope') return <ScopeFields scope={certification.scope} />;
  if (act === 'transferIn') return <TransferFields />;
  if (act === 'transferOut')
    return <TextField name="to" label="Taken over by" required minLength={2} maxLength={200} width="full" />;
  if (act === 'issue') return <IssueFields certification={certification} />;
  return null;
}

const ScopeFields = ({ scope }: { readonly scope: string }) => (
  <>
    <RadioCards
      name="change"
      label="What changes?"
      required
      cards={[
        { value: 'extend', label: 'Extend', hint: 'The new part was audited; no major is open.' },
        { value: 'reduce', label: 'Reduce', hint: 'A part leaves the scope.' },
      ]}
    />
    <TextArea name="scope" label="The scope from then on" defaultValue={scope} required />
  </>
);

const TransferFields = () => (
  <>
    <FieldRow>
      <TextField name="issuedBy" label="Issued by" required minLength={2} maxLength={200} />
      <TextField name="number" label="Its number" required maxLength={60} mono />
    </FieldRow>
    <FieldRow>
      <Select
        name="status"
        label="Its status"
        required
        choices={[
          { value: 'valid', label: 'Valid' },
          { value: 'suspended', label: 'Suspended' },
          { value: 'withdrawn', label: 'Withdrawn' },
          { value: 'expired', label: 'Expired' },
        ]}
      />
      <NumberField name="openMajors" label="Majors still open" defaultValue={0} min={0} required />
    </FieldRow>
    <FieldRow>
      <DateField name="originalOn" label="First certified" required />
      <DateField name="decidedOn" label="Present cycle decided" required />
      <DateField name="expiresOn" label="Expires" required />
    </FieldRow>
  </>
);

function IssueFields({ certification }: { readonly certification: Certification }) {
  const { certificate, cycle, edition } = certification;
  return (
    <>
      <FieldRow>
        <TextField
          name="number"
          label="Number"
          placeholder="the next one"
          defaultValue={certificate?.number}
          readOnly={certificate !== null}
          mono
          maxLength={60}
        />
        <DateField
          name="effectiveOn"
          label="Effective"
          defaultValue={cycle?.effectiveOn}
          min={cycle?.decidedOn}
          required
        />
      </FieldRow>
      {edition.startsWith('iso-iec-27001') ? (
        <TextField
          name="statementOfApplicability"
          label="Statement of Applicability"
          hint="The version that the certificate refers to."
          placeholder="Statement of Applicability, version 1"
          width="full"
          required
        />
      ) : null}
      <TextField
        name="unaccredited"
        label="Without accreditation, because"
        hint="Only where you are accredited for this standard and no accreditation of yours covers this certificate."
        width="full"
        maxLength={300}
      />
    </>
  );
}
