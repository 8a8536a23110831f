/** What the body's own set-up says for the standards of an audit: checklist, and what a report begins with. */
import type { Output } from '../api/client.ts';
import { useRead } from '../api/hooks.ts';
import { useCan } from '../app/org.ts';
import type { Audit } from './audit-steps.ts';

export type Scheme = Output<'scheme.list'>['rows'][number];

/** Those that are offered, in the order of the audit; undefined while they are read, none for the client. */
export function useSchemes({ certifications }: Audit): readonly Scheme[] | undefined {
  const may = useCan()('body:read');
  const { data } = useRead('scheme.list', {}, { enabled: may });
  if (!may) return [];
  return data && certifications.flatMap(({ edition }) => data.rows.filter(row => row.edition === edition));
}
