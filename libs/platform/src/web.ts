// For processes without a database, such as the dashboard: settings and logs, none of TypeORM, pg or the event log.
export { ConfigurationError, Env, list, loadConfig, type Environment } from './config/env';
export { Secret } from './config/secret';
export { IsKey, IsSecretUrl, ProcessConfig } from './config/service-config';
export { correlationIdFrom, currentCorrelation, withCorrelation } from './logging/correlation';
export { createLogger, nestLogger, type Logger } from './logging/logger';
