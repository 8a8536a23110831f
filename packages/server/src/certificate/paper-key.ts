/**
 * The key that signs the PDF files of a body's certificates: of this one purpose, made with the body's first certificate,
 * its private half never outside this module unsealed. The operator may put one key of his in place of all.
 */
import { createPrivateKey, randomUUID, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { addMonths } from '@certwright/rules/calendar-date';
import { own } from '../platform/cms/bytes.ts';
import type { CmsSigner } from '../platform/cms/signed-data.ts';
import { UnusableSetting } from '../platform/config.ts';
import { scoped } from '../platform/db/scoped.ts';
import type { Act } from '../platform/events/act.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import type { Shell } from '../platform/http/scope.ts';
import { hasPaperKey, insertPaperKey, paperKeyOf } from './paper-key.store.ts';

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;
/** Longer than the last certificate that it signs is kept by anybody who checks it against the clock. */
const MONTHS = 120;

const placeOf = ({ id, org }: { readonly id: string; readonly org: string }) => ({
  org,
  table: 'paper_key',
  row: id,
});
const imported = (pkcs8: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', own(pkcs8), ECDSA, false, ['sign']);

type Body = { readonly name: string; readonly country: string };

/** Makes the acting body's key when it has none. */
export async function ensurePaperKey(act: Act, { name, country }: Body): Promise<void> {
  if (await hasPaperKey(act.tx, act.org)) return;
  // The library of certificates is loaded for the few who need it.
  const { selfIssued } = await import('../platform/cms/self-issued.ts');
  const pair = await crypto.subtle.generateKey(ECDSA, true, ['sign', 'verify']);
  const until = `${addMonths(act.today, MONTHS)}T00:00:00Z`;
  const certificate = await selfIssued(pair, { name, country, from: `${act.today}T00:00:00Z`, until });
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const at = { id: randomUUID(), org: act.org };
  await insertPaperKey(act.tx, {
    ...at,
    certificate,
    private_sealed: await act.secrets.seal(placeOf(at), pkcs8.toString('base64')),
    made_at: act.at,
  });
  await recordEvent(act, `paper_key:${at.id}`, { type: 'PaperKeyMade', until: until.slice(0, 10) });
}

/** @throws UnusableSetting */
async function operatorsKey(path: string): Promise<CmsSigner> {
  const text = await readFile(path, 'utf8');
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  const certificates = blocks.map(block => new X509Certificate(block));
  const key = createPrivateKey(text);
  const first = certificates.find(one => one.checkPrivateKey(key));
  if (!first || key.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
    throw new UnusableSetting(
      'CERTWRIGHT_PAPER_KEY has to be a PEM file with a key on the curve P-256 and its certificate.',
    );
  return {
    chain: [first, ...certificates.filter(one => one !== first)].map(one => one.raw),
    key: await imported(key.export({ format: 'der', type: 'pkcs8' })),
  };
}

/** What signs the sheets of a body, outside any of its acts; undefined before its key is made. */
export async function paperSigner(shell: Shell, org: string): Promise<CmsSigner | undefined> {
  const { paperKey } = shell.config;
  if (paperKey !== undefined) return operatorsKey(paperKey);
  const stored = await scoped(shell.db, { role: 'app_platform', readOnly: true }, tx => paperKeyOf(tx, org));
  if (!stored) return undefined;
  const opened = await shell.secrets.open(placeOf(stored), stored.private_sealed);
  return { chain: [stored.certificate], key: await imported(Buffer.from(opened, 'base64')) };
}
