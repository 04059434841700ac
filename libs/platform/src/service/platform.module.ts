import { Module, type DynamicModule, type FactoryProvider, type InjectionToken, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { CommandHandler, EventStore } from '@okoce/event-sourcing';
import { DataSource } from 'typeorm';
import { PolicyGuard } from '../auth/policy.guard';
import { TokenVerifier } from '../auth/token-verifier';
import { HealthController } from '../health/health.controller';
import { ServiceHealth } from '../health/service-health';
import { ProblemFilter } from '../http/problem.filter';
import { ReplyInterceptor } from '../http/reply.interceptor';
import { validationPipe } from '../http/validation.pipe';
import { FactsController } from '../facts/facts.controller';
import { RecordedFacts, type RecordedFactsSettings } from '../facts/recorded-facts';
import { DailySweep, type SweepSettings } from '../sweep/daily-sweep';
import { SweepsController } from '../sweep/sweeps.controller';
import { Vault } from '../vault/vault';
import { OpenApiController, OpenApiDocument } from './open-api';
import type { Resources } from './resources';
import { CLOCK, EVENT_LOG, LOGGER, PG_POOL, RECORDED_FACTS, RULE_STATUSES, SERVICE_CONFIG, SWEEP, systemClock } from './tokens';

export interface PlatformOptions {
  readonly ruleStatuses: Readonly<Record<string, number>>;
  readonly service: DynamicModule | Type;
  readonly sweep?: SweepSettings | undefined;
  readonly recordedFacts?: RecordedFactsSettings | undefined;
  /** Left out for a preview: nothing is instantiated then. */
  readonly resources?: Resources;
}

/** The only global module: what every service injects, and the guard, pipe, filter and interceptor of every route. */
@Module({})
export class PlatformModule {
  static forService({ service, sweep, recordedFacts, resources, ruleStatuses }: PlatformOptions): DynamicModule {
    const shared = resourceProviders(resources);
    return {
      module: PlatformModule,
      global: true,
      imports: [service],
      controllers: [HealthController, OpenApiController, ...(sweep ? [SweepsController] : []), ...(recordedFacts ? [FactsController] : [])],
      providers: [
        ...shared,
        ServiceHealth,
        OpenApiDocument,
        ...(sweep ? [DailySweep, { provide: SWEEP, useValue: sweep }] : []),
        ...(recordedFacts ? [RecordedFacts, { provide: RECORDED_FACTS, useValue: recordedFacts }] : []),
        { provide: CLOCK, useValue: systemClock },
        { provide: RULE_STATUSES, useValue: ruleStatuses },
        { provide: APP_GUARD, useClass: PolicyGuard },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: ReplyInterceptor },
      ],
      exports: [...shared.map(({ provide }) => provide), CLOCK],
    };
  }
}

function resourceProviders(resources: Resources | undefined): FactoryProvider[] {
  const opened = (): Resources => {
    if (!resources) throw new Error('A preview has no resources');
    return resources;
  };
  const provide = (token: InjectionToken, useFactory: () => unknown): FactoryProvider => ({ provide: token, useFactory });
  return [
    provide(DataSource, () => opened().dataSource),
    provide(PG_POOL, () => opened().pool),
    provide(EVENT_LOG, () => opened().eventLog),
    provide(EventStore, () => opened().store),
    provide(CommandHandler, () => opened().commands),
    provide(TokenVerifier, () => opened().verifier),
    provide(LOGGER, () => opened().logger),
    provide(SERVICE_CONFIG, () => opened().config),
    provide(Vault, () => opened().vault ?? noVault()),
  ];
}

/** Only a service that asks for the vault without a VaultConfig meets this. */
function noVault(): Vault {
  return new Proxy(Object.create(Vault.prototype) as Vault, {
    get(_target, property) {
      // Nest looks for lifecycle hooks and for a promise.
      if (typeof property === 'symbol' || property === 'then' || property.startsWith('on') || property.startsWith('before'))
        return undefined;
      throw new Error('This service has no vault: let its config extend VaultConfig');
    },
  });
}
