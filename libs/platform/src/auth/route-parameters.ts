import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import { getMetadataStorage } from 'class-validator';

const CHECKED: ReadonlyMap<number, string> = new Map([
  [RouteParamtypes.BODY, '@Body'],
  [RouteParamtypes.QUERY, '@Query'],
  [RouteParamtypes.PARAM, '@Param'],
]);
const PLAIN: readonly unknown[] = [String, Number, Boolean];

/** A sentence for each `@Body`, `@Query` or `@Param` object that is no class with validators at run time (`import type` makes one so). */
export function describeUnvalidatedParameters(
  controller: (new (...parameters: never[]) => object) & { prototype: object },
  method: string,
): string[] {
  const parameters: Record<string, { index: number; data?: unknown }> = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {};
  const types: unknown[] = Reflect.getMetadata('design:paramtypes', controller.prototype, method) ?? [];
  return Object.entries(parameters).flatMap(([key, { index, data }]) => {
    const decorator = CHECKED.get(Number(key.split(':')[0]));
    if (!decorator || (typeof data === 'string' && PLAIN.includes(types[index]))) return [];
    return isValidated(types[index]) ? [] : [`${decorator} parameter ${index} is no class with validators at run time`];
  });
}

function isValidated(type: unknown): boolean {
  return typeof type === 'function' && getMetadataStorage().getTargetValidationMetadatas(type, '', true, false).length > 0;
}
