/** By which door the word of a client came in, and where it stands when somebody took it down for him. */

/** `body`: taken down by the body on behalf of the client; `link`: through a link without an account. */
export const DOORS = ['account', 'body', 'link', 'import'] as const;
export type Door = (typeof DOORS)[number];

export type Said = {
  readonly through: Door;
  /** Where the client said it: an e-mail, a letter, a call. Empty where it came from the client itself. */
  readonly source: string;
};

export const OWN_WORD: Said = { through: 'account', source: '' };

/** What is taken down for somebody says where it comes from. */
export const withoutSource = ({ through, source }: Said): boolean =>
  through === 'body' && source.trim() === '';
