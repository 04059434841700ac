import type { NextFunction, Request, Response } from 'express';
import { correlationIdFrom, withCorrelation } from '../logging/correlation';
import type { Logger } from '../logging/logger';
import { findCaller } from './current-caller';

type Middleware = (request: Request, response: Response, next: NextFunction) => void;

/** Gives every request its correlation id, and tells each in one line: route and status, never a URL, a query or a body. */
export function requestMiddleware(logger: Logger): Middleware {
  return (request, response, next) => {
    const started = performance.now();
    const correlationId = correlationIdFrom(request.get('x-correlation-id'));
    response.setHeader('X-Correlation-Id', correlationId);
    response.once('finish', () => {
      const caller = findCaller(request);
      const fields = {
        correlationId,
        method: request.method,
        route: routeOf(request),
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
        ...(caller ? { actor: caller.id, role: caller.role, channel: caller.channel } : {}),
      };
      if (request.method === 'GET' || request.method === 'HEAD') logger.debug(fields, 'Request answered');
      else logger.info(fields, 'Command answered');
    });
    withCorrelation({ correlationId }, next);
  };
}

function routeOf(request: Request): string | undefined {
  const path: unknown = request.route ? Reflect.get(request.route, 'path') : undefined;
  return typeof path === 'string' ? path : undefined;
}
