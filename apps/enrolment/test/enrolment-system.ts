import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from '@okoce/platform';
import { startServiceSystem, type ServiceSystem } from '@okoce/platform/testing';
import { postgresDatabase } from '@okoce/testing';
import { EnrolmentConfig } from '../src/config';
import { enrolment } from '../src/service';

export type { Answer, Client, ServiceSystem } from '@okoce/platform/testing';

export interface EnrolmentSystem extends ServiceSystem {
  /** Where its messages end, unless its settings say another way. */
  readonly messageFolder: string;
}

export async function startSystem(settings: Partial<EnrolmentConfig> = {}, logger?: Logger): Promise<EnrolmentSystem> {
  const messageFolder = mkdtempSync(join(tmpdir(), 'okoce-messages-'));
  const told = { messageSender: 'folder', messageFolder, confirmationPageUrl: 'https://okoce.example/konfirmasi', ...settings };
  class TestConfig extends EnrolmentConfig {
    constructor() {
      super();
      Object.assign(this, told);
    }
  }
  const system = await startServiceSystem({ ...enrolment, config: TestConfig }, (role) => postgresDatabase({ roles: [role] }), logger);
  return Object.assign(Object.create(system) as ServiceSystem, {
    messageFolder,
    close: async () => {
      await system.close();
      await rm(messageFolder, { recursive: true });
    },
  });
}
