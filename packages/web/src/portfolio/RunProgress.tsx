/** How far a take-over is; it goes on without anybody looking. */
import { useEffect } from 'react';
import { useRead, useReadAgain } from '../api/hooks.ts';
import { Progress } from '../ui/progress/Progress.tsx';
import { madeWords } from './portfolio.words.ts';

const EVERY_MS = 1_500;

export function RunProgress({ id }: { readonly id: string }) {
  const { data, refetch } = useRead('portfolio.progress', { id });
  const again = useReadAgain();
  const over = data !== undefined && data.phase !== 'running';
  useEffect(() => {
    if (over) {
      void again();
      return undefined;
    }
    const timer = setInterval(() => void refetch(), EVERY_MS);
    return () => clearInterval(timer);
  });
  const total = data?.started?.total ?? 0;
  return (
    <section className="stack" aria-live="polite">
      <h2>Under way</h2>
      <Progress
        label="Rows that are through"
        share={total > 0 ? (data?.done ?? 0) / total : undefined}
        words={`${data?.done ?? 0} of ${total}`}
      />
      {data ? <p className="quiet">So far {madeWords(data.made)}.</p> : null}
      <p>You can leave this page; the take-over goes on, and after a fault it goes on where it was.</p>
    </section>
  );
}
