/** A certificate as a Digital Conformity Credential of UNTP, where the operator has switched a profile on. */
import { parseCertificateCredential } from '@certwright/verify/certificate-credential';
import { readToken } from '@certwright/verify/compact-token';
import { didOfKey } from '@certwright/verify/did-web';
import { accreditationStanding } from '../accreditor/accreditor.reading.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Mount } from '../platform/http/app.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { newest, notNow } from './certificate.routes.ts';
import { nameOf } from './issuer-name.ts';
import { askedFor, shown } from './shown.ts';
import { signerAs } from './signing-key.ts';
import { untpCredential } from './untp.ts';

export const untpRoutes: Mount = (app, { shell }) => {
  const profile = shell.config.untp;
  if (profile === undefined) return;
  app.get(
    '/api/public/certificates/:id{[0-9a-f-]{36}}/certificate.dcc.jwt',
    weighs(5, 'certificate.untp'),
    async c => {
      const certification = c.req.param('id');
      const today = shell.clock.today();
      const { org, name, ...parts } = await shown(shell, askedFor(c), async tx => {
        const { credential, row, facts } = await newest(tx, certification);
        const read = readToken(credential.token);
        const parsed = read.ok ? parseCertificateCredential(read.token.payload) : undefined;
        const did = didOfKey(credential.kid);
        if (!parsed?.ok || did === undefined) throw new NotFound('certificate');
        const { value } = parsed;
        const asked = { org: row.org, on: today, today };
        const standing = await accreditationStanding(tx, value, asked);
        return {
          org: row.org,
          name: await nameOf(tx, row.org, did),
          did,
          number: row.number,
          revision: credential.revision,
          effectiveOn: facts.effectiveOn,
          facts,
          revocation: value.credentialStatus?.find(one => one.statusPurpose === 'revocation'),
          accredited: standing?.standing === 'signed' && standing.answer === 'yes',
          pdfSha256: credential.pdf_sha256 ?? undefined,
        };
      });
      const { baseUrl } = shell.config;
      const of = { ...parts, certification, baseUrl, at: shell.clock.now() };
      const signer = await signerAs(shell, org, 'certificate', name).catch(notNow);
      if (!signer) throw new NotFound('signing key');
      const token = await signer
        .sign(untpCredential(profile, of), { typ: 'vc+jwt', cty: 'vc' })
        .catch(notNow);
      return c.body(token, 200, {
        'content-type': 'application/vc+jwt',
        'content-disposition': 'attachment; filename="certificate.dcc.jwt"',
      });
    },
  );
};
