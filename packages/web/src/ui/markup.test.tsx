// What the components write, without a browser: words, roles and relations.
import { renderToStaticMarkup } from 'react-dom/server';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { Button } from './button/Button.tsx';
import { currentOf, isCurrent, Road, type Stop } from './frame/Road.tsx';
import { Money } from './text/Money.tsx';
import { initialsOf } from './person/initials.ts';
import { squaresPath } from './qr-code/QrCode.tsx';
import { Resource } from './resource/Resource.tsx';
import { statusLook, STATUSES } from './status/kinds.ts';
import { Status } from './status/Status.tsx';
import { UiProvider } from './UiProvider.tsx';

const road: readonly Stop[] = [
  { id: 'today', label: 'Today', href: '/today', count: 7 },
  {
    id: 'implement',
    label: 'Implement',
    href: '/implement',
    stops: [
      { id: 'risks', label: 'Risks', href: '/implement/risks' },
      { id: 'riskmatrix', label: 'Matrix', href: '/implement/risks/matrix' },
    ],
  },
];

test('a status is a word beside its shape, never a colour alone', () => {
  for (const code of Object.keys(STATUSES)) {
    expect(renderToStaticMarkup(<Status of={code} />)).toContain(`>${statusLook(code).word}<`);
  }
});

test('a status that nobody has drawn yet is a ring with its own word', () => {
  expect(statusLook('awaiting-panel')).toEqual({ shape: 'ring', tone: 'grey', word: 'awaiting panel' });
});

test('a blocked act is no submit button, and its reason describes it', () => {
  const markup = renderToStaticMarkup(
    <Button type="submit" blockedBy="Stage 1 has no report yet.">
      Plan stage 2
    </Button>,
  );
  expect(markup).toContain('type="button"');
  expect(markup).toContain('aria-disabled="true"');
  expect(markup).not.toContain(' disabled=');
  const described = /aria-describedby="([^"]+)"/.exec(markup)?.[1] ?? 'none';
  expect(markup).toContain(`id="${described}"`);
  expect(markup).toContain('Stage 1 has no report yet.');
});

test('a blocked link cannot be followed', () => {
  const markup = renderToStaticMarkup(
    <Button href="/stage-2" blockedBy="Not yet.">
      Open
    </Button>,
  );
  expect(markup).not.toContain('<a');
});

test('of nested stops the deepest that holds the page is current', () => {
  const inner = road[1]?.stops ?? [];
  expect(currentOf(inner, '/implement/risks/matrix')?.id).toBe('riskmatrix');
  expect(currentOf(inner, '/implement/risks/17')?.id).toBe('risks');
  expect(road.filter(stop => isCurrent(stop, road, '/implement/risks/17')).map(stop => stop.id)).toEqual([
    'implement',
  ]);
});

test('a page below two stops belongs to the one with the longer address', () => {
  const stops: readonly Stop[] = [
    { id: 'apply', label: 'Applications', href: '/audit/applications' },
    {
      id: 'audit',
      label: 'Audit',
      href: '/audit',
      stops: [{ id: 'a', label: 'Audits', href: '/audit/audits' }],
    },
  ];
  const currentAt = (path: string) => stops.filter(stop => isCurrent(stop, stops, path)).map(stop => stop.id);
  expect(currentAt('/audit/applications/7')).toEqual(['apply']);
  expect(currentAt('/audit/audits/7')).toEqual(['audit']);
  expect(currentAt('/audit')).toEqual(['audit']);
});

test('a stop is not current because its address begins like another', () => {
  expect(currentOf([{ id: 'a', label: 'A', href: '/audit' }], '/audit-time')).toBeUndefined();
});

test('the road says what waits for me in words, and is silent about nothing', () => {
  const markup = renderToStaticMarkup(<Road stops={road} path="/today" />);
  expect(markup).toContain('7 waiting for you');
  expect(markup.match(/waiting for you/g)).toHaveLength(1);
});

test('an empty answer shows what belongs there, a full one its content', () => {
  const empty = { when: (list: readonly string[]) => list.length === 0, what: 'Risks are kept here.' };
  const show = (data: readonly string[]) =>
    renderToStaticMarkup(
      <Resource of={{ data, error: null, isPending: false }} empty={empty}>
        {list => list.join()}
      </Resource>,
    );
  expect(show([])).toContain('Risks are kept here.');
  expect(show(['fire'])).toBe('fire');
});

test('a refusal offers no second try, a fault does', () => {
  const show = (error: unknown) =>
    renderToStaticMarkup(
      <Resource of={{ data: undefined, error, isPending: false, refetch: () => undefined }}>
        {() => null}
      </Resource>,
    );
  expect(show({ status: 403, detail: 'Not yours.' })).not.toContain('Try again');
  expect(show({ status: 503, detail: 'Busy.' })).toContain('Try again');
});

test('the locale of the reader decides how money is written', () => {
  const markup = renderToStaticMarkup(
    <UiProvider locale="de-DE">
      <Money amount="12450.00" currency="EUR" />
    </UiProvider>,
  );
  expect(markup).toContain('12.450,00');
});

test('initials are whole characters', () => {
  expect(initialsOf('Iris Maria Vale')).toBe('IV');
  expect(initialsOf('渡辺')).toBe('渡');
  expect(initialsOf('')).toBe('');
});

test('the path of a QR code covers exactly its dark squares', () => {
  const { data } = encode('https://certwright.example/c/1', { border: 0 });
  const runs = [...squaresPath(data).matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
  }));
  const drawn = data.map((row, y) =>
    row.map((_, x) => runs.some(run => run.y === y && x >= run.x && x < run.x + run.width)),
  );
  expect(drawn).toEqual(data);
});
