import { RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner } from '@nestjs/core';
import { controllersOf, type ControllerClass } from './controllers';
import { isRoutePolicy, POLICY, type RoutePolicy } from './policy';
import { describeUnvalidatedParameters } from './route-parameters';

export interface WalkedRoute {
  readonly method: string;
  readonly path: string;
  /** `ParticipantsController.register` */
  readonly handler: string;
  readonly policy: RoutePolicy | 'public';
}

type Method = (...parameters: unknown[]) => unknown;

/** Every HTTP route of an application; throws when one has neither @Policy nor @Public, or takes an object that nothing would check. */
export function walkRoutes(app: INestApplicationContext): readonly WalkedRoute[] {
  const found = controllersOf(app).flatMap(routesOf);
  const problems = found.flatMap(({ problems }) => problems);
  if (problems.length > 0) throw new Error(`Routes that may not be served:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
  return found.flatMap(({ route }) => (route ? [route] : []));
}

function routesOf(controller: ControllerClass): { route?: WalkedRoute; problems: string[] }[] {
  return new MetadataScanner().getAllMethodNames(controller.prototype).flatMap((name) => {
    const method: unknown = Reflect.get(controller.prototype, name);
    if (typeof method !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, method)) return [];
    return [routeOf(controller, name, method as Method)];
  });
}

function routeOf(controller: ControllerClass, name: string, method: Method): { route?: WalkedRoute; problems: string[] } {
  const handler = `${controller.name}.${name}`;
  const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, method)] ?? 'ALL';
  const path = joined(Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, method));
  const policy: unknown = Reflect.getMetadata(POLICY, method) ?? Reflect.getMetadata(POLICY, controller);
  const unvalidated = describeUnvalidatedParameters(controller, name).map((text) => `${verb} ${path} (${handler}): ${text}`);
  if (!isRoutePolicy(policy)) {
    return { problems: [`${verb} ${path} (${handler}) has neither @Policy with a role nor @Public`, ...unvalidated] };
  }
  return { route: { method: verb, path, handler, policy }, problems: unvalidated };
}

function joined(...parts: unknown[]): string {
  const segments = parts.flatMap((part) => (typeof part === 'string' ? part.split('/') : [])).filter((segment) => segment !== '');
  return `/${segments.join('/')}`;
}
