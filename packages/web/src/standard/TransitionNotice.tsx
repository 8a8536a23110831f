/** What a change of edition means for somebody who uses the old one, with its days and how they are known. */
import { useOrgPath } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { confidenceWords, type EditionHead } from './edition.words.tsx';

type Props = { readonly from: EditionHead; readonly to: EditionHead };

export function TransitionNotice({ from, to }: Props) {
  const path = useOrgPath();
  const days = to.transition;
  if (!days) return null;
  return (
    <Notice
      tone="care"
      title={`${from.name} is being replaced by ${to.name}`}
      act={<Button href={path(`/choose/transitions/${from.id}/${to.id}`)}>Plan the transition</Button>}
    >
      No new certificates to {from.name} from <DateText on={days.stopNew} as="long" />; those in force end on{' '}
      <DateText on={days.end} as="long" />. These days are {confidenceWords(days.confidence)}. {days.note}
    </Notice>
  );
}
