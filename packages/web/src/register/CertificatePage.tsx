/** A certificate as the public sees it: the answer for a day, the facts large, each question of a buyer with its evidence. */
import { digestIn } from '@certwright/verify/paper-code';
import { usePublic } from '../api/hooks.ts';
import { useParam } from '../app/params.ts';
import { PublicPageFrame } from '../app/PublicPage.tsx';
import { useQueryWords } from '../app/query.ts';
import { Button } from '../ui/button/Button.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { AskForm } from './AskForm.tsx';
import { PaperCheck } from './PaperCheck.tsx';
import { PaperCode } from './PaperCode.tsx';
import { PublishedHistory } from './PublishedHistory.tsx';
import { PublishedSheet } from './PublishedSheet.tsx';

export default function CertificatePage() {
  const id = useParam('id');
  const {
    words: { on, known },
    set: ask,
  } = useQueryWords();
  // The code of a paper opens what is kept confidential.
  const paper = digestIn(location.hash);
  const answer = usePublic('register.get', {
    id,
    ...(on ? { on } : {}),
    ...(known ? { known } : {}),
    ...(paper ? { paper } : {}),
  });
  return (
    <PublicPageFrame>
      <Resource of={answer} skeleton="text">
        {data => {
          const shown = data.confidential && paper ? `?paper=${paper}` : '';
          const file = (name: string): string =>
            `/api/public/certificates/${data.certification}/${name}${shown}`;
          return (
            <PublishedSheet answer={data}>
              <div className="stack-wide">
                <section className="stack" id="paper" aria-labelledby="paper-asked" data-screen-only>
                  <h2 id="paper-asked">Does your paper say the same?</h2>
                  <p>
                    A genuine code can be copied onto a false paper. Drop the PDF that you were given: its
                    signature, its status and the log are checked as{' '}
                    <span className="mono">npx certwright verify</span> does, and its text is held against
                    what was signed.
                  </p>
                  <PaperCode certification={data.certification} revision={data.revision} />
                  <PaperCheck expected={data.certification} />
                </section>
                {data.holder === null ? null : (
                  <div className="row" data-screen-only>
                    <Button href={file('certificate.pdf')}>Certificate as PDF</Button>
                    <Button href={file('certificate.vc.jwt')}>Signed credential</Button>
                    <Button href={file('certificate.certwright.json')}>Kit to check offline</Button>
                    <Button href={file('certificate.tlog-proof')}>Proof that it stands in the log</Button>
                    <Button href={`/log?certification=${data.certification}`}>Its entries in the log</Button>
                  </div>
                )}
                <AskForm
                  on={data.asked.on}
                  known={data.asked.known.slice(0, 10)}
                  onAsk={(day, asKnown) => ask({ on: day, known: asKnown })}
                />
                <PublishedHistory answer={data} />
              </div>
            </PublishedSheet>
          );
        }}
      </Resource>
    </PublicPageFrame>
  );
}
