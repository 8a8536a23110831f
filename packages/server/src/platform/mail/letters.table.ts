/** What letters say, by language: one row a letter; `{name}` stands for what the sender gives, `{+name}` for several lines of it. */

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
  'new-device': {
    en: {
      subject: 'Your account was entered on a new device',
      text: 'Somebody, probably you, signed in to your account of Certwright on a device on which you had not been before.\n\nWhen: {at}\nFrom: {address}\nWith: {device}\n\nIf it was not you, sign out there and set a new password:\n{link}',
    },
    de: {
      subject: 'Ihr Konto wurde auf einem neuen Gerät geöffnet',
      text: 'Jemand, wahrscheinlich Sie, hat sich auf einem Gerät bei Certwright angemeldet, auf dem Sie noch nicht waren.\n\nWann: {at}\nVon: {address}\nMit: {device}\n\nWenn Sie es nicht waren, melden Sie das Gerät ab und setzen Sie ein neues Passwort:\n{link}',
    },
  },
  digest: {
    en: {
      subject: 'What waits for you: {count}',
      text: 'This waits for you in Certwright:\n\n{+items}\n\nHow often this letter comes, you choose in your account:\n{link}\n\nNo such letter any more:\n{unsubscribe}',
    },
    de: {
      subject: 'Was auf Sie wartet: {count}',
      text: 'Das wartet in Certwright auf Sie:\n\n{+items}\n\nWie oft dieser Brief kommt, wählen Sie in Ihrem Konto:\n{link}\n\nKeinen solchen Brief mehr:\n{unsubscribe}',
    },
  },
  reminder: {
    en: {
      subject: '{organization}: {count} due soon',
      text: 'You asked to be reminded. In {organization} this is due:\n\n{+items}\n\nWhen and of what you are reminded, you choose in your account:\n{link}\n\nNo such letter any more, and no summary of what waits:\n{unsubscribe}',
    },
    de: {
      subject: '{organization}: {count} bald fällig',
      text: 'Sie wollten erinnert werden. In {organization} ist das fällig:\n\n{+items}\n\nWann und woran Sie erinnert werden, wählen Sie in Ihrem Konto:\n{link}\n\nKeinen solchen Brief mehr, auch keine Übersicht dessen, was wartet:\n{unsubscribe}',
    },
  },
  'reading-reminder': {
    en: {
      subject: 'Please read: {document}',
      text: 'In {organization} this document is in force and waits for you to read it:\n\n{document}\n{link}\n\nRead it and say that you understood it.',
    },
    de: {
      subject: 'Bitte lesen: {document}',
      text: 'In {organization} gilt dieses Dokument und wartet darauf, dass Sie es lesen:\n\n{document}\n{link}\n\nLesen Sie es und bestätigen Sie, dass Sie es verstanden haben.',
    },
  },
  'letter-of-body': {
    en: {
      subject: '{subject}',
      text: '{body} sends you a letter: {subject}.\n\nYou find it in the attached file. If you have an account, it stands there too:\n{link}',
    },
    de: {
      subject: '{subject}',
      text: '{body} schickt Ihnen einen Brief: {subject}.\n\nSie finden ihn in der beigefügten Datei. Wenn Sie ein Konto haben, steht er auch dort:\n{link}',
    },
  },
  'change-address': {
    en: {
      subject: 'Is this your new address?',
      text: 'Somebody, probably you, wants to use this address for an account of Certwright.\n\nConfirm it within an hour:\n{link}\n\nIf it was not you, do nothing.',
    },
    de: {
      subject: 'Ist das Ihre neue Adresse?',
      text: 'Jemand, wahrscheinlich Sie, möchte diese Adresse für ein Konto bei Certwright verwenden.\n\nBestätigen Sie sie innerhalb einer Stunde:\n{link}\n\nWenn Sie es nicht waren, brauchen Sie nichts zu tun.',
    },
  },
  'address-changes': {
    en: {
      subject: 'Your account shall get another address',
      text: 'Somebody, probably you, asked that your account of Certwright uses the address {to} from now on. It does once that address is confirmed.\n\nIf it was not you, set a new password now:\n{link}',
    },
    de: {
      subject: 'Ihr Konto soll eine andere Adresse bekommen',
      text: 'Jemand, wahrscheinlich Sie, möchte, dass Ihr Konto bei Certwright künftig die Adresse {to} verwendet. Das geschieht, sobald sie bestätigt ist.\n\nWenn Sie es nicht waren, setzen Sie jetzt ein neues Passwort:\n{link}',
    },
  },
  'watch-confirm': {
    en: {
      subject: 'Shall we tell you what is published?',
      text: 'Somebody, probably you, wants this address to be told of what is published in the register about: {words}\n\nYes, tell me (within three days):\n{link}\n\nIf it was not you, do nothing: nothing is kept of this address.',
    },
    de: {
      subject: 'Sollen wir Ihnen sagen, was veröffentlicht wird?',
      text: 'Jemand, wahrscheinlich Sie, möchte, dass an diese Adresse gemeldet wird, was im Register veröffentlicht wird über: {words}\n\nJa, melden (innerhalb von drei Tagen):\n{link}\n\nWenn Sie es nicht waren, brauchen Sie nichts zu tun: Von dieser Adresse wird nichts aufgehoben.',
    },
  },
  'watch-told': {
    en: {
      subject: 'Published about {words}',
      text: 'You asked to be told. This was published:\n\n{+items}\n\nIf a certificate names your company and you do not know it, ask the body that it names.\n\nNo such letter any more:\n{link}',
    },
    de: {
      subject: 'Veröffentlicht über {words}',
      text: 'Sie wollten es erfahren. Das wurde veröffentlicht:\n\n{+items}\n\nWenn ein Zertifikat Ihr Unternehmen nennt und Sie es nicht kennen, fragen Sie die Stelle, die darauf steht.\n\nKeinen solchen Brief mehr:\n{link}',
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
