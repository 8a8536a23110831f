/** One edition: what it is about, its life in time, its requirements in our words; and the act of adopting it. */
import { isOwnEditionId } from '@certwright/standards/exchange/brought';
import { useState } from 'react';
import { usePublic, useRead } from '../api/hooks.ts';
import { useCan, useOrg, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { useGo } from '../app/RouterLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Outline } from '../ui/outline/Outline.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useToday } from '../ui/text/useToday.ts';
import type { Output } from '../api/client.ts';
import { type AdoptAct, AdoptDialog } from './AdoptDialogs.tsx';
import { outlineOf } from './edition.outline.tsx';
import { EditionFiles } from './EditionFiles.tsx';
import { EditionAside } from './EditionAside.tsx';
import { countWords, coverageWords, EditionStatus, standingOf } from './edition.words.tsx';

export default function EditionPage() {
  const edition = useParam('edition');
  return isOwnEditionId(edition) ? <OwnEdition edition={edition} /> : <LibraryEdition edition={edition} />;
}

function LibraryEdition({ edition }: { readonly edition: string }) {
  const read = usePublic('standard.get', { edition });
  return (
    <Resource of={read} skeleton="text">
      {data => <Edition of={data} />}
    </Resource>
  );
}

/** Brought by the organization itself: asked inside it, nobody else has it. */
function OwnEdition({ edition }: { readonly edition: string }) {
  const read = useRead('own-standard.get', { edition });
  return (
    <Resource of={read} skeleton="text">
      {data => <Edition of={data} />}
    </Resource>
  );
}

/** What stands in the way of adopting, in the order in which it would be said. */
function hindrance(coverage: Output<'standard.get'>['coverage'], ended: boolean): string | undefined {
  if (coverage === 'identity')
    return 'The library knows this edition by name only; it holds no clause of it.';
  return ended ? 'Certificates to this edition have ended. Adopt its successor.' : undefined;
}

function Edition({ of }: { readonly of: Output<'standard.get'> }) {
  const path = useOrgPath();
  const can = useCan();
  const go = useGo();
  const today = useToday();
  const [act, setAct] = useState<AdoptAct>();
  const adopted = useRead('standard.adopted', {});
  const mine = adopted.data?.rows.find(row => row.edition.id === of.id && row.phase === 'adopted');
  const ended = standingOf(of, today) === 'ended';
  const { kind } = useOrg();
  // A body adopts for its own house what bodies are accredited to; nobody else does.
  const meant = of.certifiable || kind === 'certification-body';
  const own = isOwnEditionId(of.id);
  const bought = useRead('licensed-text.list', { edition: of.id }).data?.keys.length ?? 0;
  const may = can('standard:adopt') && adopted.data !== undefined && meant;
  return (
    <Page
      number={of.name}
      name={of.title}
      back={{ href: path('/choose/standards'), label: 'Standards' }}
      facts={[
        { term: 'State', value: <EditionStatus of={of} />, bare: true },
        {
          term: 'published',
          value: of.published.length === 10 ? <DateText on={of.published} /> : of.published,
        },
        { term: 'Asks', value: countWords(of.count), bare: true },
        ...(of.certifiable
          ? []
          : [{ term: 'Whom it is for', value: 'for certification bodies', bare: true }]),
        { term: 'Held here', value: own ? 'what you brought' : coverageWords(of.coverage) },
        ...(bought === 0 ? [] : [{ term: 'Bought text', value: `for ${bought} numbers`, bare: false }]),
        ...(mine ? [{ term: 'adopted', value: <DateText on={mine.adoptedOn} /> }] : []),
      ]}
      actions={
        <>
          <EditionFiles edition={of} />
          {may ? (
            mine ? (
              <>
                <Button kind="quiet" onClick={() => setAct('drop')}>
                  Drop
                </Button>
                <Button onClick={() => setAct('rescope')}>Change the scope</Button>
              </>
            ) : (
              <Button
                kind="primary"
                onClick={() => setAct('adopt')}
                blockedBy={hindrance(of.coverage, ended)}
              >
                Adopt
              </Button>
            )
          ) : null}
        </>
      }
      aside={<EditionAside of={of} scope={mine?.scope} />}
    >
      <Outline label={`Requirements of ${of.name}`} items={outlineOf(of.requirements, own)} />
      {act === undefined ? null : (
        <AdoptDialog
          act={act}
          edition={of}
          scope={mine?.scope}
          onClose={() => setAct(undefined)}
          onDone={() => {
            setAct(undefined);
            if (act === 'adopt')
              go(path(kind === 'certification-body' ? '/implement/requirements' : '/choose'));
          }}
        />
      )}
    </Page>
  );
}
