/** Where the catalogue comes from and how new it is; the licence of the source asks for the first. */
import { usePublic } from '../api/hooks.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { DateText } from '../ui/text/DateText.tsx';

export function Attribution() {
  const standing = usePublic('catalogue.standing', {}).data;
  if (!standing) return null;
  const { text, source, licence } = standing.attribution;
  const [before = '', after = ''] = text.split('ISO Open Data, licensed under ODC-By 1.0');
  return (
    <p className="quiet">
      {before}
      <a href={source}>ISO Open Data</a>, licensed under <a href={licence}>ODC-By 1.0</a>
      {after}{' '}
      {standing.asOf === null ? null : (
        <>
          As of <DateText on={standing.asOf.slice(0, 10)} />.{' '}
        </>
      )}
      <RouterLink href="/catalogue/loads">Loads and changes</RouterLink>
    </p>
  );
}
