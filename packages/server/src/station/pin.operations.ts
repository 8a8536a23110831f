/** Numbers and PINs for shared devices: handed out, chosen by the person, taken away. */
import { refuse } from '@certwright/core/kernel/decider';
import { Id } from '@certwright/core/kernel/schema';
import { isGuessable, PersonNumber, Pin, PinHolder } from '@certwright/core/station/station.schema';
import { z } from 'zod';
import { isMember, naming } from '../party/people.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { forgetPin } from './forget-pin.ts';
import { givePin, madePin } from './give-pin.ts';
import { hashPin, isPin } from './pin.ts';
import { pinOf, pinsOf, putPin } from './station.store.ts';

const list = operation({
  id: 'pin.list',
  method: 'get',
  path: '/pins',
  summary: 'Who has a number and a PIN for shared devices',
  permission: 'party:manage',
  input: z.object({}),
  output: z.object({ rows: z.array(PinHolder) }),
  run: async act => {
    const rows = await pinsOf(act.tx, act.org);
    const person = await naming(
      act,
      rows.map(row => row.person),
    );
    return { rows: rows.map(row => ({ ...row, person: person(row.person) })) };
  },
});

const give = operation({
  id: 'pin.give',
  method: 'post',
  path: '/pins',
  summary: 'Give a member a number and a new PIN; the answer shows it this one time',
  permission: 'party:manage',
  stepUp: true,
  secret: true,
  endsSessions: true,
  refusals: ['person-number-taken'],
  input: z.object({ person: Id, number: PersonNumber }),
  output: z.object({ person: Id, number: z.string(), pin: z.string() }),
  run: async (act, { person, number }) => {
    if (!(await isMember(act, person))) throw new NotFound('person');
    return { person, number, pin: await givePin(act, person, number, await madePin(act)) };
  },
});

const choose = operation({
  id: 'pin.choose',
  method: 'post',
  path: '/pins/own',
  summary: 'Change your own PIN',
  permission: 'document:acknowledge',
  endsSessions: true,
  refusals: ['pin-wrong', 'pin-guessable', 'pin-unchanged', 'no-pin-given'],
  input: z.object({ before: Pin, pin: Pin }),
  output: z.object({ chosen: z.literal(true) }),
  run: async (act, { before, pin }) => {
    const kept = await pinOf(act.tx, act.org, act.person);
    if (!kept) throw new Refused(refuse('no-pin-given'));
    if (!(await isPin(act.key('pin'), before, kept.hash))) throw new Refused(refuse('pin-wrong'));
    if (pin === before) throw new Refused(refuse('pin-unchanged'));
    if (isGuessable(pin)) throw new Refused(refuse('pin-guessable'));
    const hash = await hashPin(act.key('pin'), pin);
    const { org, person, at } = act;
    await putPin(act.tx, { org, person, number: kept.number, hash, chosen: true, set_at: at });
    await recordEvent(act, `membership:${person}`, { type: 'PinChosen' });
    return { chosen: true as const };
  },
});

const end = operation({
  id: 'pin.end',
  method: 'post',
  path: '/pins/{person}/end',
  summary: 'Take number and PIN of somebody away',
  permission: 'party:manage',
  endsSessions: true,
  input: z.object({ person: Id }),
  output: z.object({ ended: z.literal(true) }),
  run: async (act, { person }) => {
    if (!(await forgetPin(act, person))) throw new NotFound('PIN');
    await recordEvent(act, `membership:${person}`, { type: 'PinEnded' });
    return { ended: true as const };
  },
});

export const PIN_OPERATIONS = [list, give, choose, end] as const;
