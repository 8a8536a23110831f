/** What an edition is tied to: your scope, its predecessor and successor, what may be left out, how its words came about. */
import { isOwnEditionId } from '@certwright/standards/exchange/brought';
import type { Output } from '../api/client.ts';
import { usePublic } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { confidenceWords } from './edition.words.tsx';

type Props = { readonly of: Output<'standard.get'>; readonly scope: string | undefined };

export function EditionAside({ of, scope }: Props) {
  const path = useOrgPath();
  const library = usePublic('standard.list', {}).data?.rows ?? [];
  const named = (id: string | null) => {
    const one = library.find(row => row.id === id);
    return one ? <RouterLink href={path(`/choose/standards/${one.id}`)}>{one.name}</RouterLink> : undefined;
  };
  const before = named(of.replaces);
  const after = named(of.replacedBy);
  const days = of.transition ?? library.find(one => one.transition?.from === of.id)?.transition;
  const unchecked = of.requirements.filter(
    one => one.confidence === 'mem' || one.confidence === 'weak',
  ).length;
  return (
    <>
      {scope === undefined ? null : (
        <AsideSection title="Your scope">
          <p>{scope}</p>
        </AsideSection>
      )}
      {before === undefined && after === undefined && !days ? null : (
        <AsideSection title="Change of edition">
          <Facts
            of={[
              ...(before ? [{ term: 'Replaces', value: before }] : []),
              ...(after ? [{ term: 'Replaced by', value: after }] : []),
              ...(days
                ? [
                    { term: 'No new certificates to the old', value: <DateText on={days.stopNew} /> },
                    { term: 'Old certificates end', value: <DateText on={days.end} /> },
                    { term: 'These days are', value: confidenceWords(days.confidence) },
                  ]
                : []),
            ]}
          />
        </AsideSection>
      )}
      <AsideSection title="What may be left out">
        <p>{of.applicability.rule}</p>
      </AsideSection>
      <AsideSection title="About these words">
        <p className="quiet">
          {isOwnEditionId(of.id)
            ? 'Numbers, titles and text are those of the file that you brought. Nobody outside your organization sees them.'
            : `Numbers and titles follow the standard; the text is ours and says what is asked, not how the standard says it. ${
                unchecked === 0
                  ? ''
                  : `${unchecked} of ${of.requirements.length} entries are marked unchecked. `
              }For an audit you need the standard itself.`}
        </p>
      </AsideSection>
    </>
  );
}
