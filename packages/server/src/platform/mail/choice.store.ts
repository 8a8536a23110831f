/** What people want of their letters, as rows of the accounts' own schema; under app_platform. */
import { sql } from 'kysely';
import type { Tx } from '../db/scoped.ts';
import type { Language } from './letters.table.ts';

export const DIGESTS = ['never', 'daily', 'weekly'] as const;
export type Digest = (typeof DIGESTS)[number];
export type LetterChoice = { readonly language: Language; readonly digest: Digest };

/** Who chose nothing gets English letters, and once a week what waits for him. */
const UNCHOSEN: LetterChoice = { language: 'en', digest: 'weekly' };

export const choiceOf = async (tx: Tx, person: string): Promise<LetterChoice> => {
  const { rows } = await sql<LetterChoice>`
    select language, digest from auth.letter_choice where person = ${person}`.execute(tx);
  return rows[0] ?? UNCHOSEN;
};

/** The language of whoever has this address. */
export const languageAt = async (tx: Tx, address: string): Promise<Language> => {
  const { rows } = await sql<{ language: Language }>`
    select c.language from auth."user" u join auth.letter_choice c on c.person = u.id
    where u.email = lower(${address})`.execute(tx);
  return rows[0]?.language ?? UNCHOSEN.language;
};

export const putChoice = async (
  tx: Tx,
  person: string,
  { language, digest }: LetterChoice,
): Promise<void> => {
  await sql`insert into auth.letter_choice (person, language, digest) values (${person}, ${language}, ${digest})
    on conflict (person) do update set language = excluded.language, digest = excluded.digest`.execute(tx);
};

/** No digest any more. @returns whether there is such a person */
export const endDigest = async (tx: Tx, person: string): Promise<boolean> => {
  const { rows } = await sql<{ person: string }>`
    insert into auth.letter_choice (person, language, digest)
    select id, ${UNCHOSEN.language}, 'never' from auth."user" where id = ${person}
    on conflict (person) do update set digest = 'never' returning person`.execute(tx);
  return rows.length > 0;
};

/** Whose digest is due: members of today, those of the sample left out. */
export const digestsDue = async (
  tx: Tx,
  today: string,
  which: readonly Digest[],
): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select p.id from person p left join auth.letter_choice c on c.person = p.id
    where not p.sample and coalesce(c.digest, ${UNCHOSEN.digest}) = any(${[...which]})
      and (c.last_digest is null or c.last_digest < ${today}::date)
      and exists (select 1 from auth."user" u where u.id = p.id)
      and exists (select 1 from membership m where m.person = p.id and (m.last_day is null or m.last_day >= ${today}::date))
    order by p.id`.execute(tx);
  return rows.map(row => row.id);
};

/** Takes the digest of a day. @returns false where it was taken before */
export const takeDigest = async (tx: Tx, person: string, today: string): Promise<boolean> => {
  const { rows } = await sql<{ person: string }>`
    insert into auth.letter_choice as c (person, language, digest, last_digest)
    values (${person}, ${UNCHOSEN.language}, ${UNCHOSEN.digest}, ${today}::date)
    on conflict (person) do update set last_digest = excluded.last_digest
      where c.last_digest is distinct from excluded.last_digest
    returning person`.execute(tx);
  return rows.length > 0;
};
