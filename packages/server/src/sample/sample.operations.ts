/** The sample: whether it is there, loading it into an empty installation, entering as one of its people. */
import { refuse } from '@certwright/core/kernel/decider';
import { Id } from '@certwright/core/kernel/schema';
import { type Role, roleTitle } from '@certwright/core/party/role.table';
import { z } from 'zod';
import { scoped } from '../platform/db/scoped.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { publicOperation } from '../platform/http/operation.ts';
import { tellSample } from './sample.story.ts';
import { anyOrganization, markAll, samplePeople, samplePerson } from './sample.store.ts';
import { openTeller, samplePassword } from './teller.ts';
import { tellImplementation } from './implementation.story.ts';
import { tellDairy } from './dairy.story.ts';
import { tellHouse } from './house.story.ts';
import { tellOwnStandard } from './own-standard.story.ts';
import { sampleFiles } from './sample.files.ts';

const state = publicOperation({
  id: 'sample.state',
  method: 'get',
  path: '/sample',
  summary: 'Whether the sample is loaded or can be, and its people',
  input: z.object({}),
  output: z.object({
    loaded: z.boolean(),
    possible: z.boolean(),
    people: z.array(
      z.object({
        person: Id,
        name: z.string(),
        role: z.string(),
        organization: z.string(),
        slug: z.string(),
        kind: z.string(),
      }),
    ),
  }),
  run: ({ shell }) =>
    scoped(shell.db, { role: 'app_platform', readOnly: true }, async tx => {
      const any = await anyOrganization(tx);
      const people = any?.sample ? await samplePeople(tx) : [];
      return {
        loaded: people.length > 0,
        possible: any === undefined,
        people: people.map(({ id, roles, email: _, ...row }) => ({
          ...row,
          person: id,
          role: roles.map(role => roleTitle(role as Role)).join(', '),
        })),
      };
    }),
});

/** One loading at a time in this process; the check for emptiness stops another process. */
let loading: Promise<void> | undefined;

const load = publicOperation({
  id: 'sample.load',
  method: 'post',
  path: '/sample',
  summary: 'Load the sample into an installation that is still empty',
  refusals: ['not-empty'],
  cost: 200,
  input: z.object({}),
  output: z.object({ loaded: z.literal(true) }),
  run: async ({ shell }) => {
    const any = await scoped(shell.db, { role: 'app_platform', readOnly: true }, anyOrganization);
    if (any && !loading) throw new Refused(refuse('not-empty'));
    loading ??= (async () => {
      const teller = openTeller(shell, sampleFiles(shell));
      const { northlight, meridian } = await tellSample(teller);
      await tellImplementation(teller, northlight);
      await tellOwnStandard(teller, northlight);
      await tellHouse(teller, meridian);
      await tellDairy(teller);
      await scoped(shell.db, { role: 'app_platform' }, markAll);
    })().finally(() => {
      loading = undefined;
    });
    await loading;
    return { loaded: true as const };
  },
});

const enter = publicOperation({
  id: 'sample.enter',
  method: 'post',
  path: '/sample/enter',
  summary: 'Sign in as a person of the sample',
  input: z.object({ person: Id }),
  output: z.object({ entered: z.literal(true) }),
  run: async ({ shell, answering }, { person }) => {
    const found = await scoped(shell.db, { role: 'app_platform', readOnly: true }, tx =>
      samplePerson(tx, person),
    );
    if (!found) throw new NotFound('person of the sample');
    const { email } = found;
    const headers = await shell.accounts.enter({ email, password: samplePassword(shell, email) });
    for (const [name, value] of headers) {
      if (name === 'set-cookie' || name === 'set-auth-token') answering.append(name, value);
    }
    return { entered: true as const };
  },
});

export const SAMPLE_OPERATIONS = [state, load, enter] as const;
