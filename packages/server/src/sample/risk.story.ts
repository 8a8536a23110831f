/** Tells the risks of the sample's maker of instruments: two registers begun from worked lines, lived in for some months. */
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import type { Client } from './houses.ts';
import { ASSETS, GENERAL_RISKS, SECURITY_RISKS, type ToldRisk } from './risk.table.ts';
import type { Teller } from './teller.ts';

type Line = { readonly id: string; readonly told: ToldRisk };

/** A register begun from the worked lines of its method; each line is told anew where it differs here, and confirmed. */
async function begin(
  client: Client,
  { name, prefix, origin, purpose }: Readonly<Record<'name' | 'prefix' | 'origin' | 'purpose', string>>,
  told: readonly ToldRisk[],
): Promise<readonly Line[]> {
  const { id: org, manager } = client;
  const { id: method } = await manager.call('risk-method.takeUp', org, { origin });
  const opened = { name, prefix, method, purpose, owner: manager.id };
  const { id: register } = await manager.call('risk-register.record', org, opened);
  await manager.call('risk.takeExamples', org, { register, refs: told.map(one => one.ref) });
  const { rows } = await manager.call('risk.list', org, { register });
  const lines: Line[] = [];
  for (const { id } of rows as { id: string }[]) {
    const { content, example } = await manager.call('risk.get', org, { id });
    const one = told.find(line => line.ref === example.ref);
    if (!one || one.draft) continue;
    const owner = client[one.owner].id;
    await manager.call('risk.describe', org, { id, ...content, ...one.says, owner });
    await manager.call('risk.confirm', org, { id });
    lines.push({ id, told: one });
  }
  return lines;
}

type Act = { readonly ago: number; readonly run: () => Promise<unknown> };

/** What happened to a line since, by day. */
function actsOf(
  { today }: Teller,
  client: Client,
  { id, told }: Line,
  axes: readonly [string, string],
): Act[] {
  const { id: org, manager } = client;
  const { accepted, changed, reviewed, action } = told;
  const acts: Act[] = [];
  if (accepted) {
    const { by, ago, because, inDays } = accepted;
    const run = async () => {
      const { revision } = await client[by].call('risk.get', org, { id });
      const until = addDays(today, inDays);
      return client[by].call('risk.accept', org, { id, because, until, revision });
    };
    acts.push({ ago, run });
  }
  if (changed) {
    const { by, ago, after, reason } = changed;
    const values = { [axes[0]]: after[0], [axes[1]]: after[1] };
    acts.push({ ago, run: () => client[by].call('risk.judge', org, { id, what: 'after', values, reason }) });
  }
  if (reviewed) {
    const { ago, reason, inDays } = reviewed;
    const next = addDays(today, inDays);
    acts.push({ ago, run: () => client[told.owner].call('risk.review', org, { id, reason, next }) });
  }
  if (action) {
    const { what, by, inDays, done } = action;
    const planned = { id, what, owner: client[by].id, dueOn: addDays(today, inDays) };
    const run = async () => {
      const { action: planning } = await manager.call('risk.planAction', org, planned);
      if (done !== undefined)
        await client[by].call('risk.completeAction', org, { id, action: planning, what: done });
    };
    acts.push({ ago: 11, run });
  }
  return acts;
}

export async function tellRisks(teller: Teller, client: Client): Promise<void> {
  const { today } = teller;
  teller.at(addMonths(today, -10));
  for (const asset of ASSETS)
    await client.manager.call('asset.record', client.id, { ...asset, owner: client.manager.id });
  const general = await begin(
    client,
    {
      name: 'Risks of the house',
      prefix: 'R',
      origin: 'risk-5x5',
      purpose: 'What may keep us from our objectives, in every process.',
    },
    GENERAL_RISKS,
  );
  const security = await begin(
    client,
    {
      name: 'Information security risks',
      prefix: 'IS',
      origin: 'information-asset-threat',
      purpose: 'Information and what it lives on, within the scope of ISO/IEC 27001.',
    },
    SECURITY_RISKS,
  );
  const axes = ['likelihood', 'impact'] as const;
  const acts = [...general, ...security].flatMap(line => actsOf(teller, client, line, axes));
  for (const { ago, run } of acts.toSorted((a, b) => b.ago - a.ago)) {
    teller.at(addDays(today, -ago));
    await run();
  }
}
