import 'server-only'
import pino from 'pino'

/**
 * The application's log: JSON lines on standard output. Callers pass named facts (ids, codes, counts, durations),
 * never a body, a header or a draft; the list below is the second line of defence.
 */
export const log = pino({
  level: process.env.NODE_ENV === 'test' ? 'silent' : 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: [
      'secretKey',
      'sasKey',
      'connectionUrl',
      'clientSecret',
      'accessToken',
      'authorization',
      'cookie',
    ].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
    censor: '[secret]',
  },
})
