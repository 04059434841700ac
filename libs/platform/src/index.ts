export * from './auth/caller';
export { Policy, Public, type RoutePolicy } from './auth/policy';
export { walkRoutes, type WalkedRoute } from './auth/walk-routes';
export { ConfigurationError, Env, list, loadConfig, type Environment } from './config/env';
export { Secret } from './config/secret';
export { IsKey, IsSecretUrl, ServiceConfig, VaultConfig } from './config/service-config';
export { CommandContext } from './http/command-context';
export { CurrentCaller } from './http/current-caller';
export { OccurrenceRequest } from './http/occurrence.request';
export { MalformedRequest, NotFound, Problem, type FieldError, type ProblemBody } from './http/problems';
export { CommandOutcome, Reply, respond, type Answer } from './http/respond';
export { currentCorrelation, withCorrelation } from './logging/correlation';
export { createLogger, type Logger } from './logging/logger';
export { Consumer } from './messaging/consumer.decorator';
export type { ConsumedFact, FactBatch } from './messaging/fact-batch';
export type { Migration } from './persistence/migrations';
export {
  migrateService,
  openApiDocument,
  previewService,
  runService,
  startService,
  type RunningService,
  type StartOptions,
} from './service/run-service';
export type { Publication, ServiceDefinition } from './service/service-definition';
export { CLOCK, EVENT_LOG, LOGGER, newId, PG_POOL, SERVICE_CONFIG, systemClock, type Clock } from './service/tokens';
export { Vault, type VaultClaim, type VaultEntry, type VaultOptions } from './vault/vault';
export { vaultSchema } from './vault/vault-schema';
