// The methods that ship: an organization takes one as it is, or copies and changes it.

import type { RiskMethod } from './method.ts';
import { aiImpact } from './methods/ai-impact.ts';
import { businessImpact } from './methods/business-impact.ts';
import { energyUse } from './methods/energy-use.ts';
import { environmentalAspect } from './methods/environmental-aspect.ts';
import { foodHazard } from './methods/food-hazard.ts';
import { hazard } from './methods/hazard.ts';
import { informationAssetThreat } from './methods/information-asset-threat.ts';
import { opportunity5x5 } from './methods/opportunity-5x5.ts';
import { privacy } from './methods/privacy.ts';
import { risk5x5 } from './methods/risk-5x5.ts';

/** Small enough for a page to import at once. */
export const RISK_METHODS: readonly RiskMethod[] = [
  risk5x5,
  opportunity5x5,
  informationAssetThreat,
  environmentalAspect,
  hazard,
  foodHazard,
  energyUse,
  businessImpact,
  aiImpact,
  privacy,
];

export const findRiskMethod = (id: string): RiskMethod | undefined =>
  RISK_METHODS.find(method => method.id === id);
