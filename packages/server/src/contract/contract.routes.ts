/** A contract on paper: PDF to sign, Word to work with. */
import { sitesNow } from '../change/change.reading.ts';
import { requireEngagement } from '../engagement/engagement.ts';
import { letterParties } from '../engagement/letter-parties.ts';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Mount } from '../platform/http/app.ts';
import { LETTER_FILES, letterFile } from '../platform/http/letter-file.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { enter, TENANT } from '../platform/http/tenant-route.ts';
import { contractLetter } from './contract.letter.ts';
import { contractById } from './contract.store.ts';
import { termsOf } from './contract.view.ts';

/** @throws NotFound when there is no such contract here */
export async function contractAsLetter(act: Pick<Act, 'tx' | 'org' | 'person'>, id: string) {
  const row = await contractById(act.tx, id);
  if (!row) throw new NotFound('contract');
  const { state } = row;
  const [engagement, sites, person] = await Promise.all([
    requireEngagement(act, row.engagement),
    sitesNow(act, row.engagement),
    naming(act, [state.body?.by, state.client?.by]),
  ]);
  const parties = await letterParties(act, engagement, sites[0]);
  const names = {
    body: state.body ? person(state.body.by).name : '',
    // Whoever took a signature down did not sign.
    client: state.client?.through === 'account' ? person(state.client.by).name : '',
  };
  const { number, from } = termsOf(state);
  return {
    written: contractLetter(state, parties, names),
    at: `${state.concludedOn ?? from}T00:00:00.000Z`,
    name: `Contract ${number}`,
  };
}

export const contractRoutes: Mount = (app, parts) => {
  for (const { ending, cost } of LETTER_FILES) {
    app.get(`${TENANT}/contracts/:id/contract.${ending}`, weighs(cost, 'contract.download'), async c => {
      const entered = await enter(parts, c, 'contract.download', ['engagement:read']);
      return letterFile(c, ending, await entered.read(act => contractAsLetter(act, c.req.param('id'))));
    });
  }
};
