/** Starts the browser application: cache, kit, routes. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/base.css';
import './ui/print.css';
import { ProblemError } from './api/client.ts';
import { router } from './app/router.tsx';

/** A refusal is an answer and is not asked again; a lost network is, twice. */
const again = (count: number, error: Error): boolean =>
  count < 2 && !(error instanceof ProblemError && error.problem.status >= 400 && error.problem.status < 500);

const client = new QueryClient({ defaultOptions: { queries: { retry: again, staleTime: 5_000 } } });

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
