/** Who is signed in; read once and kept until something about it changes. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { call, ProblemError } from '../api/client.ts';
import type { Session } from '../app/org.ts';

export const SESSION_KEY = ['', 'party.session'] as const;

/** Whether a session was read already, without asking for one: most visitors of public pages have none. */
export const useKnownSession = (): boolean =>
  useQuery<Session>({ queryKey: SESSION_KEY, enabled: false }).data !== undefined;

export const useSession = (): UseQueryResult<Session> =>
  useQuery({
    queryKey: SESSION_KEY,
    queryFn: ({ signal }) => call('party.session', '', {}, { signal }),
    retry: (count, error) => count < 2 && !(error instanceof ProblemError && error.problem.status === 401),
  });
