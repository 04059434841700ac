import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';
import { currentCorrelation } from './correlation';

export type Logger = PinoLogger;

/** JSON lines on standard output; constant messages, variable fields, ids only. */
export function createLogger(options: { readonly name: string; readonly level: string }, destination?: DestinationStream): Logger {
  const settings = {
    name: options.name,
    level: options.level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: () => ({ ...currentCorrelation() }),
    serializers: { err: describeError },
    // A last wall: nothing of the kind is ever passed on purpose.
    redact: ['authorization', 'token', 'body', 'nik', 'phone', '*.authorization', '*.token', '*.body', '*.nik', '*.phone'],
  };
  return destination ? pino(settings, destination) : pino(settings);
}

/** Lets Nest speak through pino; its start-up chatter is debug. */
export function nestLogger(logger: Logger): LoggerService {
  const context = (parameters: unknown[]): object => ({ context: parameters.at(-1) });
  return {
    log: (message: unknown, ...parameters: unknown[]) => logger.debug(context(parameters), String(message)),
    warn: (message: unknown, ...parameters: unknown[]) => logger.warn(context(parameters), String(message)),
    error: (message: unknown, ...parameters: unknown[]) =>
      message instanceof Error
        ? logger.error({ err: message }, 'Nest reported an error')
        : logger.error(context(parameters), String(message)),
  };
}

/** A data error of Postgres quotes the value it choked on, and long digits may be a NIK or a phone: neither belongs in a log. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code: unknown = Reflect.get(error, 'code');
  const quotesData = typeof code === 'string' && /^2[23]...$/.test(code);
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: quotesData ? 'refused by the database' : error.message.replaceAll(/\d{8,}/g, '[digits]').slice(0, 500),
    stack: frames?.slice(0, 12).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
