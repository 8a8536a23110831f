/** A shared device: number and PIN, then what waits to be read, then the text with one large act. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Output, ProblemError } from '../api/client.ts';
import { PublicPage } from '../app/PublicPage.tsx';
import { EmptyState } from '../ui/resource/EmptyState.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { deviceKey, forgetDevice } from './device.ts';
import { EnterForm, OwnPinForm } from './EnterForm.tsx';
import { Reading } from './Reading.tsx';
import { useIdle } from './useIdle.ts';

export type Reader = Output<'station.enter'> & { readonly slug: string };
/** A device that is left alone goes back to its first page. */
const IDLE_SECONDS = 120;

export default function StationPage() {
  const [station] = useState(deviceKey);
  if (station === undefined) {
    return (
      <PublicPage name="Shared device" measure="form">
        <EmptyState what="This device is not set up for reading yet. Open the address that was shown when it was made, or scan its code." />
      </PublicPage>
    );
  }
  return <Station station={station} />;
}

function Station({ station }: { readonly station: string }) {
  const whose = useQuery({
    queryKey: ['station', station],
    queryFn: () => call('station.greet', '', { station }),
    retry: (count, error) => count < 3 && !(error instanceof ProblemError && error.problem.status === 404),
  });
  const [reader, setReader] = useState<Reader>();
  const gone = whose.error instanceof ProblemError && whose.error.problem.status === 404;
  if (gone) {
    forgetDevice();
    return (
      <PublicPage name="Shared device" measure="form">
        <EmptyState what="This device was ended, or its address is not whole. Who manages people in your organization makes a new one." />
      </PublicPage>
    );
  }
  const leave = (): void => {
    if (reader) void call('station.leave', '', { token: reader.token }).catch(() => undefined);
    setReader(undefined);
  };
  return (
    <Resource of={whose} skeleton="text">
      {({ name, organization, slug }) =>
        reader === undefined ? (
          <PublicPage name="Read and acknowledge" measure="form">
            <p className="quiet">
              {organization}, {name}
            </p>
            <EnterForm station={station} onEntered={entered => setReader({ ...entered, slug })} />
          </PublicPage>
        ) : (
          <Inside reader={reader} onLeave={leave} onChosen={() => setReader({ ...reader, chosen: true })} />
        )
      }
    </Resource>
  );
}

type InsideProps = {
  readonly reader: Reader;
  readonly onLeave: () => void;
  readonly onChosen: () => void;
};

function Inside({ reader, onLeave, onChosen }: InsideProps) {
  useIdle(IDLE_SECONDS, onLeave);
  if (reader.chosen) return <Reading reader={reader} onLeave={onLeave} />;
  return (
    <PublicPage name={`Good day, ${reader.person.name}`} measure="form">
      <OwnPinForm reader={reader} onChosen={onChosen} onLeave={onLeave} />
    </PublicPage>
  );
}
