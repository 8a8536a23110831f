/** The journey's door into a world of a test: the same walk as over HTTP, without a port. */
import { expect } from 'vitest';
import type { Door, Walker } from '../journey/door.ts';
import type { World } from './world.ts';

/** Somebody who walks in a world of a test, and may go on in a copy of it: his session is all that it takes. */
export type WorldWalker = Walker & { readonly token: string };

export function walkerIn(
  world: World,
  { person, token, name }: Pick<WorldWalker, 'person' | 'token' | 'name'>,
): WorldWalker {
  const caller = world.as({ person, token });
  return {
    person,
    token,
    name,
    call: (operation, org, input) => caller.call(operation, org, input),
    async refused(operation, org, input, code) {
      const { problem } = await caller.try(operation, org, input);
      expect(problem.code, `${operation}: ${problem.detail}`).toBe(code);
      return problem;
    },
    async upload(org, file, content) {
      const response = await world.opened.app.request(
        `/api/organizations/${org}/files?name=${encodeURIComponent(file)}`,
        {
          method: 'POST',
          headers: { authorization: `Bearer ${caller.token}`, 'content-type': 'application/octet-stream' },
          body: new Uint8Array(content),
        },
      );
      expect(response.status).toBe(200);
      return response.json();
    },
    async download(org, path) {
      const headers = { authorization: `Bearer ${caller.token}` };
      const response = await world.opened.app.request(`/api/organizations/${org}${path}`, { headers });
      expect(response.status).toBe(200);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

/** @param told receives a line for each step */
export const worldDoor = (world: World, told: string[]): Door => ({
  signUp: async name => walkerIn(world, { ...(await world.someone(name.split(' ')[0] ?? name)), name }),
  today: world.clock.today(),
  async open(path) {
    const response = await world.opened.app.request(path);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, bytes, text: new TextDecoder().decode(bytes) };
  },
  tell: (step, result) => told.push(`${step}: ${result}`),
});
