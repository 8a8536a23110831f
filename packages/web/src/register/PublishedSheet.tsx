/** The sheet of a published certificate with the buyer's questions; the answer never says more than is known. */
import type { ReactNode } from 'react';
import type { Output } from '../api/client.ts';
import { type Answer, CertificateSheet } from '../ui/certificate-sheet/CertificateSheet.tsx';
import { DateText } from '../ui/text/DateText.tsx';

type Published = Output<'register.get'>;

/** `stated`: the body says so, and nobody who could confirm its accreditation was asked. */
const LOOK: Readonly<Record<Published['answer']['state'], Answer>> = {
  valid: 'stated',
  suspended: 'suspended',
  withdrawn: 'withdrawn',
  expired: 'expired',
  'not-yet': 'unknown',
  'unknown-certificate': 'unknown',
};

const placeOf = ({ address, city, country }: Published['sites'][number]): string =>
  [address, city, country].filter(part => part !== '').join(', ');

/** In the place of what only who holds the paper sees. */
const HIDDEN = 'Kept confidential at the client’s request';
const SHOWN_BY = 'Who holds the paper sees it: scan its code, or drop its PDF below.';

const SIGNED = {
  yes: 'Yes, signed by it',
  no: 'No, outside of it',
  unknown: 'Not known',
  claimed: 'Claimed',
};

/** What is known of the accreditation, in a word and in a sentence; more than claimed only where somebody else said so. */
function accreditationOf({ accreditation: claim, body }: Published) {
  if (!claim)
    return {
      confirmed: false,
      answer: 'Not claimed',
      evidence: `${body.name} states no accreditation.`,
      note: 'No accreditation is stated.',
    };
  const named = `${claim.body}, ${claim.number}`;
  switch (claim.standing) {
    case 'signed':
      return {
        confirmed: claim.answer === 'yes',
        answer: SIGNED[claim.answer],
        evidence: claim.sentence,
        note:
          claim.answer === 'yes'
            ? `Accreditation: confirmed by the signature of ${named}.`
            : `Accreditation: ${claim.sentence}`,
      };
    case 'checked':
      return {
        confirmed: true,
        answer: 'Looked up',
        evidence: claim.sentence,
        note: `Accreditation: ${claim.sentence}`,
      };
    case 'claimed':
      return {
        confirmed: false,
        answer: 'Claimed, not confirmed',
        evidence: `${claim.sentence} Ask ${claim.body}.`,
        note: `Accreditation: claimed (${named}), not confirmed by its accreditation body.`,
      };
  }
}

const questionsOfPaper = (a: Published) =>
  a.holder === null
    ? [
        {
          question: 'Whose is it, for which scope and sites?',
          answer: 'Kept confidential',
          evidence: SHOWN_BY,
        },
      ]
    : [
        {
          question: 'Does the scope cover what you buy?',
          answer: 'Read it above',
          evidence: 'Only you know what you buy.',
        },
        {
          question: 'Is the site that supplies you listed?',
          answer: a.sites.length === 1 ? 'One site' : `${a.sites.length} sites`,
          evidence: a.sites.map(site => `${site.name}, ${site.city}`).join('; '),
        },
        { question: 'Is it the same legal entity?', answer: a.holder.name, evidence: placeOf(a.holder) },
      ];

function questionsOf(a: Published) {
  const accreditation = accreditationOf(a);
  const state = {
    valid: 'Yes',
    suspended: 'No, suspended',
    withdrawn: 'No, withdrawn',
    expired: 'No, expired',
  };
  const word = (state as Record<string, string>)[a.answer.state] ?? 'No';
  return [
    {
      question:
        'Is the accreditation body recognised, and is the certification body accredited for this standard?',
      answer: accreditation.answer,
      evidence: accreditation.evidence,
    },
    {
      question: `Was the certificate valid on ${a.asked.on}?`,
      answer: word,
      evidence: a.answer.since
        ? `In this state since ${a.answer.since}${a.answer.until ? ` until ${a.answer.until}` : ''}, as published by ${a.asked.known.slice(0, 10)}.`
        : `As published by ${a.asked.known.slice(0, 10)}.`,
    },
    ...questionsOfPaper(a),
    {
      question: 'Does your paper say the same?',
      answer: `${a.number}, revision ${a.revision}`,
      evidence: (
        <>
          A copied code can stand on another paper: compare holder, scope, sites and dates, or{' '}
          <a href="#paper">drop its PDF below</a>.
        </>
      ),
    },
  ];
}

type Props = { readonly answer: Published; readonly children: ReactNode };

export function PublishedSheet({ answer: a, children }: Props) {
  const { confirmed, note } = accreditationOf(a);
  const named = a.holder === null ? a.number : `${a.number} ${a.holder.name}`;
  const scope = a.scope ?? 'Not shown';
  // What is kept confidential opens by the code alone, so the code of this page carries it along.
  const code = a.confidential && a.holder ? location.hash : '';
  return (
    <CertificateSheet
      answer={confirmed && a.answer.state === 'valid' ? 'confirmed' : LOOK[a.answer.state]}
      answerWords={a.answer.sentence}
      answerNote={note}
      issuer={a.body.name}
      documentName="Certificate"
      number={a.number}
      holder={a.holder?.name ?? HIDDEN}
      holderAddress={a.holder ? placeOf(a.holder) : SHOWN_BY}
      standard={a.standard}
      standardLabel="meets the requirements of"
      scope={a.statementOfApplicability ? `${scope} (${a.statementOfApplicability})` : scope}
      scopeLabel="Scope"
      sites={a.sites.map(site => ({ name: site.name, address: placeOf(site) }))}
      sitesLabel="Sites"
      dates={[
        { term: 'Effective from', value: <DateText on={a.effectiveOn} as="long" /> },
        { term: 'Valid until', value: <DateText on={a.expiresOn} as="long" /> },
        { term: 'First certified', value: <DateText on={a.originalOn} as="long" /> },
      ]}
      questions={questionsOf(a)}
      questionsLabel="What a buyer asks"
      proof={
        <p className="quiet">
          The signed credential names its issuer as <span className="mono">{a.body.did}</span>
          {a.body.keysHostedBy === 'body'
            ? ', a domain on which the body hosts its keys itself.'
            : ", hosted by this register: weaker than a key on the body's own domain."}{' '}
          Check it without this server:{' '}
          <span className="mono">npx certwright verify certificate.certwright.json</span>
        </p>
      }
      proofLabel="Proof"
      address={`${location.origin}/certificates/${a.certification}${code}`}
      addressLabel="This page"
    >
      <title>{`${named} · Certwright`}</title>
      {children}
    </CertificateSheet>
  );
}
