import { startServiceSystem, type ServiceSystem } from '@okoce/platform/testing';
import { postgresDatabase } from '@okoce/testing';
import { enrolment } from '../src/service';

export type { Answer, Client, ServiceSystem } from '@okoce/platform/testing';

export function startSystem(): Promise<ServiceSystem> {
  return startServiceSystem(enrolment, (role) => postgresDatabase({ roles: [role] }));
}
