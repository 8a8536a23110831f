// Verifies a proof file by itself: that its entry stands in a log that the reader trusts, and what the entry says.

import { requireDay } from './calendar-day.ts';
import { ownMember } from './json-reader.ts';
import type { LogPolicy } from './log-checkpoint.ts';
import { entryOfProof, type ProvedEntry } from './log-entry.ts';
import { FIRST_LINE, parseLogProof } from './log-proof.ts';
import { type Checked, ENDING, look, type Look, seenBy } from './log-question.ts';
import { type AnsweredQuestion, overallOf, type Verification } from './verification.ts';

export type VerifyProofOptions = {
  readonly today: string;
  readonly on?: string | undefined;
  readonly logPolicy?: LogPolicy | undefined;
};

export const looksLikeProof = (text: string): boolean => text.startsWith(`${FIRST_LINE}\n`);

type Days = { readonly on: string; readonly today: string };
type Parts = Pick<AnsweredQuestion, 'answer' | 'evidence' | 'asOf'>;

function standing(seen: Look, policy: LogPolicy | undefined, today: string): Parts {
  if ('reason' in seen)
    return { answer: seen.reason === 'broken' ? 'no' : 'unknown', evidence: seen.sentence, asOf: today };
  const { said, asOf } = seenBy([seen], today);
  return policy
    ? { answer: 'yes', evidence: `It is ${said}.`, asOf }
    : {
        answer: 'claimed',
        evidence: `It is ${said}. You gave no policy with the log's key, so that nobody's signature was checked.`,
        asOf,
      };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function holding({ entry, opening }: ProvedEntry, { on, today }: Days): AnsweredQuestion {
  const told = ownMember(opening, 'certificate');
  const holder = textOf(ownMember(ownMember(told, 'holder'), 'name'));
  const about = told
    ? ` It is about ${holder}, ${textOf(ownMember(told, 'standard'))}: ${textOf(ownMember(told, 'scope'))}`
    : '';
  const expiresOn = textOf(ownMember(opening, 'expiresOn') ?? ownMember(told, 'expiresOn'));
  const { kind, effectiveOn = '', recordedAt } = entry;
  const ended = ENDING[kind] !== undefined && effectiveOn <= on;
  const answer = ended
    ? 'no'
    : effectiveOn !== '' && effectiveOn <= on && on <= expiresOn
      ? 'yes'
      : 'unknown';
  const last = expiresOn === '' ? '' : `, last day ${expiresOn}`;
  return {
    id: 'in-force',
    question: `Does the entry say that it is in force on ${on}?`,
    answer,
    evidence: `${kind}, in effect from ${effectiveOn}${last}, published ${recordedAt}.${about}`,
    asOf: today,
  };
}

/** Never throws for anything in the text; RangeError when `today` or `on` is no day. */
export async function verifyProof(text: string, options: VerifyProofOptions): Promise<Verification> {
  const today = requireDay(options.today);
  const on = requireDay(options.on ?? today);
  const proof = parseLogProof(text);
  const proved = proof && (await entryOfProof(proof));
  const question = (parts: Parts): AnsweredQuestion => ({
    id: 'in-the-log',
    question: 'Does the entry stand in the public log, which never forgets?',
    ...parts,
  });
  if (!proved) {
    const evidence = 'This is not a proof file with the entry of a certificate in it.';
    const questions = [question({ answer: 'unknown', evidence, asOf: today })];
    return { overall: 'could-not-be-checked', on, questions, notChecked: ['Everything.'] };
  }
  const seen: Look = proved.fits
    ? await look(text, proved, options.logPolicy)
    : {
        ok: false,
        reason: 'broken',
        sentence: 'What lies beside the entry is not what the entry commits to.',
      };
  const questions = [
    question(standing(seen, options.logPolicy, today)),
    ...(isHeld(seen) ? [holding(seen, { on, today })] : []),
  ];
  return {
    overall: overallOf(questions, ['in-the-log']),
    on,
    questions,
    notChecked: [
      'Whether something was published about it later than this entry: ask for a newer proof.',
      'The signature of the certification body: that is in the certificate, not in the proof.',
    ],
  };
}

const isHeld = (seen: Look): seen is Checked => !('reason' in seen);
