/** That a certification is kept out of the public register, and why. */
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { Certification } from './acts.table.ts';

export const ConfidenceAside = ({ of }: { readonly of: NonNullable<Certification['confidence']> }) => (
  <AsideSection title="Kept confidential">
    <div className="stack-close">
      <p>{of.reason}</p>
      <p className="quiet">
        The public register says that there is a certificate, of which standard and in which state. Who holds
        the paper sees the rest by its code.
      </p>
      {of.erasedOn ? (
        <p className="quiet">
          Erased from the public log on <DateText on={of.erasedOn} />.
        </p>
      ) : null}
    </div>
  </AsideSection>
);
