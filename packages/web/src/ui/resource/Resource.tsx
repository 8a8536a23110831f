// The four states of anything that is fetched: on its way, nothing there yet, refused or failed, content.
import type { ReactNode } from 'react';
import { Button } from '../button/Button.tsx';
import { EmptyState, type EmptyStateProps } from './EmptyState.tsx';
import { isFault, readProblem } from '../form/problem.ts';
import { Refusal } from '../refusal/Refusal.tsx';
import { useWords } from '../UiProvider.tsx';
import { Skeleton, type SkeletonShape } from './Skeleton.tsx';

/** The part of a query's state that is needed; a TanStack query result fits as it is. */
export type Fetched<T> = {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch?: () => unknown;
};

export type ResourceProps<T> = {
  readonly of: Fetched<T>;
  readonly children: (data: T) => ReactNode;
  readonly skeleton?: SkeletonShape;
  /** When the answer is there but holds nothing: what belongs here and the first act. */
  readonly empty?: EmptyStateProps & { readonly when: (data: T) => boolean };
};

export function Resource<T>({ of, children, skeleton = 'lines', empty }: ResourceProps<T>) {
  const words = useWords();
  if (of.data !== undefined) {
    if (empty?.when(of.data) !== true) return children(of.data);
    return (
      <EmptyState what={empty.what} act={empty.act} example={empty.example}>
        {empty.children}
      </EmptyState>
    );
  }
  if (of.isPending) return <Skeleton as={skeleton} />;
  const problem = readProblem(of.error, words.unreachable, words.failed);
  return (
    <Refusal problem={problem}>
      {isFault(problem) && of.refetch ? (
        <Button onClick={() => void of.refetch?.()}>{words.again}</Button>
      ) : null}
    </Refusal>
  );
}
