/** One method of the organization: what its levels, bands and treatments mean, and the versions that it had. */
import type { RiskMethod } from '@certwright/standards/risk/method';
import { useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { useQueryWords } from '../app/query.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { MethodForm } from './MethodForm.tsx';
import { ACCEPTED_BY, methodIn } from './risk.words.tsx';

export default function MethodPage() {
  const id = useParam('id');
  const path = useOrgPath();
  const { words, set, href } = useQueryWords();
  const may = useCan()('risk:method');
  const read = useRead('risk-method.get', { id });
  return (
    <Resource of={read} skeleton="text">
      {data => {
        const current = data.whole.at(-1);
        const shown = data.whole.find(one => String(one.number) === words.version) ?? current;
        if (!shown || !current) return null;
        const method = methodIn(shown);
        const close = (): void => set({ act: undefined });
        return (
          <Page
            name={method.name}
            back={{ href: path('/implement/risks/methods'), label: 'Methods' }}
            facts={[
              { term: 'Version', value: `version ${shown.number} of ${current.number}`, bare: true },
              {
                term: 'Library',
                value: data.changed ? 'changed against the library' : 'as in the library',
                bare: true,
              },
              { term: 'looked at again within', value: `${method.reviewMonths} months` },
            ]}
            actions={
              may && shown === current ? (
                <Button onClick={() => set({ act: 'change' })}>Change the method</Button>
              ) : null
            }
            asideLabel="Versions"
            aside={
              <AsideSection title="Versions">
                <ul className="stack-close">
                  {data.whole.toReversed().map(one => (
                    <li key={one.number}>
                      <Button kind="quiet" href={href({ version: String(one.number) })}>
                        Version {one.number}
                      </Button>
                      <div className="quiet">
                        <DateText on={one.on} />, {one.by.name}
                        {one.why === '' ? '' : `: ${one.why}`}
                      </div>
                    </li>
                  ))}
                </ul>
              </AsideSection>
            }
          >
            <Meanings of={method} />
            {may && words.act === 'change' ? (
              <Dialog title="Change the method" onClose={close} width="wide">
                <MethodForm id={id} version={data.version} of={methodIn(current)} onDone={close} />
              </Dialog>
            ) : null}
          </Page>
        );
      }}
    </Resource>
  );
}

function Meanings({ of }: { readonly of: RiskMethod }) {
  const names = of.score.of.map(id => of.scales.find(one => one.id === id)?.name ?? id);
  return (
    <div className="stack-wide">
      <p className="reading">{of.about}</p>
      <p>
        Score: {names.join(of.score.how === 'product' ? ' × ' : ' + ')}. Rests on{' '}
        {of.basis.map(one => `${one.doc} ${one.clause}`).join(', ')}.
      </p>
      {of.scales.map(scale => (
        <Table
          key={scale.id}
          caption={scale.name}
          captionShown
          rows={scale.levels}
          rowKey={level => String(level.value)}
          columns={[
            { key: 'value', title: 'Level', width: 'narrow', render: level => level.value },
            { key: 'name', title: 'Name', width: 'narrow', render: level => level.name },
            { key: 'means', title: 'Means', width: 'fill', wrap: true, render: level => level.means },
          ]}
        />
      ))}
      <Table
        caption="Levels of the score"
        captionShown
        rows={of.bands}
        rowKey={band => band.id}
        columns={[
          { key: 'from', title: 'From', width: 'narrow', align: 'end', render: band => band.from },
          { key: 'name', title: 'Name', width: 'narrow', render: band => band.name },
          { key: 'means', title: 'Means', width: 'fill', wrap: true, render: band => band.means },
          {
            key: 'accepts',
            title: 'Acceptance',
            width: 'narrow',
            render: band => ACCEPTED_BY[band.accepts],
          },
        ]}
      />
      <Table
        caption={of.ordered ? 'Treatments, tried in this order' : 'Treatments'}
        captionShown
        rows={of.treatments}
        rowKey={one => one.id}
        columns={[
          { key: 'name', title: 'Name', width: 'wide', wrap: true, render: one => one.name },
          { key: 'means', title: 'Means', width: 'fill', wrap: true, render: one => one.means },
        ]}
      />
      <Table
        caption="What a line says"
        captionShown
        rows={of.fields}
        rowKey={one => one.id}
        columns={[
          {
            key: 'name',
            title: 'Field',
            width: 'wide',
            wrap: true,
            render: one => `${one.name}${one.required ? '' : ' (optional)'}`,
          },
          {
            key: 'hint',
            title: 'Asks for',
            width: 'fill',
            wrap: true,
            render: one => [one.hint, (one.choices ?? []).map(choice => choice.name).join(', ')].join(' '),
          },
        ]}
      />
    </div>
  );
}
