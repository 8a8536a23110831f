/** Words of threats to impartiality, and of what follows when a tie comes to light. */

export const KIND_WORDS = {
  'self-interest': 'self-interest',
  'self-review': 'self-review',
  familiarity: 'familiarity',
  intimidation: 'intimidation',
  advocacy: 'advocacy',
} as const;
export const KIND_CHOICES = Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }));

export const FOLLOWS_WORDS = {
  'replace-before-the-audit': 'Appoint somebody else before the audit.',
  'review-before-deciding': 'Have the file reviewed by somebody independent before the decision.',
  'examine-the-decision': 'Examine whether the decision stands; repeat the audit if it does not.',
} as const;

export const PHASE_SHAPES = { found: 'open', analysed: 'in-progress', closed: 'closed' } as const;
