/** What letters say, by language: one row a letter; `{name}` stands for what the sender gives. */

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

type Letter = { readonly subject: string; readonly text: string };

export const LETTERS = {
  invitation: {
    en: {
      subject: '{organization} invites you to Certwright',
      text: '{by} invites you to work in {organization}.\n\nAccept the invitation here, within two weeks:\n{link}\n\nIf you do not know {organization}, do nothing.',
    },
    de: {
      subject: '{organization} lädt Sie zu Certwright ein',
      text: '{by} lädt Sie ein, in {organization} mitzuarbeiten.\n\nHier nehmen Sie die Einladung an, innerhalb von zwei Wochen:\n{link}\n\nWenn Sie {organization} nicht kennen, brauchen Sie nichts zu tun.',
    },
  },
  'reset-password': {
    en: {
      subject: 'A new password for your account',
      text: 'Somebody, probably you, asked for a new password.\n\nSet it here, within an hour:\n{link}\n\nIf it was not you, do nothing: your password stays as it is.',
    },
    de: {
      subject: 'Ein neues Passwort für Ihr Konto',
      text: 'Jemand, wahrscheinlich Sie, möchte ein neues Passwort.\n\nHier setzen Sie es, innerhalb einer Stunde:\n{link}\n\nWenn Sie es nicht waren, brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.',
    },
  },
  'verify-address': {
    en: {
      subject: 'Is this your address?',
      text: 'An account of Certwright was made with this address.\n\nConfirm that it is yours:\n{link}\n\nIf you made no account, do nothing.',
    },
    de: {
      subject: 'Ist das Ihre Adresse?',
      text: 'Mit dieser Adresse wurde ein Konto bei Certwright angelegt.\n\nBestätigen Sie, dass es Ihre ist:\n{link}\n\nWenn Sie kein Konto angelegt haben, brauchen Sie nichts zu tun.',
    },
  },
} as const satisfies Record<string, Record<Language, Letter>>;

export type LetterName = keyof typeof LETTERS;
