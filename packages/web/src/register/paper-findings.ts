/** What the check of a file comes to, in sentences: the worst first, and never more than was found. */
import type { AnsweredQuestion, QuestionId, Verification } from '@certwright/verify/verification';
import type { Comparison } from './printed-facts.ts';

export type Finding = {
  readonly tone: 'done' | 'care' | 'stop';
  readonly title: string;
  readonly sentence: string;
};

const find = ({ questions }: Verification, id: QuestionId): AnsweredQuestion | undefined =>
  questions.find(one => one.id === id);

/** Whether it is what the body signed, with the body's own key. */
function signed(checked: Verification): readonly Finding[] {
  const genuine = find(checked, 'document-genuine');
  const key = find(checked, 'key-is-the-bodys');
  if (genuine?.answer === 'no' || key?.answer === 'no')
    return [
      {
        tone: 'stop',
        title: 'Not genuine: this is not what the body signed',
        sentence: (genuine?.answer === 'no' ? genuine : key)?.evidence ?? '',
      },
    ];
  if (genuine?.answer === 'yes' && key?.answer === 'yes') return [];
  const open = genuine?.answer === 'yes' ? key : genuine;
  return [{ tone: 'care', title: 'It could not be checked', sentence: open?.evidence ?? '' }];
}

function standing(checked: Verification): readonly Finding[] {
  const stop = (title: string, { evidence }: AnsweredQuestion): Finding => ({
    tone: 'stop',
    title,
    sentence: evidence,
  });
  const [suspended, force, dates, log] = (
    ['not-suspended', 'in-force', 'within-dates', 'in-the-log'] as const
  ).map(id => find(checked, id));
  const since = log?.since === undefined ? '' : ` since ${log.since}`;
  const found: Finding[] = [];
  if (force?.answer === 'no') found.push(stop('Genuine once, but withdrawn or replaced', force));
  else if (suspended?.answer === 'no') found.push(stop(`Genuine, but suspended${since}`, suspended));
  if (dates?.answer === 'no') found.push(stop(`Genuine, but not valid on ${checked.on}`, dates));
  if (log?.answer === 'no' && (found.length === 0 || log.since !== undefined))
    found.push(stop('The public log says something else', log));
  if (found.length > 0) return found;
  const open = [force, suspended, dates, log].find(one => one !== undefined && one.answer !== 'yes');
  return open
    ? [{ tone: 'care', title: 'Genuine, but not everything could be checked', sentence: open.evidence }]
    : [];
}

function onPaper({ facts }: Comparison): readonly Finding[] {
  const named = (printed: 'differs' | 'more'): string =>
    facts
      .filter(one => one.printed === printed)
      .map(one => one.name)
      .join(', ');
  const [differs, more] = [named('differs'), named('more')];
  if (differs !== '')
    return [
      {
        tone: 'stop',
        title: 'The paper does not say what was signed',
        sentence: `Otherwise on the paper, or not there: ${differs}. Trust what was signed, not the paper.`,
      },
    ];
  return more === ''
    ? []
    : [
        {
          tone: 'care',
          title: 'The paper says more than was signed',
          sentence: `More words stand beside: ${more}.`,
        },
      ];
}

/** Who stands behind the accreditation: its body by signature, or nobody but who claims it. */
export function accreditationSentence({ certificate, questions }: Verification): string | undefined {
  if (!certificate) return undefined;
  const { accreditation, standard } = certificate.credentialSubject;
  const { name } = certificate.issuer;
  const found = questions.find(one => one.id === 'body-accredited');
  if (found?.standing === 'signed') return found.evidence;
  if (!accreditation)
    return `${name} states no accreditation on this certificate. If it is accredited, then not for this one: ${standard.name} may lie outside its scope.`;
  const number = accreditation.number === undefined ? '' : `, ${accreditation.number}`;
  return `${name} claims an accreditation (${accreditation.body}${number}). It is not confirmed, and whether it covers ${standard.name} and this field was not checked: ask ${accreditation.body}.`;
}

/** An accreditation body that this register recognizes has signed, and what it signed does not cover this. */
const outsideAccreditation = ({ questions }: Verification): readonly Finding[] =>
  questions
    .filter(one => one.id === 'body-accredited' && one.answer === 'no')
    .map(one => ({ tone: 'stop', title: 'Outside what the body is accredited for', sentence: one.evidence }));

/** @param expected the certification whose page is open, when there is one */
export function findingsOf(
  checked: Verification,
  compared: Comparison | undefined,
  expected?: string,
): readonly Finding[] {
  const { certificate } = checked;
  if (!certificate) {
    const [question] = checked.questions;
    const tone = question?.answer === 'no' ? 'stop' : 'care';
    const title = tone === 'stop' ? 'Not genuine' : 'There is nothing in it that could be checked';
    return [{ tone, title, sentence: question?.evidence ?? '' }];
  }
  const other: readonly Finding[] =
    expected !== undefined && !(certificate.id ?? '').includes(expected)
      ? [
          {
            tone: 'care',
            title: 'The file is another certificate than this page',
            sentence: `It carries ${certificate.credentialSubject.certificateNumber} of ${certificate.credentialSubject.holder.name}.`,
          },
        ]
      : [];
  const bad = signed(checked);
  const paper = compared ? onPaper(compared) : [];
  const found = bad.length > 0 ? [...bad, ...paper] : [...paper, ...standing(checked)];
  const outside = outsideAccreditation(checked);
  if (found.length > 0 || other.length > 0) return [...found, ...outside, ...other];
  return [
    ...outside,
    {
      tone: 'done',
      title: `Genuine, and valid on ${checked.on}`,
      sentence: compared
        ? 'The body signed it, the public log has it, and the text of the file says what was signed.'
        : 'The body signed it and the public log has it.',
    },
  ];
}

/** Who asserts each answer; what the browser reckons itself is as good as the key that it reckons with. */
export function whoSays(id: QuestionId, { certificate, questions }: Verification): string {
  const accreditorSigned = questions.some(one => one.id === 'body-accredited' && one.standing === 'signed');
  const body = certificate?.issuer.name ?? 'the body';
  const says: Readonly<Record<QuestionId, string>> = {
    'accreditation-body-recognised': accreditorSigned ? 'the operator of this register' : 'nobody',
    'body-accredited': accreditorSigned ? 'the accreditation body, signed' : `${body}, about itself`,
    'document-genuine': 'your browser, by the signature',
    'key-is-the-bodys': 'whoever runs the address of the key',
    'body-accepted': 'you',
    'within-dates': `${body}, signed`,
    'in-force': `${body}, signed`,
    'not-suspended': `${body}, signed`,
    'in-the-log': 'the log of the register, signed',
    'scope-covers': 'only you can tell',
    'site-listed': 'only you can tell',
    'holder-is-the-same': 'only you can tell',
  };
  return says[id];
}
