/** The secret address under which a calendar program reads what waits. */
import { useState } from 'react';
import { useAct, useRead } from '../api/hooks.ts';
import { Button } from '../ui/button/Button.tsx';
import { CopyText } from '../ui/copy-text/CopyText.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DateText } from '../ui/text/DateText.tsx';

export function CalendarDialog({ onClose }: { readonly onClose: () => void }) {
  const feed = useRead('calendar.get', {});
  const make = useAct('calendar.make');
  const end = useAct('calendar.end');
  const [address, setAddress] = useState<string>();
  return (
    <Dialog title="Your calendar" onClose={onClose}>
      <div className="stack">
        <p className="reading">
          Subscribe to an address in your calendar program, and every day that is set for you here appears
          there. Whoever knows the address can read that: keep it to yourself.
        </p>
        {address ? (
          <Notice tone="done" title="Your address. It is shown this one time:" live>
            <CopyText text={address} />
          </Notice>
        ) : null}
        <Resource of={feed} skeleton="text">
          {({ since }) => (
            <>
              {since === null ? null : (
                <p>
                  It has an address since <DateText on={since} as="minute" />.
                </p>
              )}
              <div className="row">
                <Button
                  kind={since === null ? 'primary' : 'plain'}
                  onClick={() => void make.mutateAsync({}).then(made => setAddress(made.address))}
                >
                  {since === null ? 'Make an address' : 'Make a new one'}
                </Button>
                {since === null ? null : (
                  <Button
                    kind="danger"
                    onClick={() => void end.mutateAsync({}).then(() => setAddress(undefined))}
                  >
                    Close it
                  </Button>
                )}
              </div>
            </>
          )}
        </Resource>
      </div>
    </Dialog>
  );
}
