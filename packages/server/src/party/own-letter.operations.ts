/** A person's address, and the letters that go there. */
import { refuse } from '@certwright/core/kernel/decider';
import { z } from 'zod';
import { addressConfirmed } from '../platform/auth/account.store.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { personOperation } from '../platform/http/operation.ts';
import type { PersonAct } from '../platform/http/scope.ts';
import { choiceOf, DIGESTS, languageAt, putChoice } from '../platform/mail/choice.store.ts';
import { LANGUAGES } from '../platform/mail/letters.table.ts';
import { personById } from './party.store.ts';

const Choice = z.object({ language: z.enum(LANGUAGES), digest: z.enum(DIGESTS) });

const get = personOperation({
  id: 'account.letters',
  method: 'get',
  path: '/account/letters',
  summary: 'Your address, whether it is confirmed, and which letters you get in which language',
  input: z.object({}),
  output: Choice.extend({
    confirmed: z.boolean(),
    posting: z.boolean().meta({ description: 'Whether this installation can send letters' }),
  }),
  run: async ({ tx, person, shell }) => ({
    ...(await choiceOf(tx, person)),
    confirmed: await addressConfirmed(tx, person),
    posting: shell.config.smtpUrl !== undefined,
  }),
});

const choose = personOperation({
  id: 'account.choose-letters',
  method: 'put',
  path: '/account/letters',
  summary: 'Choose the language of your letters, and how often one tells what waits for you',
  input: Choice,
  output: Choice,
  run: async ({ tx, person }, choice) => {
    await putChoice(tx, person, choice);
    return choice;
  },
});

async function whoPosts({ tx, person, shell }: PersonAct) {
  if (shell.config.smtpUrl === undefined) throw new Refused(refuse('no-mail-server'));
  const who = await personById(tx, person);
  if (!who) throw new NotFound('person');
  return { ...who, language: await languageAt(tx, who.email) };
}

const confirm = personOperation({
  id: 'account.confirm-address',
  method: 'post',
  path: '/account/address/confirm',
  summary: 'Have the letter sent once more that confirms your address',
  refusals: ['no-mail-server'],
  input: z.object({}),
  output: z.object({ sent: z.literal(true) }),
  run: async act => {
    const { language, ...who } = await whoPosts(act);
    const data = { link: await act.shell.accounts.confirmLink(who) };
    const to = { org: null, address: who.email, language, at: act.at };
    await act.shell.post(act.tx, { ...to, letter: 'verify-address', data });
    return { sent: true as const };
  },
});

const change = personOperation({
  id: 'account.change-address',
  method: 'post',
  path: '/account/address',
  summary:
    'Have a letter sent to another address of yours; it takes the place of this one when you confirm it',
  stepUp: true,
  refusals: ['no-mail-server'],
  input: z.object({ email: z.email().max(200) }),
  output: z.object({ sent: z.literal(true) }),
  run: async (act, input) => {
    const { language, ...who } = await whoPosts(act);
    const email = input.email.toLowerCase();
    const { baseUrl } = act.shell.config;
    const post = { org: null, language, at: act.at };
    // An address that somebody has already gets no letter; the answer does not tell.
    if (!(await act.shell.accounts.isTaken(email))) {
      const link = await act.shell.accounts.confirmLink(who, email);
      await act.shell.post(act.tx, { ...post, address: email, letter: 'change-address', data: { link } });
    }
    const told = { to: email, link: `${baseUrl}/forgot-password` };
    await act.shell.post(act.tx, { ...post, address: who.email, letter: 'address-changes', data: told });
    return { sent: true as const };
  },
});

export const OWN_LETTER_OPERATIONS = [get, choose, confirm, change] as const;
