// Gallery: the public page of a certificate.
import { CertificateSheet } from '../certificate-sheet/CertificateSheet.tsx';
import { CopyText } from '../copy-text/CopyText.tsx';
import { DateText } from '../text/DateText.tsx';

export function Sheet() {
  return (
    <CertificateSheet
      answer="stated"
      answerWords="Norrland Certification states: valid on 3 November 2026."
      answerNote="Accreditation: claimed, not confirmed by its accreditation body."
      issuer="Norrland Certification"
      documentName="Certificate"
      number="NC-2026-0014"
      holder="Northlight Precision AB"
      holderAddress="Verkstadsgatan 4, 211 20 Malmö, Sweden"
      standardLabel="Standard"
      standard="ISO 9001:2015"
      scopeLabel="Scope"
      scope="Design and manufacture of spindles and gear units for machine tools."
      sitesLabel="Sites"
      sites={[
        {
          name: 'Malmö',
          address: 'Verkstadsgatan 4, 211 20 Malmö, Sweden',
          activity: 'Design, manufacture, head office',
        },
        { name: 'Gdańsk', address: 'ul. Portowa 12, 80-555 Gdańsk, Poland', activity: 'Assembly' },
        { name: 'Lyon', address: '18 rue des Ateliers, 69007 Lyon, France', activity: 'Service' },
      ]}
      dates={[
        { term: 'Granted', value: <DateText on="2025-03-20" as="long" /> },
        { term: 'This version', value: <DateText on="2026-09-15" as="long" /> },
        { term: 'Valid until', value: <DateText on="2028-03-19" as="long" /> },
      ]}
      questionsLabel="What a buyer asks"
      questions={[
        {
          question: 'Is it genuine?',
          answer: 'The signature of Norrland Certification fits this content.',
          evidence: 'Key published on 2 January 2025',
        },
        {
          question: 'Was it valid the whole time?',
          answer: 'No. It was suspended from 10 June to 15 September 2026.',
          evidence: 'Decisions 2026-031 and 2026-058',
        },
        {
          question: 'Is my site in it?',
          answer: 'Three sites, listed above.',
          evidence: 'Version 2 of 15 September 2026',
        },
      ]}
      proofLabel="Proof for those who want it"
      proof={
        <CopyText text="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" label="hash" />
      }
      address="https://certwright.example/c/NC-2026-0014"
      addressLabel="Check this certificate"
    />
  );
}
