/** An address that leads nowhere. */
import { Button } from '../ui/button/Button.tsx';
import { PublicPage } from './PublicPage.tsx';

export default function NotFoundPage() {
  return (
    <PublicPage name="There is no such page">
      <p className="reading">The address may be old or mistyped.</p>
      <Button href="/">To the beginning</Button>
    </PublicPage>
  );
}
