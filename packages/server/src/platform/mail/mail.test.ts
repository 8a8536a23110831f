/** Letters: what they say, and that they reach a real mail server, once, in the transaction that causes them. */
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOCX } from '../docx/media-type.ts';
import { scoped } from '../db/scoped.ts';
import { openWorld, type World } from '../../testing/world.ts';
import { LANGUAGES, LETTERS, type LetterName } from './letters.table.ts';
import { postOf } from './post-mail.ts';
import { sendMail } from './send.worker.ts';
import { writeLetter } from './write-letter.ts';

type Received = { readonly to: string; readonly raw: string };

let world: World;
let server: SMTPServer;
let url: string;
const received: Received[] = [];
/** What the server says to the next letters before it takes one. */
const moods: number[] = [];

beforeAll(async () => {
  world = await openWorld();
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const code = moods.shift();
        if (code !== undefined) {
          done(
            Object.assign(new Error(code < 500 ? 'come again later' : 'no such mailbox'), {
              responseCode: code,
            }),
          );
          return;
        }
        const to = session.envelope.rcptTo.map(one => one.address).join(', ');
        received.push({ to, raw: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise<void>(resolve => {
    server.close(() => resolve());
  });
  await world.close();
});

describe('a letter', () => {
  const names = Object.keys(LETTERS) as LetterName[];
  test.each(names.flatMap(name => LANGUAGES.map(language => [name, language] as const)))(
    '%s in %s leaves no place open',
    (name, language) => {
      const data = { organization: 'Lund', by: 'Mira', link: 'https://certwright.example/x' };
      const { subject, text, html } = writeLetter(name, language, data);
      for (const part of [subject, text, html]) expect(part).not.toMatch(/[{}]|undefined/);
      expect(text).toContain('https://certwright.example/x');
      expect(html).toContain('<a href="https://certwright.example/x">');
    },
  );

  test('shows markup that was given as text, and takes no header from it', () => {
    const organization = 'A<script>x()</script>"\r\nBcc: all@example.org';
    const { subject, html } = writeLetter('invitation', 'en', {
      organization,
      by: '',
      link: 'https://a.example/1',
    });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toContain('<script>');
    expect(html).toContain('&#60;script&#62;');
  });
});

const put = async (address: string, posting = true): Promise<string> => {
  const { shell } = world.opened;
  const before = new Date().getTime();
  const organization = `Org ${before}-${address}`;
  await scoped(shell.db, { role: 'app_platform' }, tx =>
    postOf(shell.jobs, posting)(tx, {
      org: null,
      address,
      letter: 'invitation',
      data: { organization, by: 'Mira', link: 'https://certwright.example/i/secret-token' },
      at: shell.clock.now(),
    }),
  );
  const row = await rowOf(address);
  return row.id;
};
const rowOf = async (address: string) => {
  const row = await scoped(world.opened.shell.db, { role: 'app_platform', readOnly: true }, tx =>
    tx.selectFrom('mail').selectAll().where('address', '=', address).executeTakeFirst(),
  );
  if (!row) throw new Error('there is no such letter');
  return row;
};

describe('the post', () => {
  test('hands a letter over once, and forgets what it said', async () => {
    const transport = createTransport(url);
    const id = await put('a@example.org');
    expect(await sendMail(world.opened.shell, transport, id)).toBe(false);
    expect(await sendMail(world.opened.shell, transport, id)).toBe(false);
    const [letter, ...others] = received.filter(one => one.to === 'a@example.org');
    expect(others).toEqual([]);
    expect(letter?.raw).toContain(`Message-ID: <${id}@localhost>`);
    expect(await rowOf('a@example.org')).toMatchObject({ outcome: 'sent', tries: 1, data: {} });
  });

  test('hands a file over with its letter', async () => {
    const { shell } = world.opened;
    const { sha256 } = await shell.files.put(Readable.from([Buffer.from('PK the letter')]));
    const address = 'file@example.org';
    const data = { subject: 'Notice', body: 'Meridian', link: 'https://certwright.example' };
    const attachment = { name: 'Notice.docx', sha256, type: DOCX };
    await scoped(shell.db, { role: 'app_platform' }, tx =>
      postOf(shell.jobs, true)(tx, {
        org: null,
        address,
        letter: 'letter-of-body',
        data,
        at: shell.clock.now(),
        attachment,
      }),
    );
    const { id } = await rowOf(address);
    expect(await sendMail(shell, createTransport(url), id)).toBe(false);
    const raw = received.find(one => one.to === address)?.raw ?? '';
    expect(raw).toContain('filename=Notice.docx');
    expect(raw).toContain(Buffer.from('PK the letter').toString('base64'));
  });

  test('tries again when the server asks to come later, and then succeeds', async () => {
    const transport = createTransport(url);
    const id = await put('b@example.org');
    moods.push(451);
    expect(await sendMail(world.opened.shell, transport, id)).toBe(true);
    expect(await rowOf('b@example.org')).toMatchObject({ outcome: 'waiting', tries: 1 });
    expect(await sendMail(world.opened.shell, transport, id)).toBe(false);
    expect(await rowOf('b@example.org')).toMatchObject({ outcome: 'sent', tries: 2 });
  });

  test('is not handed over twice when the database was away as it was taken', async () => {
    const { shell } = world.opened;
    const accepted = new Set<string>();
    const id = await put('g@example.org');
    // Its connection is cut as soon as the mail server has the letter.
    const { pool } = shell.db;
    const connect = async () => {
      const client = await pool.connect();
      const query = client.query.bind(client);
      return new Proxy(client, {
        get: (_, key) => {
          if (key === 'query' && received.some(one => one.to === 'g@example.org'))
            return () => Promise.reject(new Error('the connection was lost'));
          const own: unknown = Reflect.get(client, key, client);
          return key === 'query' ? query : typeof own === 'function' ? own.bind(client) : own;
        },
      });
    };
    const cut = { ...shell, db: { pool: { connect } as unknown as typeof pool } };
    const transport = createTransport(url);
    await expect(sendMail(cut, transport, id, accepted)).rejects.toThrow('the connection was lost');
    expect(await rowOf('g@example.org')).toMatchObject({ outcome: 'waiting' });
    expect(await sendMail(shell, transport, id, accepted)).toBe(false);
    expect(received.filter(one => one.to === 'g@example.org')).toHaveLength(1);
    expect(await rowOf('g@example.org')).toMatchObject({ outcome: 'sent' });
  });

  test('gives up at once what is refused for good, and says why', async () => {
    const id = await put('c@example.org');
    moods.push(550);
    expect(await sendMail(world.opened.shell, createTransport(url), id)).toBe(false);
    const row = await rowOf('c@example.org');
    expect(row).toMatchObject({ outcome: 'failed', data: {} });
    expect(row.says).toContain('no such mailbox');
  });

  test('gives up after nine tries when nobody answers', async () => {
    const id = await put('d@example.org');
    const nobody = createTransport('smtp://127.0.0.1:9');
    for (let i = 1; i < 9; i++) expect(await sendMail(world.opened.shell, nobody, id)).toBe(true);
    expect(await sendMail(world.opened.shell, nobody, id)).toBe(false);
    expect(await rowOf('d@example.org')).toMatchObject({ outcome: 'failed', tries: 9 });
  });

  test('keeps no link where no mail server is set', async () => {
    await put('e@example.org', false);
    const row = await rowOf('e@example.org');
    expect(row).toMatchObject({ outcome: 'not-sent', data: {} });
    expect(row.says).toContain('CERTWRIGHT_SMTP_URL');
  });
});

describe('an organization', () => {
  test('sees which of its letters went, and nobody else’s', async () => {
    const { id, founder } = await world.organization('organization', ['manager']);
    const { token } = await founder.call('party.invite', id, { email: 'f@example.org', roles: ['reader'] });
    const { rows } = await founder.call('mail.list', id);
    expect(rows).toMatchObject([{ address: 'f@example.org', letter: 'invitation', state: 'not-sent' }]);
    expect(JSON.stringify(rows)).not.toContain(token);
    const other = await world.organization('organization', ['manager']);
    expect((await other.founder.call('mail.list', other.id)).rows).toEqual([]);
  });
});
