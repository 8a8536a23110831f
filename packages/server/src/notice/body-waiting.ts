/** What waits with who sets a body up: the file of its keys that is not on its domain as it should be. */
import type { WaitingItem } from '@certwright/core/notice/waiting.schema';
import { domainFault } from '../certificate/certificate.reading.ts';
import type { Act } from '../platform/events/act.ts';

const SAYS = {
  older: 'The file there is an older one: the keys have changed since',
  differs: 'The file there is another one',
  gone: 'The file is gone',
  unreachable: 'The server does not answer',
} as const;

export async function keysOfDomain(act: Act): Promise<readonly WaitingItem[]> {
  const fault = await domainFault(act);
  if (!fault) return [];
  const { domain, found, goodAt, address, silent } = fault;
  return [
    {
      stop: 'set-up',
      kind: `keys-${found}`,
      text: `Put the file of your keys on ${domain}`,
      detail: `${SAYS[found]}${goodAt === null ? '' : `; it was in order on ${goodAt.slice(0, 10)}`}. ${address}`,
      path: '/settings/body/keys',
      due: null,
      overdue: silent || found === 'differs' || found === 'gone',
      because: null,
    },
  ];
}
