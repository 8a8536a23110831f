// A process map for the gallery: three bands, a loop back, a support process.
export const BANDS = [
  { id: 'management', label: 'Management' },
  { id: 'core', label: 'Core' },
  { id: 'support', label: 'Support' },
];
export const BOXES = [
  { id: 'lead', label: 'Lead and review', band: 'management' },
  { id: 'sell', label: 'Win orders', band: 'core' },
  { id: 'make', label: 'Make', band: 'core' },
  { id: 'serve', label: 'Service and repair', band: 'core' },
  { id: 'people', label: 'People and knowledge', band: 'support' },
];
export const LINES = [
  { from: 'sell', to: 'make', what: 'Order' },
  { from: 'make', to: 'serve', what: 'Device' },
  { from: 'serve', to: 'sell', what: 'What customers miss' },
  { from: 'people', to: 'make', what: 'Trained people' },
  { from: 'lead', to: 'sell', what: 'Objectives' },
];
