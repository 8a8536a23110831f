/** Applications as both parties read them, with what is missing and names in the place of ids. */
import {
  type SubmittedApplication,
  wholeApplication,
} from '@certwright/core/application/application.decider';
import type { ApplicationView } from '@certwright/core/application/application.schema';
import { APPLICATION_PARTS, missingIn } from '@certwright/core/application/content';
import type { z } from 'zod';
import type { Named } from '../party/people.ts';
import type { applicationById } from './application.store.ts';

export type Row = NonNullable<Awaited<ReturnType<typeof applicationById>>>;

export const peopleIn = (row: Row): readonly (string | undefined)[] => {
  const { review, questions = [] } = row.state as SubmittedApplication;
  return [review?.by, ...questions.map(one => one.askedBy)];
};

export function viewOf(row: Row, person: (id: string) => Named): z.infer<typeof ApplicationView> {
  const {
    phase,
    review,
    submittedBy: _,
    questions,
    ...content
  } = wholeApplication(row.state as SubmittedApplication);
  return {
    ...content,
    id: row.id,
    version: row.version,
    phase,
    editions: [...content.editions],
    sites: [...content.sites],
    codes: [...content.codes],
    client: { id: row.client_org, name: row.client_name },
    body: { id: row.cb_org, name: row.body_name },
    missing: missingIn(content).map(part => ({ part, title: APPLICATION_PARTS[part].title })),
    questions: questions.map(one => ({ ...one, askedBy: person(one.askedBy) })),
    review: review ? { ...review, by: person(review.by), points: { ...review.points } } : null,
  };
}
