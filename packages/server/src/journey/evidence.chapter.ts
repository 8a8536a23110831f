/** Evidence that lies elsewhere and is collected again, and the pack that an auditor is given: every hash is checked. */
import { createHash } from 'node:crypto';
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import { contentsOf } from '../platform/zip/contents.ts';
import { EDITIONS } from './choose.chapter.ts';
import type { Door, Story } from './door.ts';

const [QUALITY, SECURITY] = EDITIONS;

async function collectAgain(door: Door, { client }: Story): Promise<void> {
  const { manager, director } = client;
  const review = {
    title: 'Review of access',
    link: 'https://reports.example.com/access/first-half',
    from: addDays(door.today, -200),
    standsFor: addDays(door.today, -190),
    requirements: [{ edition: SECURITY, key: 'A.5.18' }],
  };
  const bad = await manager.refused(
    'evidence.attach',
    client.id,
    { ...review, link: 'javascript:alert(1)' },
    'input-invalid',
  );
  door.tell('A link that is no https address is refused', bad.detail);
  const { id } = await manager.call('evidence.attach', client.id, review);
  await manager.call('evidence.schedule', client.id, { id, everyMonths: 6, collector: manager.person });
  const { items } = await manager.call('today.waiting', client.id);
  const asked = items.find((one: { kind: string }) => one.kind === 'collection');
  door.tell('Its next collection is due and waits under Today', `${asked.text}, due ${asked.due}`);
  const next = {
    id,
    link: 'https://reports.example.com/access/second-half',
    standsFor: addDays(door.today, -3),
  };
  const piece = await manager.call('evidence.collect', client.id, next);
  const own = await manager.refused(
    'evidence.verify',
    client.id,
    { id: piece.id },
    'own-evidence-not-verified',
  );
  door.tell('Who handed it in may not vouch for it', own.detail);
  await director.call('evidence.verify', client.id, { id: piece.id });
  const { chain, collection } = await manager.call('evidence.get', client.id, { id: piece.id });
  door.tell(
    'The next piece replaces the one before; somebody else saw the original',
    `${chain.length} pieces in the chain, again on ${collection.nextDue}`,
  );
}

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

async function pack(door: Door, { client }: Story): Promise<void> {
  const { manager } = client;
  const asked = {
    title: 'Stage 1 audit',
    from: addMonths(door.today, -12),
    to: door.today,
    editions: [QUALITY, SECURITY],
  };
  const made = await manager.call('evidence.makePack', client.id, asked);
  const archive = await manager.download(client.id, `/evidence-packs/${made.id}/pack.zip`);
  const contents = await contentsOf(Buffer.from(archive));
  const sums = (contents.get('SHA256SUMS') ?? Buffer.alloc(0)).toString().trim().split('\n');
  for (const line of sums) {
    const name = line.slice(66);
    const content = contents.get(name);
    if (!content || sha256(content) !== line.slice(0, 64))
      throw new Error(`${name} is not what the pack says`);
  }
  if (sums.length !== contents.size - 1) throw new Error('the pack holds what SHA256SUMS does not name');
  if (sha256(contents.get('manifest.json') ?? Buffer.alloc(0)) !== made.manifest)
    throw new Error('the manifest is not the one of the trail');
  door.tell('An evidence pack for the audit is made, downloaded and checked', `${sums.length} hashes hold`);
}

export async function collectAndPack(door: Door, story: Story): Promise<void> {
  await collectAgain(door, story);
  await pack(door, story);
}
