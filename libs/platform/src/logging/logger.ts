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
