// Gallery: four weeks of a small certification body.
import type { PlannerBar, PlannerPerson } from '../planner/PlannerGrid.tsx';

export const PLANNED: readonly PlannerPerson[] = [
  { id: 'a', name: 'Iris Vale', note: '5 days · DE' },
  { id: 'b', name: 'Emil Dahl', note: '2 days · DK' },
  { id: 'c', name: 'Nora Falk', note: '0 days · SE' },
];
export const BARS: readonly PlannerBar[] = [
  {
    id: '1',
    row: 'a',
    from: '2026-11-04',
    to: '2026-11-06',
    text: 'Northlight, surveillance',
    status: 'in-place',
    statusWord: 'agreed',
  },
  {
    id: '2',
    row: 'a',
    from: '2026-11-17',
    to: '2026-11-18',
    text: 'Tessera, initial',
    status: 'partly',
    statusWord: 'date not agreed',
  },
  {
    id: '3',
    row: 'b',
    from: '2026-11-09',
    to: '2026-11-10',
    text: 'Halden, special',
    status: 'done',
    statusWord: 'visited',
    fixed: true,
  },
];
export const AWAY = [{ row: 'c', from: '2026-11-12', to: '2026-11-20' }];
export const CLOSED = [
  ...['07', '08', '14', '15', '21', '22', '28', '29'].map(day => ({ on: `2026-11-${day}`, name: '' })),
  { on: '2026-11-18', name: 'Repentance Day' },
];
