/** The answer beside the input: figures, what a person has to look at, and the derivation step by step. */
import type { AuditAnswer } from '@certwright/rules/audit/audit.request';
import type { Refusal } from '@certwright/rules/rule';
import { Notice } from '../ui/notice/Notice.tsx';
import { Table } from '../ui/table/Table.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';
import { Derivation } from './Derivation.tsx';
import { source } from '@certwright/rules/words/say';

type Standard = AuditAnswer['perStandard'][number];
type Place = { readonly name: string; readonly how: string; readonly days: number };

const placesOf = ({ central, sample }: AuditAnswer): readonly Place[] => [
  ...(central ? [{ ...central, how: 'central function' }] : []),
  ...(sample ?? []).map(site => ({ ...site, how: site.how === 'random' ? 'at random' : 'chosen' })),
];

/** The rules want more or other input; each sentence says what. */
export const Refusals = ({ refusals }: { readonly refusals: readonly Refusal[] }) => (
  <Notice tone="care" title="Not yet a figure" live>
    <ul>
      {refusals.map(({ refused, text }) => (
        <li key={`${refused} ${text}`}>{text}</li>
      ))}
    </ul>
  </Notice>
);

export function AnswerPanel({ answer }: { readonly answer: AuditAnswer }) {
  const places = placesOf(answer);
  return (
    <>
      <Table
        caption="Standard by standard, in days of eight hours"
        captionShown
        rows={answer.perStandard}
        rowKey={row => row.standard}
        columns={[
          {
            key: 'standard',
            title: 'Standard',
            render: (row: Standard) => row.standard,
            width: 'wide',
            wrap: true,
          },
          {
            key: 'people',
            title: 'Effective people',
            render: row => <NumberText value={row.effectivePersonnel} />,
            align: 'end',
            width: 'narrow',
          },
          {
            key: 'days',
            title: 'Days alone',
            render: row => <NumberText value={row.days} />,
            align: 'end',
            width: 'narrow',
          },
        ]}
      />
      {places.length > 0 ? (
        <Table
          caption={`Places of this audit, drawn with the seed “${answer.seed ?? ''}”`}
          captionShown
          rows={places}
          rowKey={row => row.name}
          columns={[
            { key: 'name', title: 'Place', render: (row: Place) => row.name, width: 'wide', wrap: true },
            { key: 'how', title: 'How chosen', render: row => row.how, width: 'narrow' },
            {
              key: 'days',
              title: 'Days',
              render: row => <NumberText value={row.days} />,
              align: 'end',
              width: 'narrow',
            },
          ]}
        />
      ) : null}
      {answer.warnings.map(warning => (
        <Notice key={`${warning.code} ${warning.text}`} tone="care">
          {warning.text} <span className="quiet">{source(warning.rule)}</span>
        </Notice>
      ))}
      <Derivation steps={answer.steps} />
    </>
  );
}
