/** Structured logs with request ids and without personal data: ids, codes, durations, never names, addresses or bodies. */
import pino, { type Logger } from 'pino';

export type Log = Logger;

export const openLog = (level: string): Log =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: [
      'password',
      'token',
      'email',
      'name',
      'authorization',
      'cookie',
      '*.password',
      '*.token',
      '*.email',
    ],
  });
