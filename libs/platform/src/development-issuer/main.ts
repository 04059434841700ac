import { ConfigurationError, loadConfig } from '../config/env';
import { createLogger } from '../logging/logger';
import { DevelopmentIssuerConfig } from './config';
import { startDevelopmentIssuer } from './index';

async function run(): Promise<void> {
  const logger = createLogger({ name: 'development-issuer', level: 'info' });
  try {
    const { port, host, audience, issuer, dataFolder } = loadConfig(DevelopmentIssuerConfig);
    const running = await startDevelopmentIssuer({
      port,
      host,
      audience,
      ...(issuer ? { issuer } : {}),
      ...(dataFolder ? { dataFolder } : {}),
    });
    logger.info({ url: running.url, issuer: running.issuer }, 'Development issuer started: everyone may be anyone');
    const stop = (): void => void running.close().then(() => process.exit(0));
    process.once('SIGTERM', stop).once('SIGINT', stop);
  } catch (error) {
    if (error instanceof ConfigurationError) logger.fatal({ problems: error.problems }, 'The settings are wrong');
    else logger.fatal({ err: error }, 'The development issuer did not start');
    process.exit(1);
  }
}

void run();
