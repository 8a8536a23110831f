/** What a certification that was taken over brought along: who stated it, from which row, and what the earlier records say. */
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { Certification } from './acts.table.ts';

const KIND: Readonly<Record<string, string>> = {
  initial: 'Initial audit',
  surveillance: 'Surveillance',
  recertification: 'Recertification',
  special: 'Special audit',
};

export function EarlierRecords({ of }: { readonly of: NonNullable<Certification['takenOver']> }) {
  return (
    <AsideSection title="Taken over">
      <p>
        Stated by {of.statedBy.name} on <DateText on={of.statedOn} />, from {of.file}, {of.sheet}, row{' '}
        {of.row}.
      </p>
      <p>Certificate number before: {of.number}</p>
      {of.accreditation === '' ? null : <p>Accreditation as claimed there: {of.accreditation}</p>}
      {of.days === null ? null : <p>{of.days} days for a surveillance</p>}
      {of.audits.length === 0 ? null : (
        <ul>
          {of.audits.map(one => (
            <li key={`${one.kind} ${one.on}`}>
              {KIND[one.kind] ?? one.kind} <DateText on={one.on} />
            </li>
          ))}
        </ul>
      )}
    </AsideSection>
  );
}
