import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { ConfigurationError, loadConfig } from '@okoce/platform/web';
import { DashboardConfig } from './config';
import { DashboardModule } from './dashboard.module';
import { readForms } from './http/form-limit';

async function main(): Promise<void> {
  const config = loadConfig(DashboardConfig);
  const app = await NestFactory.create<NestExpressApplication>(DashboardModule.register(config), { logger: ['error', 'warn'] });
  // Pages carry no script at all; charts are SVG with style attributes of their own.
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'"],
          formAction: ["'self'", config.issuer],
          frameAncestors: ["'none'"],
          baseUri: ["'none'"],
        },
      },
      strictTransportSecurity: config.publicUrl.startsWith('https://'),
    }),
  );
  readForms(app);
  app.enableShutdownHooks();
  await app.listen(config.port, config.bindHost);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigurationError ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 1;
});
