/** Structured logs with request ids and without personal data: ids, codes, durations, never names, addresses or bodies. */
import pino, { type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/** @param destination where the lines go instead of the standard output */
export const openLog = (level: string, destination?: DestinationStream): Log =>
  pino(
    {
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
    },
    destination ?? pino.destination(1),
  );
