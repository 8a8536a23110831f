// What every engine, embedded or external, offers to the rest of the program.
import type { ClientConfig } from 'pg';

/** What `certwright doctor` and the first lines of the log say about the engine. */
export type EngineFacts = {
  /** The data folder as it was asked for; absent for an external server. */
  readonly dataFolder?: string;
  /** Where the database cluster really lies (differs from the data folder only when run by root). */
  readonly clusterFolder?: string;
  readonly socketFolder?: string;
  readonly binaries?: string;
  /** Operating-system user id that the database runs under. */
  readonly uid?: number;
  /** Process id of the database now; it changes when the database is started again. */
  readonly pid?: number | undefined;
  /** One sentence: why the data and the binaries lie where they lie. */
  readonly placedBecause?: string;
  /** How the app proves to the database who it is. */
  readonly access?: 'peer' | 'password';
  /** Host, port and database of an external server, never with a password. */
  readonly server?: string;
  readonly state: 'running' | 'restarting' | 'given-up' | 'stopped';
};

export type Engine = {
  readonly kind: 'embedded' | 'external';
  /** PostgreSQL's own version, such as "18.4". */
  readonly version: string;
  /** For migrations: role app_owner on the embedded engine, the url's user on an external one. */
  readonly owner: ClientConfig;
  /** For the app's pools: role app_login, which may do nothing until it takes one of the app's roles. */
  readonly login: ClientConfig;
  readonly facts: EngineFacts;
  /** Ends the database cleanly (embedded) and lets the data folder go; a second call changes nothing. */
  readonly stop: () => Promise<void>;
};

/** Receives one sentence at a time for the person at the terminal or the log. */
export type Say = (line: string) => void;
