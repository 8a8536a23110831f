/** Tells the context of the sample's maker of instruments: issues, parties, places, processes, the scope of each standard. */
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import { CLIENTS } from './cast.table.ts';
import { ISSUES, PARTIES, PROCESSES } from './context.table.ts';
import type { Client } from './houses.ts';
import type { Teller } from './teller.ts';

const QUALITY = 'iso-9001-2015';
const SECURITY = 'iso-iec-27001-2022';

async function tellProcesses({ id, manager, owner }: Client): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  // The last first, so that most outputs can name where they go; what is left is named when all have an id.
  const told = PROCESSES.toReversed().map(one => ({ ...one, order: PROCESSES.indexOf(one) }));
  const flow = ({ what, of, party }: { what: string; of?: string; party?: string }) => ({
    what,
    process: (of && ids.get(of)) ?? null,
    party: party ?? '',
  });
  for (const round of ['record', 'revise'] as const) {
    for (const {
      key,
      name,
      kind,
      order,
      purpose,
      inputs = [],
      outputs,
      indicators = [],
      serves = [],
    } of told) {
      const content = {
        name,
        kind,
        order,
        purpose,
        owner: kind === 'core' ? owner.id : manager.id,
        inputs: inputs.map(flow),
        outputs: outputs.map(flow),
        indicators,
        requirements: serves.map(clause => ({ edition: QUALITY, key: clause })),
      };
      if (round === 'record') ids.set(key, (await manager.call('process.record', id, content)).id);
      else await manager.call('process.revise', id, { id: ids.get(key), ...content });
    }
  }
  return ids;
}

export async function tellContext(teller: Teller, client: Client): Promise<void> {
  const { today } = teller;
  const { id, manager } = client;
  teller.at(addMonths(today, -11));
  const reviewed = ({ reviewIn, ...said }: { readonly reviewIn?: number }) => ({
    ...said,
    ...(reviewIn === undefined ? {} : { reviewOn: addDays(today, reviewIn) }),
  });
  for (const { owner, ...issue } of ISSUES) {
    const owned = owner === undefined ? {} : { owner: client[owner].id };
    await manager.call('context-issue.record', id, { ...reviewed(issue), ...owned });
  }
  for (const party of PARTIES) await manager.call('interested-party.record', id, reviewed(party));
  const places: string[] = [];
  for (const [i, { name, address, city, country, persons }] of CLIENTS.northlight.sites.entries()) {
    const place = { name, address, city, country, personnel: persons, central: i === 0 };
    places.push((await manager.call('site.record', id, place)).id);
  }
  const ids = await tellProcesses(client);
  const [works, service] = places;
  const processes = [...ids.values()];
  const only = ['Only service works there', new Set(['lead', 'improve', 'serve', 'people', 'it'])] as const;
  const leftOut = [...ids]
    .filter(([key]) => !only[1].has(key))
    .map(([, process]) => ({ site: service, process, why: only[0] }));
  await manager.call('scope.determine', id, {
    edition: QUALITY,
    sites: [works, service],
    processes,
    leftOut,
  });
  const information = ['sell', 'develop', 'serve', 'it'].map(key => ids.get(key));
  await manager.call('scope.determine', id, { edition: SECURITY, sites: [works], processes: information });
}
