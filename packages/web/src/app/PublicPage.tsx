/** A page that needs no account, in its plain frame. */
import type { ReactNode } from 'react';
import { PublicFrame } from '../ui/frame/PublicFrame.tsx';
import { Page } from '../ui/page/Page.tsx';

const LINKS = [
  { label: 'Register of certificates', href: '/register' },
  { label: 'API', href: '/reference' },
  { label: 'Sign in', href: '/sign-in' },
];

type Props = {
  readonly name: string;
  readonly measure?: 'full' | 'form' | 'reading';
  readonly children: ReactNode;
};

export const PublicPage = ({ name, measure = 'reading', children }: Props) => (
  <PublicFrame name="Certwright" homeHref="/" links={LINKS}>
    <Page name={name} measure={measure}>
      {children}
    </Page>
  </PublicFrame>
);
