/** The way to an identity provider: what it is called, where it begins, and why somebody does not come in. */

/** Only addresses of this app: a link may carry anything. */
export const inside = (next: string | undefined): string | undefined =>
  next && /^\/(?![/\\])/.test(next) ? next : undefined;

/** Where the way begins; it leads on to a page of ours. */
export const signOnStart = (provider: string, next: string, more = ''): string =>
  `/api/sign-on/start?provider=${provider}&next=${encodeURIComponent(next)}${more}`;

/** What stopped somebody on the way, and what he can do. */
const FAULTS: Readonly<Record<string, string>> = {
  'provider-unreachable':
    'Your identity provider does not answer. Try again, or tell whoever looks after it.',
  'provider-refused': 'Your identity provider did not let you in.',
  'answer-not-valid':
    'What your identity provider answered cannot be trusted: signature, time or addressee do not fit. Whoever looks after it finds the reason in the server’s log.',
  'try-over': 'This took too long, was done already, or began in another browser. Begin anew.',
  'not-proved': 'Your identity provider let you pass on an older proof. Sign in there anew.',
  'address-missing': 'Your identity provider names no confirmed e-mail address for you.',
  'address-of-another-domain':
    'Your e-mail address belongs to no confirmed domain of this organization. Whoever manages people there confirms domains.',
  'address-known':
    'You have an account here already. Sign in with it now, the usual way; then the two are joined.',
  'not-a-member': 'Nobody invited you yet. Ask whoever manages people in your organization.',
  'switched-off': 'Your organization’s directory switched you off.',
};
export const faultInWords = (code: string): string => FAULTS[code] ?? 'You did not come in. Begin anew.';

/** Other windows of this app are told by a value that changes. */
const TOLD = 'certwright.signed-on';

/** How often the value is looked at, and how long after the window is gone. */
const WATCH_MS = 250;
const PATIENCE_MS = 3_000;

/** Told by the window that came back from the provider. */
export const tellProved = (): void => window.localStorage.setItem(TOLD, crypto.randomUUID());

/** Opens the provider in a window of its own. @returns whether the person showed there who he is */
export function proveThere(provider: string): Promise<boolean> {
  const opened = window.open(
    signOnStart(provider, '/signed-on', '&proving=1'),
    'certwright-sign-on',
    'width=520,height=680',
  );
  if (!opened) return Promise.resolve(false);
  const before = window.localStorage.getItem(TOLD);
  return new Promise(resolve => {
    let closedFor = 0;
    const done = (proved: boolean): void => {
      window.clearInterval(watch);
      resolve(proved);
    };
    // The value of the other window may arrive after that window is gone; one that was closed by hand proved nothing.
    const watch = window.setInterval(() => {
      if (window.localStorage.getItem(TOLD) !== before) return done(true);
      closedFor += opened.closed ? WATCH_MS : 0;
      return closedFor > PATIENCE_MS ? done(false) : undefined;
    }, WATCH_MS);
  });
}
