/** A page that needs no account, in its plain frame. */
import type { ReactNode } from 'react';
import { PublicFrame } from '../ui/frame/PublicFrame.tsx';
import { Page } from '../ui/page/Page.tsx';

const LINKS = [
  { label: 'Adviser', href: '/adviser' },
  { label: 'Catalogue', href: '/catalogue' },
  { label: 'Register', href: '/register' },
  { label: 'Audit time', href: '/calculator' },
  { label: 'API', href: '/reference' },
  { label: 'Sign in', href: '/sign-in' },
];

type Props = {
  readonly name: string;
  readonly measure?: 'full' | 'form' | 'reading';
  readonly children: ReactNode;
};

/** The plain frame alone, for a page that brings its own heading. */
export const PublicPageFrame = ({ children }: { readonly children: ReactNode }) => (
  <PublicFrame name="Certwright" homeHref="/" links={LINKS}>
    {children}
  </PublicFrame>
);

export const PublicPage = ({ name, measure = 'reading', children }: Props) => (
  <PublicPageFrame>
    <Page name={name} measure={measure}>
      {children}
    </Page>
  </PublicPageFrame>
);
