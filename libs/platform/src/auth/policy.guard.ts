import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { setCaller } from '../http/current-caller';
import { Problem } from '../http/problems';
import { correlationIdFrom, currentCorrelation } from '../logging/correlation';
import { actingRole, centresAs } from './caller';
import type { Caller, Role } from './caller';
import { isRoutePolicy, POLICY } from './policy';
import { TokenVerifier, unauthenticated, type VerifiedToken } from './token-verifier';

/** Lets a request in by its route's policy, and refuses a route that has none. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(@Inject(TokenVerifier) private readonly verifier: TokenVerifier) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy: unknown = Reflect.getMetadata(POLICY, context.getHandler()) ?? Reflect.getMetadata(POLICY, context.getClass());
    if (!isRoutePolicy(policy)) throw new Error(`${context.getClass().name}.${context.getHandler().name} has no policy`);
    if (policy === 'public') return true;
    const request = context.switchToHttp().getRequest<Request>();
    if (policy.anonymous && request.headers.authorization === undefined) {
      setCaller(request, nobody());
      return true;
    }
    const token = await this.verifier.verify(bearerOf(request));
    const role = actingRole(token.roles, policy.roles);
    if (!role) throw forbidden();
    setCaller(request, callerAs(role, token));
    return true;
  }
}

function callerAs(role: Role, token: VerifiedToken): Caller {
  const correlationId = currentCorrelation()?.correlationId ?? correlationIdFrom(undefined);
  return { ...token, id: idAs(role, token), role, centres: centresAs(role, token.worksAt), correlationId };
}

/** A participant acts as her own id: what her issuer calls her is kept in the vault alone, and the actor stands in facts and logs. */
function idAs(role: Role, { id, participantId }: VerifiedToken): string {
  return role === 'participant' && participantId !== undefined ? participantId : id;
}

/** Whoever comes without a token, where the policy lets them in. */
function nobody(): Caller {
  const correlationId = currentCorrelation()?.correlationId ?? correlationIdFrom(undefined);
  return { id: 'anonymous', role: 'anonymous', roles: [], centres: [], worksAt: [], channel: 'live', correlationId };
}

function bearerOf(request: Request): string {
  const token = /^Bearer ([A-Za-z0-9._~+/=-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (!token) throw unauthenticated();
  return token;
}

function forbidden(): Problem {
  return new Problem(403, 'FORBIDDEN', { id: 'Anda tidak berwenang melakukan ini.', en: 'You may not do this.' });
}
