/** The time that was determined for an engagement, with the reasons for it (ISO/IEC 17021-1, 9.1.4). */
import type { AuditAnswer } from '@certwright/rules/audit/audit.request';
import type { Output } from '../api/client.ts';
import { useOrg } from '../app/org.ts';
import { Facts } from '../ui/facts/Facts.tsx';
import { Menu } from '../ui/menu/Menu.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';
import { AnswerPanel } from './AnswerPanel.tsx';
import { factsOf } from './calculator-facts.tsx';
import { WORKSHEETS } from './worksheet-files.ts';

type AuditTime = NonNullable<Output<'audit-time.get'>['determined']>;
type Props = { readonly engagement: string; readonly time: AuditTime };

export function AuditTimeResult({ engagement, time }: Props) {
  const { slug } = useOrg();
  // The answer is the rules' own; over the API it has their shape.
  const answer = time.answer as unknown as AuditAnswer;
  return (
    <div className="stack">
      <Facts as="line" of={factsOf({ answer })} />
      <p className="quiet">
        Determined by {time.by.name || 'the body'} by the rules of <DateText on={time.on} />, revision{' '}
        {time.revision}.
      </p>
      {time.now ? (
        <Notice tone="care" title="A rule that this rests on was corrected since">
          Today the same request gives <NumberText value={time.now.days} unit="days" />. Changed:{' '}
          {time.now.changed.join(', ') || 'how the steps are computed'}. Determine again to take it over.
        </Notice>
      ) : null}
      <div>
        <Menu
          entries={WORKSHEETS.map(({ id, ending, language, label }) => ({
            id,
            label,
            href: `/api/organizations/${slug}/engagements/${engagement}/audit-time/worksheet.${ending}?language=${language}`,
          }))}
        >
          Worksheet
        </Menu>
      </div>
      <AnswerPanel answer={answer} />
    </div>
  );
}
