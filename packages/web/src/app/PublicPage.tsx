/** A page that needs no account, in its plain frame. */
import type { ReactNode } from 'react';
import { useKnownSession } from '../session/session.ts';
import { PublicFrame } from '../ui/frame/PublicFrame.tsx';
import { Page } from '../ui/page/Page.tsx';

const LINKS = [
  { label: 'Adviser', href: '/adviser' },
  { label: 'Catalogue', href: '/catalogue' },
  { label: 'Register', href: '/register' },
  { label: 'Check', href: '/verify' },
  { label: 'Log', href: '/log' },
  { label: 'Audit time', href: '/calculator' },
  { label: 'API', href: '/reference' },
];
const STRANGER = [{ label: 'Sign in', href: '/sign-in' }];
const SIGNED_IN = [
  { label: 'Your organizations', href: '/organizations' },
  { label: 'Your account', href: '/account' },
];

type Props = {
  readonly name: string;
  readonly measure?: 'full' | 'form' | 'reading';
  readonly children: ReactNode;
};

/** The plain frame alone, for a page that brings its own heading. */
export function PublicPageFrame({ children }: { readonly children: ReactNode }) {
  const links = [...LINKS, ...(useKnownSession() ? SIGNED_IN : STRANGER)];
  return (
    <PublicFrame name="Certwright" homeHref="/" links={links}>
      {children}
    </PublicFrame>
  );
}

export const PublicPage = ({ name, measure = 'reading', children }: Props) => (
  <PublicPageFrame>
    <Page name={name} measure={measure}>
      {children}
    </Page>
  </PublicPageFrame>
);
