/** Writes to those who have not read the version in force. */
import { useState } from 'react';
import { useAct } from '../api/hooks.ts';
import { useCan } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useToday } from '../ui/text/useToday.ts';
import type { Document } from './document.words.tsx';

export function RemindButton({ of }: { readonly of: Document }) {
  const can = useCan();
  const today = useToday();
  const remind = useAct('document.remind');
  const [told, setTold] = useState('');
  if (!can('document:write')) return null;
  const written = ({ letters, withoutAddress }: { letters: number; withoutAddress: number }): string =>
    `${letters} ${letters === 1 ? 'letter is' : 'letters are'} on the way` +
    (withoutAddress === 0 ? '.' : `; ${withoutAddress} without an address are asked at the shared device.`);
  return (
    <div className="stack-close">
      <Button
        busy={remind.isPending}
        blockedBy={of.remindedOn === today ? 'They were written to today.' : undefined}
        onClick={() => remind.mutate({ id: of.id }, { onSuccess: answer => setTold(written(answer)) })}
      >
        Remind them
      </Button>
      {told === '' ? null : <output className="quiet">{told}</output>}
      {of.remindedOn === null ? null : (
        <span className="quiet">
          Last written to <DateText on={of.remindedOn} />
        </span>
      )}
    </div>
  );
}
