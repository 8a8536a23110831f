/** The requirements of one group of a change of edition: what was said before, what is said now, what to do. */
import { useState } from 'react';
import { useAct } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { ProblemError } from '../api/client.ts';
import { Button } from '../ui/button/Button.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import type { Change } from './TransitionPage.tsx';

type Step = Change['steps'][number];

const lacks = ({ lookedAt, links }: Step): boolean => lookedAt && links.here < links.before;

const linkWords = (count: number): string =>
  count === 1 ? '1 link to evidence and documents' : `${count} links to evidence and documents`;

const beforeWords = ({ before }: Step): string =>
  before.length === 0 ? '–' : before.map(one => `${one.key} ${one.state.replace('-', ' ')}`).join(', ');

type Props = {
  readonly of: Change;
  readonly steps: readonly Step[];
  /** Whether the new edition is adopted, so that something can be said about it. */
  readonly adopted: boolean;
};

export function TransitionSteps({ of, steps, adopted }: Props) {
  const can = useCan();
  const may = adopted && can('requirement:assess');
  const path = useOrgPath();
  const carry = useAct('transition.carryOver');
  const link = useAct('transition.link');
  const [problem, setProblem] = useState<ProblemError['problem']>();
  const [done, setDone] = useState<string>();
  const say = async (act: () => Promise<string>): Promise<void> => {
    setProblem(undefined);
    setDone(undefined);
    try {
      setDone(await act());
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setProblem(error.problem);
    }
  };
  const pair = { from: of.from.id, to: of.to.id };
  const take = (keys: readonly string[]) =>
    say(async () => {
      const { carried, links } = await carry.mutateAsync({ ...pair, keys: [...keys] });
      return `${carried === 1 ? '1 requirement' : `${carried} requirements`} taken over, ${linkWords(links)} came along.`;
    });
  const bring = (keys: readonly string[]) =>
    say(async () => {
      const { links } = await link.mutateAsync({ ...pair, keys: [...keys] });
      return `${linkWords(links)} came along.`;
    });
  const carrying = steps.filter(one => one.carries).map(one => one.key);
  const lacking = steps.filter(lacks).map(one => one.key);
  return (
    <div className="stack-close">
      {problem ? <Refusal problem={problem} /> : null}
      {done === undefined ? null : (
        <Notice tone="done" live>
          {done}
        </Notice>
      )}
      {may && carrying.length > 1 && steps.every(one => one.change === 'unchanged') ? (
        <div className="row">
          <Button busy={carry.isPending} onClick={() => void take(carrying)}>
            Take over all {carrying.length}
          </Button>
        </div>
      ) : null}
      {may && lacking.length > 1 ? (
        <div className="row">
          <Button busy={link.isPending} onClick={() => void bring(lacking)}>
            Bring the links of {lacking.length} requirements
          </Button>
        </div>
      ) : null}
      <Table
        caption="Requirements of the new edition"
        rows={steps}
        rowKey={row => row.key}
        columns={[
          {
            key: 'key',
            title: 'Requirement',
            render: row =>
              adopted ? (
                <RouterLink href={path(`/implement/requirements/${of.to.id}/${row.key}`)}>
                  {row.key} {row.title}
                </RouterLink>
              ) : (
                `${row.key} ${row.title}`
              ),
            width: 'wide',
            wrap: true,
          },
          {
            key: 'what',
            title: 'What changes',
            render: row => [...row.reasons, ...row.acts].join(' '),
            width: 'fill',
            wrap: true,
          },
          { key: 'before', title: 'Before', render: beforeWords, wrap: true, secondary: true },
          {
            key: 'now',
            title: 'Now',
            render: row => (
              <Status
                of={row.lookedAt ? 'done' : 'not-started'}
                word={row.lookedAt ? 'looked at' : 'to look at'}
              />
            ),
            width: 'narrow',
          },
          {
            key: 'links',
            title: 'Links',
            width: 'narrow',
            align: 'end',
            render: ({ links }) => (links.before === 0 ? '–' : `${links.here} of ${links.before}`),
          },
          {
            key: 'act',
            title: 'Act',
            width: 'narrow',
            render: row =>
              !may ? null : row.carries ? (
                <Button kind="quiet" onClick={() => void take([row.key])}>
                  Take over
                </Button>
              ) : lacks(row) ? (
                <Button kind="quiet" onClick={() => void bring([row.key])}>
                  Bring links
                </Button>
              ) : null,
          },
        ]}
      />
    </div>
  );
}

export function GoneTable({ of }: { readonly of: Change }) {
  if (of.gone.length === 0)
    return <p className="reading">Every requirement of {of.from.name} has a successor.</p>;
  return (
    <Table
      caption={`Requirements of ${of.from.name} without successor`}
      rows={of.gone}
      rowKey={row => row.key}
      columns={[
        {
          key: 'key',
          title: 'Requirement',
          render: row => `${row.key} ${row.title}`,
          width: 'fill',
          wrap: true,
        },
        { key: 'state', title: 'Was', render: row => row.state.replace('-', ' '), width: 'narrow' },
      ]}
    />
  );
}
