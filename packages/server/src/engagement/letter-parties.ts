/** Who writes and to whom: the two parties of an engagement as the head of a letter. */
import { organizationById } from '../party/party.reading.ts';
import type { Act } from '../platform/events/act.ts';
import type { Engagement } from './engagement.ts';

type Place = {
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly country: string;
};
const lines = ({ name, address, city, country }: Place): readonly string[] =>
  [name, address, [city, country].filter(Boolean).join(', ')].filter(Boolean);

/** @param first where the client sits when it has no account that says so: the first site of its application */
export async function letterParties(
  act: Pick<Act, 'tx'>,
  engagement: Engagement,
  first: Omit<Place, 'name'> | undefined,
) {
  const [body, client] = await Promise.all([
    organizationById(act.tx, engagement.cb_org),
    engagement.client_org ? organizationById(act.tx, engagement.client_org) : undefined,
  ]);
  const sits =
    client && client.address !== '' ? client : { ...(first ?? { address: '', city: '', country: '' }) };
  return {
    from: body ? lines(body) : [engagement.body_name],
    to: lines({ ...sits, name: engagement.client_name }),
  };
}
