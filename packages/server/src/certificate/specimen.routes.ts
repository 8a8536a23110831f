/** A sheet to look at before certificates are issued in a layout: nobody's, signed by nobody, marked across. */
import { USUAL_LAYOUT } from '@certwright/core/body/layout';
import type { CertificateFacts, Place } from '@certwright/core/certificate/certificate.decider';
import { practiceHere } from '../body/body.reading.ts';
import { organizationById } from '../party/party.reading.ts';
import type { Act } from '../platform/events/act.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Mount } from '../platform/http/app.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { attachment, enter, TENANT } from '../platform/http/tenant-route.ts';
import { drawn } from '../platform/pdf/drawn.ts';
import { markContent } from './mark-content.ts';

const HOLDER: Place = { name: 'Name of the client', address: 'Street and number', city: 'City', country: '' };

async function specimen(act: Act) {
  const body = await organizationById(act.tx, act.org);
  if (!body) throw new NotFound('certification body');
  const { name, address, city, country } = body;
  const { layout = USUAL_LAYOUT } = await practiceHere(act);
  const facts: CertificateFacts = {
    holder: HOLDER,
    sites: ['First site', 'Second site'].map(site => ({ ...HOLDER, name: site })),
    edition: 'iso-9001-2015',
    standard: 'ISO 9001:2015',
    scope: 'What the client makes or does, in the words that were assessed.',
    body: { name, address, city, country },
    originalOn: act.today,
    decidedOn: act.today,
    expiresOn: act.today,
  };
  return { facts, layout, on: act.today };
}

export const specimenRoutes: Mount = (app, parts) => {
  app.get(
    `${TENANT}/body/practice/layout/specimen.pdf`,
    weighs(20, 'certificate-layout.specimen'),
    async c => {
      const entered = await enter(parts, c, 'certificate-layout.specimen', ['body:read']);
      const { facts, layout, on } = await entered.read(specimen);
      const mark = await markContent(parts.shell.files, layout);
      const { certificatePdf } = await import('./certificate.pdf.ts');
      const pdf = await drawn('pdf', () =>
        certificatePdf({
          number: 'SPECIMEN',
          revision: 1,
          effectiveOn: on,
          issuedOn: on,
          facts,
          url: `${parts.shell.config.baseUrl}/verify`,
          token: null,
          layout,
          mark,
        }),
      );
      c.header('content-type', 'application/pdf');
      c.header('content-disposition', attachment('Specimen of a certificate.pdf'));
      c.header('cache-control', 'private, no-store');
      return c.body(new Uint8Array(pdf));
    },
  );
};
