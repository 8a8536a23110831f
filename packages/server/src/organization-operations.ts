/** The operations of the organization's side, in the order of the road. */
import { ADVISER_OPERATIONS } from './standard/adviser.operations.ts';
import { STANDARD_OPERATIONS } from './standard/standard.operations.ts';

export const ORGANIZATION_OPERATIONS = [...ADVISER_OPERATIONS, ...STANDARD_OPERATIONS] as const;
