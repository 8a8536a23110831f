/** Field schemas that every operation shares: ids, calendar dates, moments, text with limits. */
import { z } from 'zod';

export const Id = z.uuid().meta({ id: 'Id', description: 'Identifier (UUID)' });

/** A calendar date without time zone, ISO 8601 `YYYY-MM-DD`. */
export const PlainDate = z.iso.date().meta({ id: 'PlainDate', description: 'Calendar date, YYYY-MM-DD' });

/** A moment in UTC, ISO 8601. */
export const Instant = z.iso.datetime().meta({ id: 'Instant', description: 'Moment in UTC, ISO 8601' });

/** One line of text. */
export const Line = z.string().trim().min(1).max(300);

/** Several lines of text. */
export const Prose = z.string().trim().min(1).max(20_000);

/** Several lines of text that may be left out. */
export const OptionalProse = z.string().trim().max(20_000).default('');

export const CountryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, 'two capital letters of ISO 3166-1')
  .meta({ description: 'ISO 3166-1 alpha-2 country code' });

export const CitationSchema = z
  .object({ doc: z.string(), edition: z.string(), clause: z.string() })
  .readonly()
  .meta({ id: 'Citation' });

/** The number of a requirement as addresses carry it: `8.5.1`, `A.5.19`, `AC-2(1)`. */
export const RequirementKey = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.()_-]{0,39}$/, 'the number of a requirement');

/** A requirement of an edition: `{ edition: 'iso-9001-2015', key: '8.5.1' }`. */
export const RequirementRef = z
  .object({ edition: z.string().max(60), key: z.string().max(40) })
  .meta({ id: 'RequirementRef' });

export type RequirementRef = z.infer<typeof RequirementRef>;
export type Id = string;
export type PlainDate = string;
export type Instant = string;
