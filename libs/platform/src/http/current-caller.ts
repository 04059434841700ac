import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Caller } from '../auth/caller';

const CALLER = Symbol('okoce:caller');

interface RequestWithCaller extends Request {
  [CALLER]?: Caller;
}

/** Kept on the request by the guard. */
export function setCaller(request: Request, caller: Caller): void {
  (request as RequestWithCaller)[CALLER] = caller;
}

export function findCaller(request: Request): Caller | undefined {
  return (request as RequestWithCaller)[CALLER];
}

export function callerOf(request: Request): Caller {
  const caller = findCaller(request);
  if (!caller) throw new Error('A public route has no caller: give it a @Policy');
  return caller;
}

/** The caller of a route with a @Policy. */
export const CurrentCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller =>
  callerOf(context.switchToHttp().getRequest<Request>()),
);
