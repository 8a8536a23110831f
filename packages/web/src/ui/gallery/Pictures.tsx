// Gallery: the cycle as a line, the history of a standard, the clauses as a heat map.
import { useState } from 'react';
import { EditionTimeline } from '../edition-timeline/EditionTimeline.tsx';
import { HeatMap } from '../heat-map/HeatMap.tsx';
import type { HeatFilter } from '../heat-map/cells.ts';
import { Page } from '../page/Page.tsx';
import { ProcessMap } from '../process-map/ProcessMap.tsx';
import { CycleTimeline } from '../timeline/CycleTimeline.tsx';
import { CELLS } from './cells.ts';
import { CYCLE } from './cycle.ts';
import { EDITIONS } from './editions.ts';
import { BANDS, BOXES, LINES } from './processes.ts';
import { Specimen } from './Specimen.tsx';

export function Pictures() {
  const [filter, setFilter] = useState<HeatFilter>({});
  const [current, setCurrent] = useState<string>();
  return (
    <Page name="Pictures" number="Gallery">
      <div className="stack-wide">
        <Specimen name="CycleTimeline">
          <CycleTimeline label="Certification of Northlight Precision, ISO 9001" cycle={CYCLE} />
        </Specimen>
        <Specimen name="EditionTimeline">
          <EditionTimeline label="Editions of XYZ 4711" marks={EDITIONS} />
        </Specimen>
        <Specimen name="ProcessMap">
          <ProcessMap label="Process map of a workshop" bands={BANDS} boxes={BOXES} lines={LINES} />
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
