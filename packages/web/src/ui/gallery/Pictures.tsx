// Gallery: the cycle as a line, the history of a standard, the clauses as a heat map.
import { useState } from 'react';
import { Bar } from '../bar/Bar.tsx';
import { EditionTimeline } from '../edition-timeline/EditionTimeline.tsx';
import { HeatMap } from '../heat-map/HeatMap.tsx';
import type { HeatFilter } from '../heat-map/cells.ts';
import { MonthCalendar } from '../month-calendar/MonthCalendar.tsx';
import { Page } from '../page/Page.tsx';
import { PlannerGrid } from '../planner/PlannerGrid.tsx';
import { ProcessMap } from '../process-map/ProcessMap.tsx';
import type { Place } from '../risk-matrix/place.ts';
import { RiskMatrix } from '../risk-matrix/RiskMatrix.tsx';
import { CycleTimeline } from '../timeline/CycleTimeline.tsx';
import { CELLS } from './cells.ts';
import { CYCLE } from './cycle.ts';
import { DUE } from './due.ts';
import { EDITIONS } from './editions.ts';
import { BANDS, BOXES, LINES } from './processes.ts';
import { bandAt, DOTS, IMPACT, LIKELIHOOD } from './risks.ts';
import { AWAY, BARS, CLOSED, PLANNED } from './planned.ts';
import { Specimen } from './Specimen.tsx';

export function Pictures() {
  const [filter, setFilter] = useState<HeatFilter>({});
  const [current, setCurrent] = useState<string>();
  const [dots, setDots] = useState(DOTS);
  const [bars, setBars] = useState(BARS);
  const [dot, setDot] = useState<string>();
  const [cell, setCell] = useState<Place>();
  const [day, setDay] = useState('2026-11-23');
  return (
    <Page name="Pictures" number="Gallery">
      <div className="stack-wide">
        <Specimen name="CycleTimeline">
          <CycleTimeline label="Certification of Northlight Precision, ISO 9001" cycle={CYCLE} />
        </Specimen>
        <Specimen name="Bar">
          <div className="stack">
            {[0, 0.4, 1, 1.3].map(share => (
              <div key={share} className="stack-close">
                <span>{Math.round(share * 100)} %</span>
                <Bar share={share} />
              </div>
            ))}
          </div>
        </Specimen>
        <Specimen name="EditionTimeline">
          <EditionTimeline label="Editions of XYZ 4711" marks={EDITIONS} />
        </Specimen>
        <Specimen name="ProcessMap">
          <ProcessMap label="Process map of a workshop" bands={BANDS} boxes={BOXES} lines={LINES} />
        </Specimen>
        <Specimen name="MonthCalendar">
          <MonthCalendar
            label="What is due in November 2026"
            month={day.slice(0, 7)}
            day={day}
            days={DUE}
            onDay={setDay}
            onOpen={setDay}
          />
        </Specimen>
        <Specimen name="PlannerGrid">
          <PlannerGrid
            label="Audits of four weeks"
            first="2026-11-02"
            count={28}
            today="2026-11-11"
            people={PLANNED}
            bars={bars}
            away={AWAY}
            closed={CLOSED}
            onHold={() => undefined}
            onOpen={() => undefined}
            judge={({ row }) =>
              row === 'c'
                ? { free: false, why: ['Not qualified for this (audit, ISO 9001).'] }
                : { free: true, why: [] }
            }
            onMove={({ bar, row, from, to }) =>
              setBars(bars.map(one => (one.id === bar ? { ...one, row, from, to } : one)))
            }
          />
        </Specimen>
        <Specimen name="RiskMatrix">
          <RiskMatrix
            label="Risks after treatment"
            across={LIKELIHOOD}
            up={IMPACT}
            bandAt={bandAt}
            dots={dots}
            current={dot}
            onDot={setDot}
            cell={cell}
            onCell={setCell}
            onMove={(id, to) => setDots(dots.map(one => (one.id === id ? { ...one, ...to } : one)))}
          />
        </Specimen>
        <Specimen name="HeatMap">
          <HeatMap
            label="Requirements of ISO/IEC 27001 by state"
            cells={CELLS}
            filter={filter}
            onFilter={setFilter}
            current={current}
            onCell={setCurrent}
          />
        </Specimen>
      </div>
    </Page>
  );
}
