/** Issuing the audit report: from then on the client sees the findings (ISO/IEC 17021-1, 9.4.8). */
import type { Input } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { useToday } from '../engagement/today.ts';
import { useMeanwhile } from '../engagement/useMeanwhile.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { RadioCards } from '../ui/field/RadioCards.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import type { Audit } from './audit-steps.ts';
import { useSchemes } from './useSchemes.ts';

export function ReportForm({ audit, onDone }: { readonly audit: Audit; readonly onDone: () => void }) {
  const report = useAct('audit.report');
  const today = useToday();
  const { notice, onProblem } = useMeanwhile();
  const { id, version, visit } = audit;
  const schemes = useSchemes(audit);
  if (!schemes) return null;
  const begins = [...new Set(schemes.map(one => one.report.trim()).filter(text => text !== ''))];
  return (
    <Form
      submit="Issue the report"
      label="Report"
      draft={`report-${id}`}
      onProblem={onProblem}
      onSubmit={async ({ recommended, ...values }) => {
        const input = { ...values, id, recommended: recommended === 'yes' } as Input<'audit.report'>;
        await report.mutateAsync({ ...input, $version: version });
        onDone();
      }}
    >
      {notice}
      <Notice>With the report the findings are final, and the client sees and answers them.</Notice>
      <TextArea
        name="conclusion"
        label="Conclusion"
        hint={begins.length > 0 ? 'Begun with what your set-up says for this standard.' : undefined}
        defaultValue={begins.join('\n\n')}
        required
        rows={begins.length > 0 ? 10 : 4}
      />
      <RadioCards
        name="recommended"
        label="What do you recommend?"
        required
        cards={[
          {
            value: 'yes',
            label: 'Certification is recommended',
            hint: 'Once majors are verified and minors have an accepted plan.',
          },
          { value: 'no', label: 'Certification is not recommended' },
        ]}
      />
      <DateField
        name="on"
        label="Date of the report"
        defaultValue={today}
        min={visit?.to}
        max={today}
        required
      />
    </Form>
  );
}
