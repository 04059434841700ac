import { assertTopics, CommandHandler, EventStore, type EventLog, type RunningRelay } from '@okoce/event-sourcing';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { remoteKeys, TokenVerifier } from '../auth/token-verifier';
import { VaultConfig, type ServiceConfig } from '../config/service-config';
import type { Logger } from '../logging/logger';
import { openEventLog } from '../messaging/open-event-log';
import { expectedTopics } from '../messaging/topics';
import { openDataSource, poolOf } from '../persistence/data-source';
import { assertSchema } from '../persistence/migrations';
import { Vault } from '../vault/vault';
import type { ServiceDefinition, StartOptions } from './service-definition';

/** What a running service holds: opened before Nest starts, closed after it ended. */
export interface Resources {
  readonly config: ServiceConfig;
  readonly logger: Logger;
  readonly dataSource: DataSource;
  readonly pool: Pool;
  readonly eventLog: EventLog;
  readonly store: EventStore;
  readonly commands: CommandHandler;
  readonly vault?: Vault;
  readonly verifier: TokenVerifier;
  /** Where an append wakes the relay, once it runs. */
  readonly relay: { current?: RunningRelay };
  close(): Promise<void>;
}

/** Opens database and event log, and refuses a schema that is behind or topics that are not as they should be. */
export async function openResources<Config extends ServiceConfig>(
  definition: ServiceDefinition<Config>,
  options: StartOptions<Config>,
  logger: Logger,
): Promise<Resources> {
  const { config } = options;
  const dataSource = await openDataSource({
    url: config.databaseUrl.reveal(),
    applicationName: `okoce-${definition.name}`,
    poolSize: config.databasePool,
    logger,
    ...(definition.entities ? { entities: definition.entities } : {}),
  });
  try {
    await assertSchema(dataSource, definition.migrations);
    const eventLog = options.eventLog ?? (await openEventLog(config, `okoce-${definition.name}`, logger));
    try {
      await assertTopics(eventLog, expectedTopics(definition.name, definition.publisher !== undefined, definition.consumes ?? []));
      return assemble(definition, options, { logger, dataSource, eventLog });
    } catch (error) {
      if (!options.eventLog) await eventLog.close();
      throw error;
    }
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

function assemble<Config extends ServiceConfig>(
  definition: ServiceDefinition<Config>,
  { config, keys, eventLog: lent }: StartOptions<Config>,
  opened: Pick<Resources, 'logger' | 'dataSource' | 'eventLog'>,
): Resources {
  const { dataSource, eventLog } = opened;
  const pool = poolOf(dataSource);
  const relay: Resources['relay'] = {};
  const store = new EventStore(pool, {
    onAppended: () => relay.current?.wake(),
    ...(definition.upcast ? { upcast: definition.upcast } : {}),
  });
  return {
    ...opened,
    config,
    pool,
    store,
    relay,
    commands: new CommandHandler(store, pool),
    verifier: new TokenVerifier(keys ?? remoteKeys(config.jwksUrl), config),
    ...(config instanceof VaultConfig ? { vault: vaultOf(config, pool) } : {}),
    async close() {
      if (!lent) await eventLog.close();
      await dataSource.destroy();
    },
  };
}

function vaultOf(config: VaultConfig, pool: Pool): Vault {
  const masterKey = Buffer.from(config.vaultMasterKey.reveal(), 'base64');
  const indexKey = Buffer.from(config.vaultIndexKey.reveal(), 'base64');
  return new Vault({ pool, masterKey, indexKey });
}
