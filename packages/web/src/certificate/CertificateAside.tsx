/** The certificate of a certification: its number, and where everybody finds it. */
import type { Certification } from '../decision/acts.table.ts';
import { CopyText } from '../ui/copy-text/CopyText.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useUi } from '../ui/UiProvider.tsx';

/** What anyone may fetch, without an account. */
const FILES = [
  ['certificate.pdf', 'Certificate as PDF'],
  ['certificate.vc.jwt', 'Signed credential'],
  ['certificate.certwright.json', 'Kit to check it offline'],
] as const;

export function CertificateAside({ certification }: { readonly certification: Certification }) {
  const { Link } = useUi();
  const { certificate, confidence, id } = certification;
  if (!certificate) return null;
  // As the code on the paper does: it opens what is kept confidential.
  const { paper } = certificate;
  const [shown, of] = confidence && paper ? [`#sha256=${paper}`, `?paper=${paper}`] : ['', ''];
  return (
    <AsideSection title="Certificate">
      <div className="stack-close">
        <CopyText text={certificate.number} label="number" />
        <Facts
          of={[
            { term: 'Revision', value: certificate.revision },
            { term: 'Effective', value: <DateText on={certificate.effectiveOn} /> },
            { term: 'Issued', value: <DateText on={certificate.issuedOn} /> },
            ...(certificate.drawn ? [] : [{ term: 'Sheet', value: 'is being drawn' }]),
            ...(certificate.stampedAt
              ? [{ term: 'Time stamp', value: <DateText on={certificate.stampedAt} as="minute" /> }]
              : []),
          ]}
        />
        <ul className="stack-close">
          <li>
            <Link href={`/certificates/${id}${shown}`}>Public page</Link>
          </li>
          {FILES.map(([file, words]) => (
            <li key={file}>
              <Link href={`/api/public/certificates/${id}/${file}${of}`}>{words}</Link>
            </li>
          ))}
        </ul>
      </div>
    </AsideSection>
  );
}
