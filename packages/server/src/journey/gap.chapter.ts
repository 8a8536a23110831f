/** The gap assessment over the year: graded, done once and taken over for the other standard, compared with last cycle. */
import { EDITIONS } from './choose.chapter.ts';
import type { Door, Story } from './door.ts';

const [QUALITY, SECURITY] = EDITIONS;
const at = (edition: string, key: string) => ({ edition, key });

async function takeOver(door: Door, { client }: Story): Promise<void> {
  const { manager } = client;
  const graded = { state: 'in-place', maturity: 3, confidence: 'high', note: 'Matrix of competence' };
  await manager.call('requirement.assess', client.id, { ...at(QUALITY, '7.2'), ...graded });
  await manager.call('requirement.assess', client.id, { ...at(QUALITY, '7.3'), state: 'partly' });
  const other = await manager.call('requirement.get', client.id, at(SECURITY, '7.2'));
  const [one] = other.proposals;
  door.tell(
    'An answer is proposed for the related requirement of the other standard',
    `${one.editionName} ${one.key}: ${one.state}`,
  );
  const chosen = (key: string, version: number) => ({
    proposals: [{ ...at(SECURITY, key), from: { ...at(QUALITY, key), version } }],
  });
  const old = chosen('7.2', one.source.version + 1);
  const refused = await manager.refused(
    'requirement.takeProposals',
    client.id,
    old,
    'proposal-no-longer-stands',
  );
  door.tell('One that has changed since it was read is refused', refused.detail);
  await manager.call('requirement.takeProposals', client.id, chosen('7.2', one.source.version));
  await manager.call('requirement.declineProposals', client.id, chosen('7.3', 1));
  const { takenFrom } = await manager.call('requirement.get', client.id, at(SECURITY, '7.2'));
  door.tell('A person takes it over; where it came from is on record', takenFrom.editionName);
}

async function compare(door: Door, { client }: Story): Promise<void> {
  const { manager } = client;
  const { id } = await manager.call('assessment-cycle.end', client.id, { title: 'Assessment of the year' });
  const mistaken = await manager.call('assessment-cycle.end', client.id, { title: 'Once more' });
  const why = 'Pressed twice';
  await manager.call('assessment-cycle.withdraw', client.id, { id: mistaken.id, why });
  const better = { state: 'effective', maturity: 4, note: 'Figures every quarter' };
  await manager.call('requirement.assess', client.id, { ...at(QUALITY, '7.2'), ...better });
  const { total, rows } = await manager.call('assessment-cycle.compare', client.id, { id });
  door.tell(
    'A cycle of assessment is ended; later it is told what became of each requirement',
    `${total.better} better (${rows[0]?.key}), ${total.unchanged} unchanged`,
  );
}

export async function compareAndTakeOver(door: Door, story: Story): Promise<void> {
  await takeOver(door, story);
  await compare(door, story);
}
