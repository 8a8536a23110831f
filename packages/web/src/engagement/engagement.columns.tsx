/** Columns of the overview of engagements: what stands where. */
import type { Output } from '../api/client.ts';
import type { Column } from '../ui/table/columns.ts';
import { NextDue } from './NextDue.tsx';
import { PhaseStatus } from './PhaseStatus.tsx';

export type EngagementRow = Output<'engagement.list'>['rows'][number];

/** Counts say what they count: on a phone there is no head above them. */
const count = (value: number, one: string) =>
  value === 0 ? <span className="quiet">no {one}s</span> : `${value} ${one}${value === 1 ? '' : 's'}`;

/** The nearest of the deadlines of all certifications of an engagement. */
export const nearest = ({ certifications }: EngagementRow) =>
  certifications
    .flatMap(({ next }) => (next ? [next] : []))
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))[0] ?? null;

export const engagementColumns = (
  isBody: boolean,
  editionName: (id: string) => string,
): readonly Column<EngagementRow>[] => [
  {
    key: 'party',
    title: isBody ? 'Client' : 'Certification body',
    render: row => (isBody ? row.client.name : row.body.name),
    width: 'wide',
  },
  {
    key: 'application',
    title: 'Application',
    render: row => (row.application ? <PhaseStatus area="application" of={row.application.phase} /> : '–'),
    secondary: true,
  },
  {
    key: 'certifications',
    title: 'Certifications',
    width: 'fill',
    wrap: true,
    render: row =>
      row.certifications.length === 0 ? (
        <span className="quiet">none yet</span>
      ) : (
        <ul>
          {row.certifications.map(one => (
            <li key={one.id} className="row">
              {editionName(one.edition)} <PhaseStatus area="certification" of={one.status} />
            </li>
          ))}
        </ul>
      ),
  },
  {
    key: 'audits',
    title: 'Under way',
    render: row => count(row.audits, 'audit'),
    width: 'narrow',
    secondary: true,
  },
  {
    key: 'findings',
    title: 'To treat',
    render: row => count(row.findings, 'finding'),
    width: 'narrow',
  },
  { key: 'next', title: 'Next', render: row => <NextDue due={nearest(row)} />, width: 'wide', wrap: true },
];
