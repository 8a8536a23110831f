/** Copies the address that carries the whole input. */
import { useState } from 'react';
import { Button } from '../ui/button/Button.tsx';

export function CopyLink({ address }: { readonly address: () => string }) {
  const [copied, setCopied] = useState('');
  return (
    <Button
      onClick={() => {
        const link = address();
        // Without permission for the clipboard the address bar has the same link.
        navigator.clipboard.writeText(link).then(
          () => setCopied(link),
          () => undefined,
        );
      }}
    >
      {copied !== '' && copied === address() ? 'Link copied' : 'Copy link'}
    </Button>
  );
}
