/** Who hosts the keys of a body: this server, or the body on a domain of its own; how to get there, and whether it is still so. */
import type { Output } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { Button } from '../ui/button/Button.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { DateText } from '../ui/text/DateText.tsx';

type OwnDomain = Output<'own-domain.get'>;
type Current = NonNullable<OwnDomain['current']>;

const FOUND: Readonly<Record<NonNullable<Current['found']>, string>> = {
  equal: 'The file lies there as it is offered.',
  older: 'An older file of yours lies there: the keys have changed since. Put the new one there.',
  differs: 'Another file lies there than the one that is offered.',
  gone: 'There is no file.',
  unreachable:
    'The server gave no usable answer. After seven days without one, certificates are issued under this server’s address.',
};

function Standing({ of }: { readonly of: OwnDomain }) {
  const own = of.issuesUnder === 'own' && of.current;
  return (
    <Notice tone={own && of.current?.found === 'equal' ? 'done' : own ? 'care' : 'note'}>
      {own
        ? `New certificates name ${own.domain} as their issuer: whoever checks one asks your own domain for the key.`
        : 'New certificates name this server as their issuer. That is weaker: the name of your body is then as good as the word of whoever runs this server, and each certificate says so when it is checked.'}
    </Notice>
  );
}

function Steps({ of, may }: { readonly of: Current; readonly may: boolean }) {
  const look = useAct('own-domain.look');
  const end = useAct('own-domain.end');
  return (
    <>
      <div className="reading">
        <ol>
          <li>
            <a href={of.file} download="did.json">
              Take the file did.json
            </a>
            , which holds the public halves of your keys. It changes with every act on a key.
          </li>
          <li>
            Put it on your web server so that it answers at <code>{of.address}</code>, without a redirect.
          </li>
          <li>
            Let us look. From then on certificates are issued under {of.domain}; we look again every day.
          </li>
        </ol>
      </div>
      <p>
        {of.found === null || of.lookedAt === null ? (
          'We have not looked yet.'
        ) : (
          <>
            <DateText on={of.lookedAt} as="minute" />: {FOUND[of.found]} {of.detail}
          </>
        )}
        {of.goodAt !== null && of.found !== 'equal' ? (
          <>
            {' '}
            Your file was there last on <DateText on={of.goodAt} />.
          </>
        ) : null}
      </p>
      {may ? (
        <div className="row">
          <Button kind="primary" busy={look.isPending} onClick={() => look.mutate({})}>
            Look now
          </Button>
          <Button kind="quiet" busy={end.isPending} onClick={() => end.mutate({})}>
            Give the domain up
          </Button>
        </div>
      ) : null}
    </>
  );
}

function StateForm({ current }: { readonly current: Current | null }) {
  const state = useAct('own-domain.state');
  return (
    <Form
      label="Domain"
      submit={current ? 'State another domain' : 'State the domain'}
      onSubmit={({ domain }) => state.mutateAsync({ domain: textOf(domain) })}
    >
      <TextField
        name="domain"
        label="Domain of the body"
        required
        mono
        maxLength={253}
        hint="As in cb.example"
      />
    </Form>
  );
}

export function OwnDomain({ may }: { readonly may: boolean }) {
  const read = useRead('own-domain.get', {});
  return (
    <section className="stack">
      <h2>Your own domain</h2>
      <Resource of={read} skeleton="text">
        {of => (
          <div className="stack">
            <Standing of={of} />
            {of.current ? <Steps of={of.current} may={may} /> : null}
            {may && of.current ? (
              <details>
                <summary>Another domain</summary>
                <StateForm key={of.current.did} current={of.current} />
              </details>
            ) : null}
            {may && !of.current ? <StateForm current={null} /> : null}
            {of.former.some(one => one.confirmed) ? (
              <p className="quiet">
                Certificates that were issued under{' '}
                {of.former
                  .filter(one => one.confirmed)
                  .map(one => one.domain)
                  .join(', ')}{' '}
                keep that name: leave the file there.
              </p>
            ) : null}
          </div>
        )}
      </Resource>
    </section>
  );
}
