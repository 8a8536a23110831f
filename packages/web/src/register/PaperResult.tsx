/** The answer about one certificate in a dropped file: what was found, signed beside printed, who says what, what was not checked. */
import type { Verification } from '@certwright/verify/verification';
import { Comparison as Compared } from '../ui/comparison/Comparison.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import type { PaperRead } from './check-paper.ts';
import { accreditationSentence, findingsOf, whoSays } from './paper-findings.ts';
import type { Comparison } from './printed-facts.ts';
import { comparePaper } from './printed-facts.ts';

type Props = {
  readonly checked: Verification;
  /** Absent while the text is being read. */
  readonly read: PaperRead | undefined;
  readonly compared: Comparison | undefined;
  readonly expected: string | undefined;
};

const WORD = { yes: 'Yes', no: 'No', unknown: 'Not known', claimed: 'Claimed' } as const;
const MARK = {
  same: { tone: 'good', word: 'the paper says the same' },
  differs: { tone: 'bad', word: 'not so on the paper' },
  more: { tone: 'care', word: 'the paper says more' },
  absent: { tone: 'none', word: 'not printed' },
} as const;

/** What was signed alone, for a file whose text cannot be read. */
const signedFacts = ({ certificate }: Verification) =>
  certificate ? comparePaper(certificate, []).facts.map(({ name, signed }) => ({ name, signed })) : [];

/** The verifier's own list, with what this page adds to it or has done. */
function notChecked({ notChecked: list }: Verification, compared: Comparison | undefined): string[] {
  return [
    ...list.filter(one => !compared || !one.startsWith('Whether a printed paper')),
    ...(compared
      ? [
          'Pictures, stamps and what is drawn over the text: look at the paper, and compare it with the large words.',
        ]
      : []),
  ];
}

export function PaperResult({ checked, read, compared, expected }: Props) {
  if (!read) return <output>Reading what it prints …</output>;
  const accreditation = accreditationSentence(checked);
  const unread = read.kind === 'no-text' && read.sentence !== '' ? read.sentence : undefined;
  return (
    <div className="stack-wide">
      <div className="stack">
        {findingsOf(checked, compared, expected).map(({ tone, title, sentence }) => (
          <Notice key={title} tone={tone} title={title} live>
            {sentence}
          </Notice>
        ))}
        {accreditation === undefined ? null : <Notice title="Accreditation">{accreditation}</Notice>}
        {unread === undefined || !checked.certificate ? null : (
          <Notice tone="care" title="What it prints was not compared">
            {unread} Compare it with these words yourself.
          </Notice>
        )}
      </div>
      {checked.certificate ? (
        <section className="stack" aria-label="What was signed">
          <h3>{compared ? 'Signed, and printed' : 'What was signed: does your paper say the same?'}</h3>
          <Compared
            of={
              compared
                ? compared.facts.map(({ name, signed, printed, paper }) => ({
                    term: name,
                    value: signed,
                    mark: MARK[printed],
                    other:
                      printed === 'differs' || printed === 'more'
                        ? `On the paper: ${paper ?? 'nothing like it'}`
                        : undefined,
                  }))
                : signedFacts(checked).map(({ name, signed }) => ({ term: name, value: signed }))
            }
          />
          {compared && compared.unsigned.length > 0 ? (
            <>
              <h3>Printed, but signed by nobody</h3>
              <ul>
                {compared.unsigned.map((line, index) => (
                  <li key={`${index} ${line}`}>{line}</li>
                ))}
              </ul>
            </>
          ) : null}
        </section>
      ) : null}
      {checked.certificate ? (
        <section className="stack" aria-label="What was asked">
          <h3>What was asked, and who says so</h3>
          <Facts
            of={checked.questions.map(({ id, question, answer, evidence }) => ({
              term: question,
              value: (
                <>
                  <strong>{WORD[answer]}</strong> ({whoSays(id, checked)})
                  <div className="quiet">{evidence}</div>
                </>
              ),
            }))}
          />
        </section>
      ) : null}
      <section className="stack-close" aria-label="Not checked">
        <h3>Not checked</h3>
        <ul>
          {notChecked(checked, compared).map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
