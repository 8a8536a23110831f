/** The table of operations: everything that can be done over HTTP, from the command line and on a screen. */
import { ORGANIZATION_OPERATIONS } from './organization-operations.ts';
import { ACCOUNT_OPERATIONS } from './party/account.operations.ts';
import { PARTY_OPERATIONS } from './party/party.operations.ts';
import type { Operation } from './platform/http/operation.ts';

const TABLE = [...ACCOUNT_OPERATIONS, ...PARTY_OPERATIONS, ...ORGANIZATION_OPERATIONS] as const;

/** The operations by type, for the web client. */
export type OperationTable = typeof TABLE;
export const OPERATIONS = TABLE as unknown as readonly Operation[];
