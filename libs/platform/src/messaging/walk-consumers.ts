import type { INestApplicationContext } from '@nestjs/common';
import { MetadataScanner } from '@nestjs/core';
import { PATTERN_METADATA } from '@nestjs/microservices/constants';
import { controllersOf, type ControllerClass } from '../auth/controllers';
import { CONSUMER } from './consumer.decorator';
import { assertHandlers } from './event-log.transport';

/** The topics that an application's consumers handle; throws when one lacks @Consumer, two share a topic, or they do not match what is consumed. */
export function walkConsumers(app: INestApplicationContext, consumes: readonly string[]): readonly string[] {
  const handlers = controllersOf(app).flatMap(handlersOf);
  for (const { topic, handler, isConsumer } of handlers) {
    if (!isConsumer) throw new Error(`${handler} has an @EventPattern: its class needs @Consumer(), or its errors are lost`);
    if (handlers.filter((other) => other.topic === topic).length > 1) throw new Error(`Two handlers for ${topic}, one of them ${handler}`);
  }
  const topics = handlers.map(({ topic }) => topic);
  assertHandlers(consumes, topics);
  return topics;
}

function handlersOf(controller: ControllerClass): { topic: string; handler: string; isConsumer: boolean }[] {
  return new MetadataScanner().getAllMethodNames(controller.prototype).flatMap((name) => {
    const method: unknown = Reflect.get(controller.prototype, name);
    if (typeof method !== 'function') return [];
    const patterns: unknown[] = Reflect.getMetadata(PATTERN_METADATA, method) ?? [];
    const isConsumer = Reflect.hasMetadata(CONSUMER, controller);
    return patterns.map((pattern) => ({ topic: String(pattern), handler: `${controller.name}.${name}`, isConsumer }));
  });
}
