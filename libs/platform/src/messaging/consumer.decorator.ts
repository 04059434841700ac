import { applyDecorators, Catch, Controller, UseFilters, type ExceptionFilter } from '@nestjs/common';

export const CONSUMER = Symbol('okoce:consumer');

/** Nest would hide a handler's error behind "Internal server error"; the consumer has to see the original to tell poison from a passing fault. */
@Catch()
export class RethrowFilter implements ExceptionFilter {
  catch(error: unknown): never {
    throw error;
  }
}

/** A class whose `@EventPattern(topic)` methods consume topics: one class a topic. */
export function Consumer(): ClassDecorator {
  return applyDecorators(Controller(), UseFilters(RethrowFilter), (target: object) => Reflect.defineMetadata(CONSUMER, true, target));
}
