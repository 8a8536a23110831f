/** What the TXT records of a name say, each put together from its parts (RFC 1035, 3.3.14). */
import { Resolver } from 'node:dns/promises';

const SLOW_MS = 2_000;

/** @param servers `address` or `address:port` of resolvers; none is the machine's own @returns none where the name has none or nobody answers */
export async function txtRecords(name: string, servers: readonly string[]): Promise<readonly string[]> {
  const resolver = new Resolver({ timeout: SLOW_MS, tries: 2 });
  if (servers.length > 0) resolver.setServers(servers);
  try {
    return (await resolver.resolveTxt(name)).map(parts => parts.join(''));
  } catch {
    return [];
  }
}
