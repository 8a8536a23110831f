/** Lines of a method's worked register as drafts of an organization: nothing is claimed until a person confirms each. */
import { randomUUID } from 'node:crypto';
import { fieldsThatFit, judged } from '@certwright/core/risk/judgement';
import type { Example, MethodAt, RiskContent } from '@certwright/core/risk/risk.state';
import type { WorkedControl, WorkedLine } from '@certwright/standards/risk/method';
import { loadRegister } from '@certwright/standards/risk/registers';
import { RISK } from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { begin, handle } from '../platform/events/aggregate.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { adoptedEditions } from '../standard/adopted.ts';
import { isLinking, linkable, type Linked } from './links.ts';
import { linesOf, nextNumber } from './risk.store.ts';

type Into = { readonly register: string; readonly method: MethodAt; readonly origin: string };
/** The requirements that are adopted, as `edition key`. */
type Adopted = ReadonlySet<string>;

async function adoptedRequirements(act: Act): Promise<Adopted> {
  const adopted = await adoptedEditions(act);
  return new Set(
    adopted.flatMap(({ edition }) =>
      edition.requirements.filter(one => one.assessable).map(one => `${edition.id} ${one.key}`),
    ),
  );
}

const controlOf = ({ words, serves, evidence }: WorkedControl, adopted: Adopted) => ({
  what: words,
  requirement: serves && adopted.has(`${serves.edition} ${serves.key}`) ? serves : null,
  shownBy: evidence,
});

/** Fields that name a record point to one of that name here; where there is none, the example's word is kept beside. */
function fieldsOf(line: WorkedLine, { data }: MethodAt, known: Linked) {
  const fields: Record<string, string> = {};
  const left: Record<string, string> = {};
  for (const [id, said] of Object.entries(fieldsThatFit(data, line.fields))) {
    const kind = data.fields.find(one => one.id === id)?.kind ?? 'text';
    if (!isLinking(kind)) {
      fields[id] = said;
      continue;
    }
    left[id] = said;
    const found = known[kind].find(one => one.name.toLowerCase() === said.toLowerCase());
    if (found) fields[id] = found.id;
  }
  return { fields, left };
}

async function take(
  act: Act,
  { register, method, origin }: Into,
  line: WorkedLine,
  number: number,
  here: { readonly known: Linked; readonly adopted: Adopted },
): Promise<void> {
  const id = randomUUID();
  const by = { by: act.person, on: act.today };
  const { fields, left } = fieldsOf(line, method, here.known);
  const example: Example = { method: origin, ref: line.ref, fields: left, owner: line.owner };
  const content: RiskContent = {
    title: line.title,
    cause: line.cause,
    consequence: line.consequence,
    fields,
    processes: [],
    sites: [],
    assets: [],
    controls: line.controls.map(one => controlOf(one, here.adopted)),
    owner: null,
  };
  await begin(act, RISK, id, { type: 'Identify', register, number, method, content, example, ...by });
  const reason = `Taken from the example ${line.ref}`;
  const { before: values, after, treatment } = line;
  if (!judged(method.data, values)) return;
  await handle(act, RISK, id, { type: 'Judge', method, what: 'before', values, reason, ...by });
  const known = method.data.treatments.some(one => one.id === treatment);
  if (!known || !judged(method.data, after)) return;
  await handle(act, RISK, id, { type: 'Treat', method, treatment, why: reason, after, ...by });
}

/**
 * Takes the lines with these references, each once: what was taken before is left as it is.
 * @returns how many were taken
 * @throws NotFound
 */
export async function takeExamples(act: Act, into: Into, refs: readonly string[]): Promise<number> {
  const worked = await loadRegister(into.origin);
  if (!worked || refs.some(ref => !worked.lines.some(line => line.ref === ref)))
    throw new NotFound('example');
  let number = await nextNumber(act.tx, act.org, into.register);
  const lines = await linesOf(act.tx, act.org, into.register);
  const there = new Set(lines.map(row => row.state.example?.ref));
  const wanted = worked.lines.filter(line => refs.includes(line.ref) && !there.has(line.ref));
  const here = { known: await linkable(act), adopted: await adoptedRequirements(act) };
  for (const line of wanted) {
    await take(act, into, line, number, here);
    number += 1;
  }
  return wanted.length;
}
