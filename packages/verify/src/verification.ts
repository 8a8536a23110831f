// What a verification answers: the questions of a relying party in their order, each with its evidence and its date.

import type { CertificateCredential } from './certificate-credential.ts';

/** `claimed`: somebody says so, and nobody who could confirm it has been asked. */
export type AnswerWord = 'yes' | 'no' | 'unknown' | 'claimed';

export type QuestionId =
  | 'accreditation-body-recognised'
  | 'body-accredited'
  | 'document-genuine'
  | 'key-is-the-bodys'
  | 'body-accepted'
  | 'within-dates'
  | 'in-force'
  | 'not-suspended'
  | 'in-the-log'
  | 'scope-covers'
  | 'site-listed'
  | 'holder-is-the-same';

export type AnsweredQuestion = {
  readonly id: QuestionId;
  /** Put so that yes is the good answer. */
  readonly question: string;
  readonly answer: AnswerWord;
  readonly evidence: string;
  /**
   * Of an accreditation, who stands behind it: the accreditation body by its signature, somebody by name who looked it up,
   * or the certification body alone.
   */
  readonly standing?: 'signed' | 'checked' | 'claimed' | undefined;
  /** Day or instant for which the answer holds. */
  readonly asOf: string;
  /** The first day of what is said, where the log says one: “suspended since”. */
  readonly since?: string | undefined;
  /** When the log recorded what the document says, where it says the same. */
  readonly recordedAt?: string | undefined;
};

export type Overall = 'valid' | 'not-valid' | 'could-not-be-checked';

export type Verification = {
  readonly overall: Overall;
  /** The day asked about. */
  readonly on: string;
  readonly questions: readonly AnsweredQuestion[];
  readonly notChecked: readonly string[];
  /** What the document states; present as soon as it could be read, genuine or not. */
  readonly certificate?: CertificateCredential;
};

/** The questions whose answer decides; the others are for the reader to weigh. */
const DECIDING: ReadonlySet<QuestionId> = new Set<QuestionId>([
  'document-genuine',
  'key-is-the-bodys',
  'body-accepted',
  'within-dates',
  'in-force',
  'not-suspended',
]);

/**
 * One no decides against; without any, one deciding question left open means that it could not be checked.
 * @param asked questions that the reader wants answered yes as well
 */
export function overallOf(
  questions: readonly AnsweredQuestion[],
  asked: readonly QuestionId[] = [],
): Overall {
  const decides = (id: QuestionId): boolean => DECIDING.has(id) || id === 'in-the-log' || asked.includes(id);
  if (questions.some(({ id, answer }) => answer === 'no' && decides(id))) return 'not-valid';
  const deciding = questions.filter(({ id }) => DECIDING.has(id) || asked.includes(id));
  return deciding.length > 0 && deciding.every(question => question.answer === 'yes')
    ? 'valid'
    : 'could-not-be-checked';
}
