/** Somebody was faster: what is shown is read again, what was typed stays, and a sentence says so. */
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useOrg } from '../app/org.ts';
import type { Problem } from '../ui/form/problem.ts';
import { Notice } from '../ui/notice/Notice.tsx';

type Meanwhile = {
  /** Stands above the form once a stale act was refused. */
  readonly notice: ReactNode;
  /** For a form: takes a stale act over, leaves every other problem to it. */
  readonly onProblem: (problem: Problem) => boolean;
};

export function useMeanwhile(): Meanwhile {
  const { slug } = useOrg();
  const client = useQueryClient();
  const [stale, setStale] = useState(false);
  return {
    notice: stale ? (
      <Notice tone="care" live title="Somebody changed this meanwhile">
        What you see now is the newest state. What you typed is kept: look at both, then send it again.
      </Notice>
    ) : null,
    onProblem: ({ code }) => {
      const meanwhile = code === 'changed-meanwhile';
      if (meanwhile) void client.invalidateQueries({ queryKey: [slug] });
      setStale(meanwhile);
      return meanwhile;
    },
  };
}
