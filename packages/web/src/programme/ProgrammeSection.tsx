/** The audit programme of an engagement: the cycle as a picture and as a table with its clauses (ISO/IEC 17021-1, 9.1.3). */
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useQueryWord } from '../app/params.ts';
import { OwnDay, RuleClause } from '../engagement/OwnDay.tsx';
import { useToday } from '../engagement/today.ts';
import { Button } from '../ui/button/Button.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';
import { CycleTimeline } from '../ui/timeline/CycleTimeline.tsx';
import { type AuditRow, type Programme, programmeCycle } from './programme.cycle.ts';

type Props = { readonly engagement: string; readonly audits: readonly AuditRow[]; readonly timed: boolean };

export function ProgrammeSection({ engagement, audits, timed }: Props) {
  const programme = useRead('programme.get', { engagement });
  const can = useCan();
  const [doing, setDoing] = useQueryWord('do');
  const may = can('programme:establish');
  const open = (words: string) =>
    may ? (
      <Button
        kind={programme.data?.programme ? 'plain' : 'primary'}
        blockedBy={timed ? undefined : 'Determine audit time first: the programme plans its days.'}
        onClick={() => setDoing('programme')}
      >
        {words}
      </Button>
    ) : undefined;
  return (
    <section className="stack">
      <h2>Programme of three years</h2>
      {doing === 'programme' && may ? (
        <EstablishForm engagement={engagement} onDone={() => setDoing(undefined)} />
      ) : (
        <Resource
          of={programme}
          empty={{
            when: found => found.programme === null,
            what: 'The programme says which audits fall when, from the initial audit to recertification.',
            act: open('Establish the programme'),
            example: 'It is built around the day on which the decision is expected or was made.',
          }}
        >
          {({ programme: found }) =>
            found ? (
              <>
                <Shown programme={found} audits={audits} />
                <div>{open('Establish it again')}</div>
              </>
            ) : null
          }
        </Resource>
      )}
    </section>
  );
}

function EstablishForm({ engagement, onDone }: { readonly engagement: string; readonly onDone: () => void }) {
  const establish = useAct('programme.establish');
  const today = useToday();
  return (
    <Form
      submit="Establish the programme"
      label="Programme"
      onSubmit={async values => {
        await establish.mutateAsync({ engagement, decisionOn: textOf(values.decisionOn) });
        onDone();
      }}
      beside={
        <Button kind="quiet" onClick={onDone}>
          Cancel
        </Button>
      }
    >
      <DateField
        name="decisionOn"
        label="Day of the decision"
        hint="Expected, or already made: the three years are counted from it."
        defaultValue={today}
        required
      />
    </Form>
  );
}

function Shown({
  programme,
  audits,
}: {
  readonly programme: Programme;
  readonly audits: readonly AuditRow[];
}) {
  const at = useOrgPath();
  const today = useToday();
  return (
    <div className="stack">
      <CycleTimeline
        label="Audit programme"
        cycle={programmeCycle(programme, audits, today, id => at(`/audit/audits/${id}`))}
      />
      <Table
        caption="Audits of the programme"
        rows={programme.audits}
        rowKey={row => row.label}
        columns={[
          { key: 'label', title: 'Audit', render: row => row.label, width: 'fill' },
          { key: 'from', title: 'From', render: row => <DateText on={row.from} />, width: 'narrow' },
          {
            key: 'due',
            title: 'By',
            render: row => <OwnDay on={row.due} byRule={row.byRule} />,
            wrap: true,
          },
          {
            key: 'days',
            title: 'Days',
            render: row => <NumberText value={row.days} />,
            align: 'end',
            width: 'narrow',
          },
          {
            key: 'because',
            title: 'Clause',
            render: row => <RuleClause because={row.because} byRule={row.byRule} />,
            secondary: true,
          },
        ]}
      />
      <p className="quiet">
        Built around a decision on <DateText on={programme.decisionExpected} />, revision {programme.revision}
        .
      </p>
    </div>
  );
}
