/** The ranked standards for the answers so far; the last ranking stays until the next is there. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { type Answers, sent } from './adviser.answers.ts';

export const useAdvice = (answers: Answers) =>
  useQuery({
    queryKey: ['', 'adviser.advise', answers],
    queryFn: ({ signal }) => call('adviser.advise', '', { answers: sent(answers) }, { signal }),
    placeholderData: keepPreviousData,
  });
