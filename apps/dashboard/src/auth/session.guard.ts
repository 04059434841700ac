import { createParamDecorator, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Sessions, type Session } from './session';

const OPEN = Symbol('okoce:open');

/** A page that may be seen without signing in; every other page needs a session. */
export const OpenToAll = (): MethodDecorator & ClassDecorator => SetMetadata(OPEN, true);

/** The visitor has no session: the filter sends her to the sign-in, and back here after it. */
export class SignInNeeded extends Error {}

type WithSession = Request & { session?: Session };

export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): Session => {
  const { session } = context.switchToHttp().getRequest<WithSession>();
  if (!session) throw new SignInNeeded();
  return session;
});

@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(OPEN, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<WithSession>();
    const session = await this.sessions.of(request);
    if (!session) throw new SignInNeeded();
    request.session = session;
    return true;
  }
}
