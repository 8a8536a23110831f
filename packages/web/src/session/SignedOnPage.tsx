/** Where the window of an identity provider ends: it tells the page that opened it, and closes. */
import { useEffect } from 'react';
import { PublicPage } from '../app/PublicPage.tsx';
import { tellProved } from './sign-on.ts';

export default function SignedOnPage() {
  useEffect(() => {
    tellProved();
    window.close();
  }, []);
  return (
    <PublicPage name="It is you" measure="form">
      <p className="reading">Close this window and go on where you were.</p>
    </PublicPage>
  );
}
