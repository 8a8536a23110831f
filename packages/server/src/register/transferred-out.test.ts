/** A certification that another body has taken over: the register and the log say that it went over, and it is valid no longer. */
import { parseLogPolicy } from '@certwright/verify/log-policy';
import { verifyCertificate } from '@certwright/verify/verify-credential';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { growNow } from '../log/grow.worker.ts';
import { issuingBody, textAt } from '../testing/certified.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2026-03-20T09:00:00.000Z');
}, 120_000);
afterAll(() => world.close());

test('ends with the day and with its reason', async () => {
  const { body, id, issue } = await issuingBody(world);
  const token = await issue();
  await body.founder.call('decision.transferOut', body.id, { id, to: 'Another body' });
  await growNow(world.opened.shell);
  const view = await body.founder.call('decision.get', body.id, { id });
  expect(view).toMatchObject({
    phase: 'withdrawn',
    endedOn: '2026-03-20',
    transferredTo: 'Another body',
  });
  const shown = await (await world.someone('Reader')).call('register.get', '', { id });
  expect(shown.answer.state).toBe('withdrawn');
  expect(shown.history.at(-1)).toMatchObject({ act: 'transferred-out', effectiveOn: '2026-03-20' });

  const policy = await parseLogPolicy(await textAt(world, '/log/policy'));
  const result = await verifyCertificate(token, {
    today: '2026-03-20',
    logPolicy: policy.ok ? policy.policy : undefined,
    resolveDid: async did =>
      JSON.parse(await textAt(world, `/${did.split(':').slice(3).join('/')}/did.json`)),
    fetchProof: url => textAt(world, new URL(url).pathname),
  });
  expect(result.overall).toBe('not-valid');
  expect(result.questions.find(one => one.id === 'in-the-log')?.evidence).toContain(
    'transferred to another body',
  );
  await expect(body.founder.call('decision.transferOut', body.id, { id, to: 'A third one' })).rejects.toThrow(
    'nothing-to-transfer',
  );
});
