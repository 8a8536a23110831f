/** The signed accreditation behind a published certificate, for whoever verifies it. */
import type { CertificateFacts } from '@certwright/core/certificate/certificate.decider';
import { askedFor, shown } from '../certificate/shown.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Mount } from '../platform/http/app.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { publishedHistory, registered } from '../register/register.reading.ts';
import { signedAccreditations } from './accreditor.reading.ts';

export const accreditorRoutes: Mount = (app, { shell }) => {
  app.get(
    '/api/public/certificates/:id{[0-9a-f-]{36}}/accreditation.vc.jwt',
    weighs(2, 'certificate.accreditation'),
    async c => {
      const id = c.req.param('id');
      const [signed] = await shown(shell, askedFor(c), async tx => {
        const [row, history] = await Promise.all([registered(tx, id), publishedHistory(tx, id)]);
        const newest = history.findLast(entry => entry.facts.certificate !== undefined);
        const facts = newest?.facts.certificate as CertificateFacts | undefined;
        if (!row) throw new NotFound('certificate');
        return signedAccreditations(tx, row.org, facts?.accreditation);
      });
      if (!signed) throw new NotFound('accreditation');
      return c.body(signed.credential, 200, {
        'content-type': 'application/vc+jwt',
        'content-disposition': 'attachment; filename="accreditation.vc.jwt"',
      });
    },
  );
};
