/** A certificate as the public sees it: the answer for a day, the facts large, each question of a buyer with its evidence. */
import { usePublic } from '../api/hooks.ts';
import { useParam, useQueryWord } from '../app/params.ts';
import { PublicPage } from '../app/PublicPage.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { AskForm } from './AskForm.tsx';
import { PublishedHistory } from './PublishedHistory.tsx';
import { PublishedSheet } from './PublishedSheet.tsx';

export default function CertificatePage() {
  const id = useParam('id');
  const [on, setOn] = useQueryWord('on');
  const [known, setKnown] = useQueryWord('known');
  const answer = usePublic('register.get', { id, ...(on ? { on } : {}), ...(known ? { known } : {}) });
  return (
    <PublicPage name="Certificate" measure="reading">
      <Resource of={answer} skeleton="text">
        {data => {
          const file = (name: string): string => `/api/public/certificates/${data.certification}/${name}`;
          return (
            <div className="stack-wide">
              <PublishedSheet answer={data} />
              <AskForm
                on={data.asked.on}
                known={data.asked.known.slice(0, 10)}
                onAsk={(day, asKnown) => {
                  setOn(day);
                  setKnown(asKnown);
                }}
              />
              <PublishedHistory answer={data} />
              <div className="row">
                <Button href={file('certificate.pdf')}>Certificate as PDF</Button>
                <Button href={file('certificate.vc.jwt')}>Signed credential</Button>
                <Button href={file('certificate.certwright.json')}>Kit to check offline</Button>
              </div>
            </div>
          );
        }}
      </Resource>
    </PublicPage>
  );
}
