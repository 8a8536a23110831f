/** What anyone may download: the PDF, the credential, the offline kit, the body's DID document, its status lists. */
import { type Layout, USUAL_LAYOUT } from '@certwright/core/body/layout';
import type { CertificateFacts } from '@certwright/core/certificate/certificate.decider';
import { parseCertificateCredential } from '@certwright/verify/certificate-credential';
import { readToken } from '@certwright/verify/compact-token';
import { didOfKey } from '@certwright/verify/did-web';
import { writeKit } from '@certwright/verify/offline-kit';
import { signedAccreditations } from '../accreditor/accreditor.reading.ts';
import { newestProof, proofsAbout } from '../log/log.reading.ts';
import { organizationIdOf } from '../party/party.reading.ts';
import { scoped, type Tx } from '../platform/db/scoped.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { drawn } from '../platform/pdf/drawn.ts';
import type { Mount } from '../platform/http/app.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import type { Shell } from '../platform/http/scope.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { publishedHistory, registered } from '../register/register.reading.ts';
import { credentialRow, credentialWithDigest } from './certificate.store.ts';
import { bodyDid, statusListAt } from './did.ts';
import { didDocument } from './did-document.ts';
import { KeyUnavailable } from './key-unavailable.ts';
import { markContent } from './mark-content.ts';
import { offeredName } from './own-domain.store.ts';
import { paperSigner } from './paper-key.ts';
import { publicKeys } from './signing-key.store.ts';
import { askedFor, shown } from './shown.ts';
import { statusList } from './status-list.ts';

const ID = '[0-9a-f-]{36}';
const published = <T>(shell: Shell, work: (tx: Tx) => Promise<T>): Promise<T> =>
  scoped(shell.db, { role: 'app_public', readOnly: true }, work);

async function bodyOf(tx: Tx, slug: string): Promise<string> {
  const org = await organizationIdOf(tx, slug);
  if (!org) throw new NotFound('certification body');
  return org;
}

/** The addresses of the status lists that a credential of ours names, each once. */
function listsOf(token: string): readonly string[] {
  const read = readToken(token);
  const parsed = read.ok ? parseCertificateCredential(read.token.payload) : undefined;
  const entries = parsed?.ok ? (parsed.value.credentialStatus ?? []) : [];
  return [...new Set(entries.map(entry => entry.statusListCredential))];
}

/** @throws HttpProblem 503 where the key is out of reach: whoever asks comes back */
export function notNow(error: unknown): never {
  if (!(error instanceof KeyUnavailable)) throw error;
  throw new HttpProblem(
    503,
    'signing-key-unavailable',
    'The list cannot be signed at this moment. Ask again.',
  );
}

/** @throws NotFound for an address that is none of ours */
async function listAt(shell: Shell, url: string): Promise<string> {
  const at = statusListAt(url);
  if (!at) throw new NotFound('status list');
  return (await statusList(shell, at.slug, at.purpose, at.shard)).token;
}

/** The newest credential with the sheet that it belongs to. */
export async function newest(tx: Tx, certification: string) {
  const [credential, row, history] = await Promise.all([
    credentialRow(tx, certification),
    registered(tx, certification),
    publishedHistory(tx, certification),
  ]);
  const entry = history.findLast(
    e => e.facts.certificate !== undefined && e.revision === credential?.revision,
  );
  if (!credential || !row || !entry) throw new NotFound('certificate');
  return {
    credential,
    row,
    entry,
    facts: entry.facts.certificate as CertificateFacts & { effectiveOn: string },
  };
}

/** The sheet of the newest revision, drawn from what was published and signed by its body. */
export async function drawCertificate(
  shell: Shell,
  certification: string,
): Promise<{ readonly pdf: Buffer; readonly revision: number }> {
  // Drawn for who holds it, whatever everybody may see of it.
  const holder = { role: 'app_public', readOnly: true, paper: certification } as const;
  const { credential, row, entry, facts } = await scoped(shell.db, holder, tx => newest(tx, certification));
  const signer = await paperSigner(shell, row.org);
  // Loaded when the first sheet is drawn: the fonts' library is a tenth of the program's memory.
  const layout = (credential.layout as Layout | null) ?? USUAL_LAYOUT;
  const mark = await markContent(shell.files, layout);
  const pdf = await drawn('pdf', async () => {
    const { certificatePdf } = await import('./certificate.pdf.ts');
    const { signedPaper } = await import('./signed-paper.ts');
    const sheet = await certificatePdf({
      layout,
      mark,
      number: row.number,
      revision: credential.revision,
      effectiveOn: facts.effectiveOn,
      issuedOn: entry.recordedAt.slice(0, 10),
      facts,
      url: `${shell.config.baseUrl}/certificates/${certification}`,
      token: credential.token,
      ...(signer ? { signedAt: entry.recordedAt } : {}),
    });
    return signer ? signedPaper(sheet, signer) : sheet;
  });
  return { pdf, revision: credential.revision };
}

const attachment = (name: string) => `attachment; filename="${name}"`;

export const certificateRoutes: Mount = (app, { shell }) => {
  app.get(`/api/public/certificates/:id{${ID}}/certificate.pdf`, weighs(10, 'certificate.pdf'), async c => {
    const id = c.req.param('id');
    const { credential } = await shown(shell, askedFor(c), tx => newest(tx, id));
    const headers = {
      'content-type': 'application/pdf',
      'content-disposition': attachment(`certificate-${id.slice(0, 8)}.pdf`),
    };
    if (credential.pdf_sha256) return c.body(await shell.files.get(credential.pdf_sha256), 200, headers);
    const { pdf } = await drawCertificate(shell, id);
    return c.body(new Uint8Array(pdf), 200, headers);
  });
  app.get(
    `/api/public/certificates/:id{${ID}}/certificate.vc.jwt`,
    weighs(2, 'certificate.credential'),
    async c => {
      const { credential } = await shown(shell, askedFor(c), tx => newest(tx, c.req.param('id')));
      return c.body(credential.token, 200, {
        'content-type': 'application/vc+jwt',
        'content-disposition': attachment('certificate.vc.jwt'),
      });
    },
  );
  // What a paper's code names by its digest: an older revision too, so that its paper can be told from a false one.
  app.get(
    `/api/public/certificates/:id{${ID}}/credentials/:sha256{[A-Za-z0-9_-]{43}}`,
    weighs(2, 'certificate.credential-by-digest'),
    async c => {
      const [certification, paper] = [c.req.param('id'), c.req.param('sha256')];
      const found = await shown(shell, { certification, paper }, async tx => {
        const row = await credentialWithDigest(tx, certification, paper);
        if (!row) throw new NotFound('credential');
        return row;
      });
      return c.body(found.token, 200, { 'content-type': 'application/vc+jwt' });
    },
  );
  app.get(
    `/api/public/certificates/:id{${ID}}/certificate.certwright.json`,
    weighs(5, 'certificate.kit'),
    async c => {
      const { token, document, ...along } = await shown(shell, askedFor(c), async tx => {
        const certification = c.req.param('id');
        const [{ credential, row, facts }, proofs] = await Promise.all([
          newest(tx, certification),
          proofsAbout(tx, shell, certification),
        ]);
        const did = didOfKey(credential.kid) ?? '';
        return {
          token: credential.token,
          document: didDocument(await publicKeys(tx, row.org), did),
          logProofs: proofs,
          accreditations: await signedAccreditations(tx, row.org, facts.accreditation),
        };
      });
      const statusLists = await Promise.all(
        listsOf(token).map(async url => ({ url, credential: await listAt(shell, url) })),
      );
      return c.body(writeKit({ credential: token, didDocument: document, statusLists, ...along }), 200, {
        'content-type': 'application/json',
        'content-disposition': attachment('certificate.certwright.json'),
      });
    },
  );
  app.get(
    `/api/public/certificates/:id{${ID}}/certificate.tlog-proof`,
    weighs(2, 'certificate.log-proof'),
    async c => {
      const id = c.req.param('id');
      const text = await shown(shell, askedFor(c), async tx => {
        // What the log says openly is no proof of what a certificate says.
        if (!(await registered(tx, id))) throw new NotFound('certificate');
        return newestProof(tx, shell, id);
      });
      return c.body(text, 200, {
        'access-control-allow-origin': '*',
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': attachment('certificate.tlog-proof'),
      });
    },
  );
  app.get('/bodies/:slug/did.json', async c => {
    const slug = c.req.param('slug');
    const did = bodyDid(shell.config.baseUrl, slug);
    const document = await published(shell, async tx =>
      didDocument(await publicKeys(tx, await bodyOf(tx, slug)), did),
    );
    return c.json(document, 200, {
      'content-type': 'application/did+json',
      'access-control-allow-origin': '*',
    });
  });
  // For whoever keeps the body's web server, who has no account here.
  app.get('/bodies/:slug/own-domain/did.json', async c => {
    const document = await published(shell, async tx => {
      const org = await bodyOf(tx, c.req.param('slug'));
      const name = await offeredName(tx, org);
      if (!name) throw new NotFound('domain of this body');
      return didDocument(await publicKeys(tx, org), name.did);
    });
    return c.body(`${JSON.stringify(document, null, 2)}\n`, 200, {
      'content-type': 'application/json',
      'content-disposition': attachment('did.json'),
    });
  });
  app.get('/bodies/:slug/status/:purpose{revocation|suspension}/:shard{[0-9]{1,6}}', async c => {
    const purpose = c.req.param('purpose') as 'revocation' | 'suspension';
    const shard = Number(c.req.param('shard'));
    const { token, etag } = await statusList(shell, c.req.param('slug'), purpose, shard).catch(notNow);
    const headers = { etag, 'cache-control': 'public, max-age=60', 'access-control-allow-origin': '*' };
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
    return c.body(token, 200, { ...headers, 'content-type': 'application/vc+jwt' });
  });
};
