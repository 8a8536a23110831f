/** Letters to clients: written from the template that holds, kept as they left the house, sent by e-mail or in another way. */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Letter } from '@certwright/core/letter/letter.decider';
import { LETTER_KINDS } from '@certwright/core/letter/letter.table';
import { LetterView, SendInput, WriteInput } from '@certwright/core/letter/letter.schema';
import { Id } from '@certwright/core/kernel/schema';
import { z } from 'zod';
import { LETTER } from '../body-aggregates.ts';
import { placedIn } from '../engagement/engagement.ts';
import { keepFile } from '../evidence/keep-file.ts';
import { naming } from '../party/people.ts';
import { DOCX } from '../platform/docx/media-type.ts';
import { begin, handle, stateOf } from '../platform/events/aggregate.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { lettersAbout } from './letter.store.ts';
import { templateHere } from './template.ts';
import { gathered } from './values.ts';

const list = operation({
  id: 'letter.list',
  method: 'get',
  path: '/letters',
  summary: 'Letters about an audit or an offer, newest first; the client sees those that were sent',
  permission: 'engagement:read',
  input: z.object({ about: Id }),
  output: z.object({ rows: z.array(LetterView) }),
  run: async (act, { about }) => {
    const rows = await lettersAbout(act.tx, about);
    const people = rows.flatMap(({ state }) =>
      state.phase === 'none' ? [] : [state.letter.by, ...state.sent.map(one => one.by)],
    );
    const person = await naming(act, people);
    return {
      rows: rows.flatMap(({ id, version, state }) => {
        if (state.phase === 'none') return [];
        const { kind, name, template, sha256, by, on } = state.letter;
        return [
          {
            id,
            version,
            phase: state.phase,
            kind,
            title: LETTER_KINDS[kind].title,
            name,
            about,
            template,
            sha256,
            by: person(by),
            on,
            sent: state.sent.map(one => ({ ...one, by: person(one.by) })),
          },
        ];
      }),
    };
  },
});

const write = operation({
  id: 'letter.write',
  method: 'post',
  path: '/letters',
  summary:
    'Write a letter about an audit or an offer from the template that holds; it is kept and not sent yet',
  permission: 'letter:write',
  refusals: ['letter-about-nothing'],
  cost: 20,
  input: WriteInput,
  output: Written,
  run: async (act, { kind, about }) => {
    const { engagement, values } = await gathered(act, kind, about);
    if (engagement.cb_org !== act.org) throw new NotFound('engagement');
    const { content, number } = await templateHere(act, kind);
    const { filledTemplate } = await import('../platform/docx/fill-template.ts');
    const bytes = await filledTemplate(content, values);
    const { sha256, size } = await act.files.put(Readable.from([bytes]));
    const name = `${LETTER_KINDS[kind].title} ${engagement.client_name} ${act.today}.docx`.replace(
      /[\p{Cc}\\/:*?"<>|]/gu,
      ' ',
    );
    const file = await keepFile(act, { name, mediaType: DOCX, size, sha256 });
    const letter = {
      kind,
      engagement: engagement.id,
      about,
      name,
      file: file.id,
      sha256,
      template: number,
      by: act.person,
      on: act.today,
    };
    const made = { type: 'Write', letter } as const;
    return written(await begin(act, LETTER, randomUUID(), made, placedIn(engagement, false)));
  },
});

const writtenOf = (state: Letter) => {
  if (state.phase === 'none') throw new NotFound('letter');
  return state.letter;
};

const send = operation({
  id: 'letter.send',
  method: 'post',
  path: '/letters/{id}/sent',
  summary:
    'Send a letter by e-mail with the file, or write down in which other way it went; the client sees it from now on',
  permission: 'letter:write',
  refusals: ['letter-gives-notice'],
  cost: 5,
  input: SendInput,
  output: Written,
  run: async (act, { id, ...how }) => {
    const { state } = await stateOf(act, LETTER, id);
    const letter = writtenOf(state);
    const { unannounced, engagement } = await gathered(act, letter.kind, letter.about);
    const sent = {
      through: how.through,
      how: how.through === 'elsewhere' ? how.how : '',
      by: act.person,
      on: act.today,
    };
    const handled = await handle(act, LETTER, id, { type: 'Send', sent, unannounced }, { shared: true });
    if (how.through === 'mail')
      await act.post(act.tx, {
        org: act.org,
        address: how.address,
        letter: 'letter-of-body',
        data: {
          subject: LETTER_KINDS[letter.kind].title,
          body: engagement.body_name,
          link: act.baseUrl,
        },
        at: act.at,
        attachment: { name: letter.name, sha256: letter.sha256, type: DOCX },
      });
    return written(handled);
  },
});

export const LETTER_OPERATIONS = [list, write, send] as const;
