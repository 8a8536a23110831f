/** A review that was made: each point with what was looked at. */
import { REVIEW_POINTS } from '@certwright/core/application/review-points.table';
import { Facts } from '../ui/facts/Facts.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { Application } from './application.columns.tsx';

type Review = NonNullable<Application['review']>;

export function Reviewed({ review, bodyName }: { readonly review: Review; readonly bodyName: string }) {
  const points = Object.entries(REVIEW_POINTS).flatMap(([point, question]) => {
    const basis = review.points[point];
    return basis ? [{ term: question, value: basis }] : [];
  });
  return (
    <div className="stack">
      <p className="quiet">
        {review.by.name || bodyName}, <DateText on={review.on} />
      </p>
      {review.reasons === '' ? null : (
        <Notice tone="stop" title="Reasons for declining">
          {review.reasons}
        </Notice>
      )}
      <Facts of={points} />
    </div>
  );
}
