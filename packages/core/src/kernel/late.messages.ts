/** What a late fact means: the rule, and the consequence that follows. */

const MESSAGES: Readonly<Record<string, string>> = {
  'first-surveillance-late':
    'The first surveillance came later than twelve months after the decision. The deviation is recorded; the body says what it did about it, and an assessor will ask.',
  'first-surveillance-past-own-time':
    'The first surveillance came within the twelve months of the rule, and later than the body chose for itself. The deviation from its own time is recorded.',
  'surveillance-year-missed':
    'No surveillance is on record for this calendar year, which asks for one. If there was one, record it with its date; if not, the body has to say what it did about it.',
  'answer-late':
    'The answer came after the day that the body had set. The body may ask why; have the reason ready for the next visit.',
  'recertified-late':
    'The renewal came after the expiry. The time between is without certification and stays so.',
  'suspension-past-own-time':
    'The suspension lasted longer than the body chose for itself, and no longer than the six months that are normal. The reason for waiting belongs in the file.',
  'suspension-past-six-months':
    'The suspension lasted longer than the six months that are normal. Withdrawal or reduction of the scope was due; the reason for waiting belongs in the file.',
};

export const LATE_CODES: readonly string[] = Object.keys(MESSAGES);
export const lateText = (code: string): string => MESSAGES[code] ?? code;
