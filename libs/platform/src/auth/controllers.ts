import type { INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';

export type ControllerClass = (new (...parameters: never[]) => object) & { readonly prototype: object };

/** Every controller class of an application, its own and the platform's. */
export function controllersOf(app: INestApplicationContext): readonly ControllerClass[] {
  const modules = [...app.get(ModulesContainer).values()];
  const classes = modules.flatMap((module) => [...module.controllers.values()].map(({ metatype }) => metatype as ControllerClass | null));
  return [...new Set(classes)].filter((metatype) => metatype !== null);
}
