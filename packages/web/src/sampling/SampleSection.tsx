/** Which sites an audit visits: the sample that holds, how it was drawn, and drawing it (IAF MD 1). */
import { useState } from 'react';
import type { Output } from '../api/client.ts';
import { useRead } from '../api/hooks.ts';
import { useOrg } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { DrawDialog } from './DrawDialog.tsx';
import { DrawShown } from './DrawShown.tsx';

export type Sample = Output<'site-sample.get'>;

export function SampleSection({ audit }: { readonly audit: string }) {
  const sample = useRead('site-sample.get', { id: audit });
  // One site is visited as it is.
  if (sample.data && sample.data.sites.length < 2 && sample.data.draws.length === 0) return null;
  return (
    <section className="stack">
      <h2>Sites</h2>
      <Resource of={sample} skeleton="table">
        {found => <Shown audit={audit} sample={found} />}
      </Resource>
    </section>
  );
}

function Shown({ audit, sample }: { readonly audit: string; readonly sample: Sample }) {
  const { slug } = useOrg();
  const [drawing, setDrawing] = useState(false);
  const held = sample.draws.at(-1);
  const came = [
    ...(sample.added.length > 0 ? [`new: ${sample.added.join(', ')}`] : []),
    ...(sample.gone.length > 0 ? [`no longer there: ${sample.gone.join(', ')}`] : []),
  ];
  return (
    <div className="stack">
      <div className="row">
        {held ? (
          <Status
            of={sample.phase === 'drawn' ? 'accepted' : 'open'}
            word={sample.phase === 'drawn' ? 'drawn' : 'to be drawn again'}
          />
        ) : (
          <Status of="not-started" word="every site is visited" />
        )}
        {held ? (
          <Button
            kind="quiet"
            href={`/api/organizations/${encodeURIComponent(slug)}/audits/${audit}/sites/sample.pdf`}
          >
            PDF
          </Button>
        ) : null}
        {sample.mayDraw ? (
          <Button kind={sample.phase === 'outdated' ? 'primary' : 'plain'} onClick={() => setDrawing(true)}>
            {held ? 'Draw again' : 'Draw a sample'}
          </Button>
        ) : null}
      </div>
      {sample.phase === 'outdated' ? (
        <Notice tone="stop" title="Sites came or went since they were drawn">
          {came.join('; ')}. The plan is not sent before they are drawn again.
        </Notice>
      ) : null}
      {held ? (
        <DrawShown draw={held} />
      ) : (
        <p className="quiet">
          No sample is drawn: the plan has to visit all {sample.sites.length} sites. A sample is possible
          where the sites do alike work under one central function.
        </p>
      )}
      {sample.draws.length > 1 ? (
        <details>
          <summary>Earlier draws ({sample.draws.length - 1})</summary>
          <div className="stack">
            {sample.draws
              .slice(0, -1)
              .toReversed()
              .map(draw => (
                <DrawShown key={draw.seed} draw={draw} />
              ))}
          </div>
        </details>
      ) : null}
      {drawing ? <DrawDialog audit={audit} sample={sample} onClose={() => setDrawing(false)} /> : null}
    </div>
  );
}
