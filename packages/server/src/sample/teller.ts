/** Tells the sample's story through the operations themselves, with a clock that stands where the story is. */
import { createHmac, randomUUID } from 'node:crypto';
import type { Role } from '@certwright/core/party/role.table';
import { settableClock } from '../platform/clock.ts';
import { runOperation } from '../platform/http/run.ts';
import type { Shell } from '../platform/http/scope.ts';
import type { KeepText } from './sample.files.ts';

/* oxlint-disable typescript/no-explicit-any -- the story reads answers the way a foreign program would */
type Json = any;

export type Actor = {
  readonly id: string;
  call(operation: string, org: string, input?: object): Promise<Json>;
};

export type Teller = {
  /** From now on acts happen on this day. */
  at(day: string): void;
  readonly today: string;
  /** A person with an account of the sample. */
  person(name: string): Promise<Actor>;
  /** Puts a text file in store and answers its id. */
  file(by: Actor, org: string, name: string, text: string): Promise<string>;
};

/** The password of a sample account: nobody types it, the page enters with one click. */
export const samplePassword = (shell: Shell, email: string): string =>
  createHmac('sha256', shell.key('sample')).update(email).digest('base64url');

export const sampleEmail = (name: string): string =>
  `${name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')}@sample.example`;

export function openTeller(shell: Shell, keep: KeepText): Teller {
  const clock = settableClock(shell.clock.now());
  const telling: Shell = { ...shell, clock };
  const operations = new Map(shell.operations.map(op => [op.id, op]));
  const actor = (id: string): Actor => ({
    id,
    async call(operation, org, input = {}) {
      const op = operations.get(operation);
      if (!op) throw new Error(`the sample calls ${operation}, which is no operation`);
      const request = {
        requestId: randomUUID(),
        person: id,
        proved: true,
        org,
        input,
        idempotencyKey: undefined,
        expected: undefined,
      };
      return (await runOperation(telling, op, request)).body;
    },
  });
  return {
    today: shell.clock.today(),
    at: day => clock.set(day),
    async person(name) {
      const email = sampleEmail(name);
      return actor(await shell.accounts.open({ name, email, password: samplePassword(shell, email) }));
    },
    file: (by, org, name, text) => keep({ name, org, person: by.id, text, at: clock.now() }),
  };
}

/** Makes somebody a member of an organization with these roles. */
export async function join(
  teller: Teller,
  org: string,
  by: Actor,
  name: string,
  roles: readonly Role[],
): Promise<Actor> {
  const person = await teller.person(name);
  const { token } = await by.call('party.invite', org, { email: sampleEmail(name), roles });
  await person.call('party.accept', '', { token });
  return person;
}
