/** What a deliverable is tied to: its facts, committee, subjects, and the edition of the library. */
import { RouterLink } from '../app/RouterLink.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { type Deliverable, languageWords, typeWords } from './deliverable.words.tsx';

type Props = {
  readonly of: Deliverable;
  /** Where the search lies. */
  readonly base: string;
  /** Where the edition of the library can be read; nothing for those without an organization. */
  readonly libraryHref?: string | undefined;
};

export function DeliverableAside({ of, base, libraryHref }: Props) {
  const { library } = of;
  const narrowed = (name: string, value: string): string =>
    `${base}?${new URLSearchParams({ [name]: value })}`;
  return (
    <>
      {library ? (
        <AsideSection title="In the library">
          <p>
            {libraryHref ? <RouterLink href={libraryHref}>{library.name}</RouterLink> : library.name} can be
            adopted here: {library.clauses} clauses
            {library.controls > 0 ? ` and ${library.controls} controls` : ''} in our own words.
          </p>
        </AsideSection>
      ) : null}
      <AsideSection title="Facts">
        <Facts
          of={[
            {
              term: 'Kind',
              value: of.supplement ? `${typeWords(of.type)}, ${of.supplement}` : typeWords(of.type),
            },
            { term: 'Edition', value: of.edition ?? 'not stated' },
            { term: 'Pages', value: of.pages ?? 'not stated' },
            {
              term: 'Languages',
              value: of.languages.length > 0 ? languageWords(of.languages) : 'not stated',
            },
            { term: 'Number at ISO', value: <span className="mono">{of.id}</span> },
          ]}
        />
      </AsideSection>
      {of.committee === null ? null : (
        <AsideSection title="Committee">
          <p>
            <RouterLink href={narrowed('committee', of.committee)}>{of.committee}</RouterLink>
            {of.committeeTitle ? ` ${of.committeeTitle}` : ''}
          </p>
        </AsideSection>
      )}
      {of.ics.length === 0 ? null : (
        <AsideSection title="Subjects (ICS)">
          <ul className="stack-close">
            {of.ics.map(one => (
              <li key={one.code}>
                <RouterLink href={narrowed('ics', one.code)}>
                  <span className="mono">{one.code}</span> {one.title ?? ''}
                </RouterLink>
              </li>
            ))}
          </ul>
        </AsideSection>
      )}
    </>
  );
}
