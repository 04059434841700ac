import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiSecurity } from '@nestjs/swagger';
import { roles, type Role } from './caller';

export interface RoutePolicy {
  /** Whoever has one of these may call; what they may see is checked against their centres and ids in the service. */
  readonly roles: readonly Role[];
  /** Also without a token, as nobody in particular; whoever sends one must have a role. */
  readonly anonymous?: true;
}

export const POLICY = Symbol('okoce:policy');

/** Who may call a route; on a method, or on a controller for all its methods. */
export function Policy(policy: RoutePolicy): MethodDecorator & ClassDecorator {
  // An empty requirement beside the bearer's says that none will do too.
  const security = policy.anonymous ? [ApiSecurity({}), ApiBearerAuth()] : [ApiBearerAuth()];
  return applyDecorators(SetMetadata(POLICY, policy), ...security);
}

/** A route that needs no token. */
export function Public(): MethodDecorator & ClassDecorator {
  return SetMetadata(POLICY, 'public');
}

export function isRoutePolicy(value: unknown): value is RoutePolicy | 'public' {
  if (value === 'public') return true;
  const named: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'roles') : undefined;
  return Array.isArray(named) && named.length > 0 && named.every((role) => roles.some((known) => known === role));
}
