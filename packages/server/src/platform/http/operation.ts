/** One row of the table of operations: the only source of route, OpenAPI, command, client type, permission and test. */
import type { Permission } from '@certwright/core/party/permission.table';
import type { z } from 'zod';
import type { Act } from '../events/act.ts';
import type { PersonAct, PublicAct } from './scope.ts';

type Method = 'get' | 'post' | 'put' | 'delete';

type Common<I extends z.ZodType, O extends z.ZodType> = {
  /** `area.act`, unique; also the audit name and the command. */
  readonly id: string;
  readonly method: Method;
  /** Path below the scope, `{id}` for parameters. */
  readonly path: `/${string}`;
  readonly summary: string;
  /** Codes of the refusals that may be answered, for the reference and for the test that reaches each. */
  readonly refusals?: readonly string[];
  /** Weighty: asks that the person proved who he is within the last minutes (`step-up-needed`). */
  readonly stepUp?: true;
  /** The answer carries a secret: where it is remembered for a repeated request, it is sealed. */
  readonly secret?: true;
  /** How many requests it counts as for the limits; 1 when left out. See docs/decisions/027-rates-by-cost.md. */
  readonly cost?: number;
  /** May end sessions, so that those remembered are asked for again. */
  readonly endsSessions?: true;
  readonly input: I;
  readonly output: O;
};

/** Inside one organization, under its row-level security; mounted at /api/organizations/{organization}. */
export type OrganizationOperation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = Common<
  I,
  O
> & {
  readonly scope: 'organization';
  readonly permission: Permission;
  run(act: Act, input: z.output<I>): Promise<z.input<O>>;
};

/** For a signed-in person before any organization is chosen; mounted at /api. */
export type PersonOperation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = Common<
  I,
  O
> & {
  readonly scope: 'person';
  run(act: PersonAct, input: z.output<I>): Promise<z.input<O>>;
};

/** For everybody, without an account; mounted at /api/public. */
export type PublicOperation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = Common<
  I,
  O
> & {
  readonly scope: 'public';
  run(act: PublicAct, input: z.output<I>): Promise<z.input<O>>;
};

/** For the operator of the installation, who holds its key; mounted at /api/operator. */
export type OperatorOperation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = Common<
  I,
  O
> & {
  readonly scope: 'operator';
  run(act: PublicAct, input: z.output<I>): Promise<z.input<O>>;
};

export type Operation = OrganizationOperation | PersonOperation | PublicOperation | OperatorOperation;

/** Declares an operation inside an organization. */
export const operation = <const N extends string, I extends z.ZodType, O extends z.ZodType>(
  declared: Omit<OrganizationOperation<I, O>, 'scope' | 'id'> & { readonly id: N },
): OrganizationOperation<I, O> & { readonly id: N } => ({ ...declared, scope: 'organization' });

/** Declares an operation of a signed-in person. */
export const personOperation = <const N extends string, I extends z.ZodType, O extends z.ZodType>(
  declared: Omit<PersonOperation<I, O>, 'scope' | 'id'> & { readonly id: N },
): PersonOperation<I, O> & { readonly id: N } => ({ ...declared, scope: 'person' });

/** Declares an operation for everybody; it only reads. */
export const publicOperation = <const N extends string, I extends z.ZodType, O extends z.ZodType>(
  declared: Omit<PublicOperation<I, O>, 'scope' | 'id'> & { readonly id: N },
): PublicOperation<I, O> & { readonly id: N } => ({ ...declared, scope: 'public' });

/** Declares an operation of the operator. */
export const operatorOperation = <const N extends string, I extends z.ZodType, O extends z.ZodType>(
  declared: Omit<OperatorOperation<I, O>, 'scope' | 'id'> & { readonly id: N },
): OperatorOperation<I, O> & { readonly id: N } => ({ ...declared, scope: 'operator' });

const PREFIX = {
  organization: '/api/organizations/{organization}',
  person: '/api',
  public: '/api/public',
  operator: '/api/operator',
} as const;

/** The whole path of an operation, with `{parameters}`. */
export const fullPath = (op: Pick<Operation, 'scope' | 'path'>): string => `${PREFIX[op.scope]}${op.path}`;
