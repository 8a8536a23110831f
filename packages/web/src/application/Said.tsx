/** What the client said in its application, and the sites with their people. */
import { codeWords } from '@certwright/core/body/sector-codes';
import { Facts } from '../ui/facts/Facts.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';
import type { Application } from './application.columns.tsx';

export function Said({ application }: { readonly application: Application }) {
  const { scope, processes, outsourced, consultancy, consultancyEndedOn, language, sites, codes } =
    application;
  const silent = <span className="quiet">nothing was said</span>;
  return (
    <div className="stack">
      <Facts
        of={[
          { term: 'Scope', value: scope },
          { term: 'Processes', value: processes || silent },
          { term: 'Done by others', value: outsourced || silent },
          {
            term: 'Consultancy',
            value: consultancy
              ? `${consultancy}${consultancyEndedOn ? `, until ${consultancyEndedOn}` : ''}`
              : silent,
          },
          { term: 'Legal form', value: application.legal || silent },
          { term: 'Larger organization', value: application.relations || silent },
          { term: 'Functions', value: application.functions || silent },
          { term: 'Resources', value: application.resources || silent },
          { term: 'Obligations', value: application.obligations || silent },
          { term: 'Safety and access', value: application.safety || silent },
          { term: 'Sector codes', value: codes.length > 0 ? codeWords(codes) : silent },
          ...(application.wantedFrom
            ? [{ term: 'Audit wanted from', value: <DateText on={application.wantedFrom} /> }]
            : []),
          { term: 'Language', value: language },
        ]}
      />
      <Table
        caption="Sites"
        captionShown
        rows={sites}
        rowKey={site => `${site.name} ${site.address}`}
        columns={[
          { key: 'name', title: 'Site', render: site => site.name, width: 'wide' },
          {
            key: 'address',
            title: 'Address',
            render: site => `${site.address}, ${site.city}, ${site.country}`,
            width: 'fill',
          },
          {
            key: 'persons',
            title: 'People',
            render: site => <NumberText value={site.persons} />,
            align: 'end',
            width: 'narrow',
          },
          {
            key: 'shifts',
            title: 'Shifts',
            render: site => site.shifts ?? 1,
            align: 'end',
            width: 'narrow',
            secondary: true,
          },
          {
            key: 'activities',
            title: 'What is done there',
            render: site => site.activities ?? '',
            wrap: true,
            secondary: true,
          },
        ]}
        {...(sites.length > 1
          ? {
              foot: (
                <tr>
                  <td colSpan={5}>
                    {sites.length} sites,{' '}
                    <NumberText value={sites.reduce((sum, site) => sum + site.persons, 0)} /> people in all
                  </td>
                </tr>
              ),
            }
          : {})}
      />
    </div>
  );
}
