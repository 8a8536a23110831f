/** Structured logs with request ids and without personal data: ids, codes, durations, never names, addresses or bodies. */
import { currentSpan } from './trace/span.ts';
import pino, { type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/** What leads from a line to its trace; nothing where nothing is traced. */
const traceOfLine = (): object => {
  const span = currentSpan();
  return span ? { trace_id: span.traceId, span_id: span.spanId } : {};
};

/** @param destination where the lines go instead of the standard output */
export const openLog = (level: string, destination?: DestinationStream): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: traceOfLine,
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
