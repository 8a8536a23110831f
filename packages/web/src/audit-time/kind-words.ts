/** The kinds of audit as a screen calls them. */
export const KIND_WORDS = {
  initial: 'Initial audit',
  surveillance: 'Surveillance audit',
  recertification: 'Recertification audit',
} as const;
