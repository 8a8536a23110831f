/** Opening an organization or a certification body; whoever opens it manages it. */
import { useQueryClient } from '@tanstack/react-query';
import { call, type Input } from '../api/client.ts';
import { useQueryWord } from '../app/params.ts';
import { PublicPage } from '../app/PublicPage.tsx';
import { useGo } from '../app/RouterLink.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { RadioCards } from '../ui/field/RadioCards.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';

const KINDS = [
  {
    value: 'organization',
    label: 'An organization',
    hint: 'that runs a management system and wants it certified',
  },
  { value: 'certification-body', label: 'A certification body', hint: 'that audits and certifies others' },
];

export default function OpenOrganizationPage() {
  const client = useQueryClient();
  const go = useGo();
  // Answers that a visitor gave to the adviser come along.
  const [adviser] = useQueryWord('adviser');
  const open = async (values: Record<string, unknown>): Promise<void> => {
    const { accreditationBody, accreditationNumber, ...rest } = values;
    const accreditation =
      accreditationBody && accreditationNumber
        ? { body: accreditationBody, number: accreditationNumber }
        : null;
    const { slug } = await call('party.found', '', { ...rest, accreditation } as Input<'party.found'>);
    await client.invalidateQueries();
    const carried = rest.kind === 'organization' ? adviser : undefined;
    go(carried ? `/o/${slug}/choose/adviser?${carried}` : `/o/${slug}/today`);
  };
  return (
    <PublicPage name="Open your organization" measure="form">
      <Form submit="Open it" label="Open your organization" onSubmit={open} draft="open-organization">
        <RadioCards name="kind" label="What is it?" cards={KINDS} defaultValue="organization" required />
        <TextField name="name" label="Name" required maxLength={200} autoComplete="organization" />
        <TextField name="address" label="Street and number" maxLength={300} />
        <FieldRow>
          <TextField name="city" label="City" maxLength={120} />
          <TextField name="country" label="Country" hint="Two letters, such as DE" maxLength={2} />
        </FieldRow>
        <FieldRow>
          <TextField name="accreditationBody" label="Accredited by" hint="Certification bodies only" />
          <TextField name="accreditationNumber" label="Accreditation number" />
        </FieldRow>
      </Form>
    </PublicPage>
  );
}
