import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { workspaceRoot } from '../config';

export const decidingServices = ['enrolment', 'training-events', 'mentoring'] as const;
export type DecidingService = (typeof decidingServices)[number];

export const services = [...decidingServices, 'reporting'] as const;
export type Service = (typeof services)[number];

const run = promisify(execFile);
const LARGEST_DOCUMENT = 1 << 24;

export function mainOf(service: Service): string {
  return join(workspaceRoot, 'apps', service, 'dist', 'main.js');
}

/** What a service says of itself: a process of its own, as a tool imports no service. */
export async function askService(service: Service, verb: 'openapi' | 'state-tables'): Promise<unknown> {
  const { stdout } = await run(process.execPath, [mainOf(service), verb], { maxBuffer: LARGEST_DOCUMENT });
  return JSON.parse(stdout) as unknown;
}

/** A pure table of a service, from what was built. */
export function tableOf(service: DecidingService, path: string): Promise<Record<string, unknown>> {
  return import(join(workspaceRoot, 'apps', service, 'dist', path)) as Promise<Record<string, unknown>>;
}
