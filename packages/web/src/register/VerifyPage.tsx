/** Checks any certificate's file without an account, in this browser. */
import { PublicPage } from '../app/PublicPage.tsx';
import { RouterLink } from '../app/RouterLink.tsx';
import { PaperCheck } from './PaperCheck.tsx';

export default function VerifyPage() {
  return (
    <PublicPage name="Check a certificate" measure="reading">
      <div className="stack-wide">
        <p className="reading">
          This page runs the same program as <span className="mono">npx certwright verify</span>. It asks this
          register for the body's key, its status lists and the log. A key on a body's own domain is taken as
          the register saw it there last; the command asks the domain itself. Only paper? Scan its code, or
          search the <RouterLink href="/register">register</RouterLink>.
        </p>
        <PaperCheck />
      </div>
    </PublicPage>
  );
}
