/** Looks whether a body's file lies on its domain, compares it with what is offered, and keeps what was found. */
import { createHash } from 'node:crypto';
import type { Found } from '@certwright/core/certificate/own-domain';
import { logged } from '../log/publish.ts';
import type { Act, Recording } from '../platform/events/act.ts';
import { canonical } from '../platform/events/canonical.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { AddressFault } from '../platform/net/asking.ts';
import { addressOfDid } from './did.ts';
import { didDocument } from './did-document.ts';
import { type DomainRow, keepLook } from './own-domain.store.ts';
import { publicKeys } from './signing-key.store.ts';

/** Ours has some hundred bytes a key. */
const LARGEST = 64 * 1024;

/** What lay there. */
export type Seen =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'gone' | 'unreachable'; readonly detail: string };

const GONE: readonly number[] = [404, 410];

/** @param fetched asks an address that somebody typed: guarded, short, without redirects, which verifiers do not follow either */
export async function seenAt(did: string, fetched: Act['fetched']): Promise<Seen> {
  try {
    const answer = await fetched(addressOfDid(did));
    if (answer.status === 200) return { kind: 'text', text: await answer.text() };
    const kind = GONE.includes(answer.status) ? 'gone' : 'unreachable';
    return { kind, detail: `The server answered ${answer.status}.` };
  } catch (error) {
    if (error instanceof AddressFault) return { kind: 'unreachable', detail: error.message };
    // Too slow, or broken off.
    return { kind: 'unreachable', detail: 'The server did not answer to the end.' };
  }
}

/** The document in a text; undefined when it is none that could be ours. */
function documentIn(text: string): object | undefined {
  if (Buffer.byteLength(text) > LARGEST) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    // Spelled once here, so that nothing deeper than a stack comes any further.
    canonical(value);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** Who looks: somebody of the body, or the program by itself. */
type Looking = Recording & Pick<Act, 'jobs' | 'today'>;

/** @returns what was found, kept */
export async function keepSeen(act: Looking, row: DomainRow, seen: Seen): Promise<Found> {
  const offered = didDocument(await publicKeys(act.tx, row.org), row.did);
  const document = seen.kind === 'text' ? documentIn(seen.text) : undefined;
  const found: Found =
    seen.kind !== 'text'
      ? seen.kind
      : document && same(document, offered)
        ? 'equal'
        : document && row.document !== null && same(document, row.document)
          ? 'older'
          : 'differs';
  const good = found === 'equal' || found === 'older';
  const sha256 = seen.kind === 'text' ? createHash('sha256').update(seen.text).digest('hex') : undefined;
  if (sha256 !== undefined && sha256 !== row.seen_sha256) {
    // What this name led to, and when, stays provable after the domain is gone; what is no document of this name is not
    // ours to publish, so of that the hash alone.
    const told = document && 'id' in document && document.id === row.did ? { document } : {};
    const head = {
      kind: 'did',
      org: row.org,
      certification: null,
      effectiveOn: act.today,
      recordedAt: act.at,
    };
    await logged(act, head, {
      did: row.did,
      address: addressOfDid(row.did),
      sha256,
      ...told,
    });
  }
  if (found !== row.found)
    await recordEvent(
      act,
      `body_domain:${row.id}`,
      { type: 'OwnDomainFound', domain: row.domain, found },
      { org: row.org },
    );
  await keepLook(
    act.tx,
    row.id,
    {
      looked_at: act.at,
      found,
      detail: seen.kind === 'text' ? '' : seen.detail,
      ...(good ? { good_at: act.at } : {}),
      ...(found === 'equal' && row.confirmed_at === null ? { confirmed_at: act.at } : {}),
      ...(sha256 === undefined ? {} : { seen_sha256: sha256 }),
    },
    found === 'equal' ? document : undefined,
  );
  return found;
}
