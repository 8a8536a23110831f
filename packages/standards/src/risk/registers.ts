// The worked registers, each loaded when somebody wants to look at one.

import type { WorkedRegister } from './method.ts';

const LOADERS: Readonly<Record<string, () => Promise<WorkedRegister>>> = {
  'risk-5x5': async () => (await import('./registers/risk-5x5.ts')).risk5x5Register,
  'opportunity-5x5': async () => (await import('./registers/opportunity-5x5.ts')).opportunity5x5Register,
  'information-asset-threat': async () =>
    (await import('./registers/information-asset-threat.ts')).informationAssetThreatRegister,
  'environmental-aspect': async () =>
    (await import('./registers/environmental-aspect.ts')).environmentalAspectRegister,
  hazard: async () => (await import('./registers/hazard.ts')).hazardRegister,
  'food-hazard': async () => (await import('./registers/food-hazard.ts')).foodHazardRegister,
  'energy-use': async () => (await import('./registers/energy-use.ts')).energyUseRegister,
  'business-impact': async () => (await import('./registers/business-impact.ts')).businessImpactRegister,
  'ai-impact': async () => (await import('./registers/ai-impact.ts')).aiImpactRegister,
  privacy: async () => (await import('./registers/privacy.ts')).privacyRegister,
};

/** The register that shows a method at work; undefined where none ships for it. */
export const loadRegister = async (method: string): Promise<WorkedRegister | undefined> =>
  Object.hasOwn(LOADERS, method) ? LOADERS[method]?.() : undefined;
