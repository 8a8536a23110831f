// What can be told about an embedded engine from where it was placed.
import { statSync } from 'node:fs';
import type { Access } from './access.ts';
import type { EngineFacts } from './contract.ts';
import type { Placement } from './placement.ts';

export const placedFacts = (
  placement: Placement,
  socketFolder: string,
  access: Access,
): Omit<EngineFacts, 'pid' | 'state'> => ({
  dataFolder: placement.dataFolder,
  clusterFolder: placement.cluster,
  socketFolder,
  binaries: placement.binaries,
  uid: statSync(placement.cluster).uid,
  placedBecause: placement.why,
  access: access.method,
});
