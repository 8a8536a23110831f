// Policy files (C2SP tlog-policy): which logs and witnesses a reader trusts, and which of them must have seen a head.

import type { LogPolicy, QuorumGroup } from './log-checkpoint.ts';
import { type NoteKey, parseNoteKey } from './signed-note.ts';

const LONGEST_POLICY = 200_000;
const MOST_LINES = 1_000;

/** Address beside a key, where the line gives one. */
export type Addressed = { readonly key: NoteKey; readonly url: string | undefined };

export type ReadPolicy = LogPolicy & {
  readonly logAddresses: readonly Addressed[];
  readonly witnessAddresses: readonly Addressed[];
};

export type PolicyAnswer =
  | { readonly ok: true; readonly policy: ReadPolicy }
  | { readonly ok: false; readonly sentence: string };

class Unreadable extends Error {}

/** What was read so far; groups and witnesses share their names. */
type Reading = {
  readonly logs: Addressed[];
  readonly witnesses: Addressed[];
  readonly named: Map<string, NoteKey | QuorumGroup>;
  /** Each may stand in one group only, so that no witness counts twice. */
  readonly taken: Set<string>;
  quorum: NoteKey | QuorumGroup | 'none' | undefined;
};

async function keyFrom(text: string, kind: NoteKey['kind'], known: readonly Addressed[]): Promise<NoteKey> {
  const key = await parseNoteKey(text);
  if (key?.kind !== kind) throw new Unreadable(`${text} is no key of a ${kind}.`);
  if (known.some(one => one.key.publicKey.join() === key.publicKey.join()))
    throw new Unreadable(`${key.name} has a key that stands there already.`);
  return key;
}

function newName(reading: Reading, name: string): string {
  if (name === '' || name === 'none' || reading.named.has(name))
    throw new Unreadable(`The name ${name || '(none)'} cannot be given here.`);
  return name;
}

function memberOf(reading: Reading, name: string): NoteKey | QuorumGroup {
  const member = reading.named.get(name);
  if (!member) throw new Unreadable(`${name} is not defined before it is used.`);
  if (reading.taken.has(name)) throw new Unreadable(`${name} is a member of two groups.`);
  reading.taken.add(name);
  return member;
}

function threshold(word: string, members: number): number {
  if (word === 'any') return 1;
  if (word === 'all') return members;
  const count = /^[1-9]\d{0,3}$/.test(word) ? Number(word) : 0;
  if (count < 1 || count > members)
    throw new Unreadable(`${word} of ${members} members cannot be asked for.`);
  return count;
}

async function readLine(reading: Reading, [word, ...rest]: readonly string[]): Promise<void> {
  const [first = '', second = '', third] = rest;
  if (word === 'log' && rest.length <= 2) {
    const key = await keyFrom(first, 'log', reading.logs);
    reading.logs.push({ key, url: rest[1] });
  } else if (word === 'witness' && rest.length <= 3) {
    const key = await keyFrom(second, 'witness', reading.witnesses);
    reading.named.set(newName(reading, first), key);
    reading.witnesses.push({ key, url: third });
  } else if (word === 'group' && rest.length >= 3) {
    const of = rest.slice(2).map(name => memberOf(reading, name));
    reading.named.set(newName(reading, first), { atLeast: threshold(second, of.length), of });
  } else if (word === 'quorum' && rest.length === 1 && reading.quorum === undefined) {
    const named = reading.named.get(first);
    if (first !== 'none' && !named) throw new Unreadable(`${first} is not defined before it is used.`);
    reading.quorum = named ?? 'none';
  } else throw new Unreadable('A line is none of log, witness, group and quorum, or a second quorum.');
}

/** Reads the text of a policy file. Never throws. */
export async function parseLogPolicy(text: string): Promise<PolicyAnswer> {
  const reading: Reading = {
    logs: [],
    witnesses: [],
    named: new Map(),
    taken: new Set(),
    quorum: undefined,
  };
  try {
    // oxlint-disable-next-line no-control-regex
    if (text.length > LONGEST_POLICY || /[\u0000-\u0008\u000b-\u001f\u007f]/u.test(text))
      throw new Unreadable('It is too long, or holds control characters.');
    const lines = text.split('\n').map(line => line.replaceAll('\t', ' ').split(' ').filter(Boolean));
    const said = lines.filter(([first]) => first !== undefined && !first.startsWith('#'));
    if (said.length > MOST_LINES) throw new Unreadable(`It has more than ${MOST_LINES} lines.`);
    for (const words of said) await readLine(reading, words);
    if (reading.quorum === undefined) throw new Unreadable('It has no line that says the quorum.');
  } catch (error) {
    const why = error instanceof Unreadable ? error.message : 'It cannot be read.';
    return { ok: false, sentence: `This is not a policy for logs. ${why}` };
  }
  const { logs, witnesses, quorum } = reading;
  return {
    ok: true,
    policy: {
      logs: logs.map(({ key }) => key),
      witnesses: witnesses.map(({ key }) => key),
      quorum: quorum === 'none' ? 0 : { atLeast: 1, of: [quorum] },
      logAddresses: logs,
      witnessAddresses: witnesses,
    },
  };
}
