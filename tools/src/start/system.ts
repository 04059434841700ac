import { openKafkaLog } from '@okoce/event-sourcing';
import type { KafkaServer } from '@okoce/testing';
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { CannotRun, portOffsets, workspaceRoot, type ToolsConfig } from '../config';
import { systemTopics } from '../kafka/topics';
import { services, type DataFolder, type Service } from './data-folder';
import { createDatabases, createEmbeddedLog, DatabaseUrls } from './databases';
import { inherited, lastLines, ManagedProcess } from './managed-process';
import { requireFreePorts } from './ports';
import { Postgres } from './postgres';
import * as environment from './service-environment';

/** Services first, then the broker: together, and with the database's own stop, less than the ten seconds that are promised. */
const SERVICES_HARD_AFTER_MS = 4_000;
const BROKER_HARD_AFTER_MS = 4_500;

export interface SystemOptions {
  readonly config: ToolsConfig;
  readonly folder: DataFolder;
  readonly say: (sentence: string) => void;
  /** A runner that was killed may have left processes that are just about to end. */
  readonly portPatienceMs: number;
}

export interface StartChoices {
  /** Forget all data first. */
  readonly fresh: boolean;
  /** Whether services sweep each day by themselves. */
  readonly dailySweep: 'on' | 'off';
}

/** All processes of a local system, in the order in which they need one another. */
export class System {
  private readonly processes: ManagedProcess[] = [];
  private postgres: Postgres | undefined;
  private broker: Promise<KafkaServer> | undefined;
  private stopped = false;

  constructor(private readonly options: SystemOptions) {}

  /** The processes of ours that run now, PostgreSQL's apart. */
  pids(): readonly number[] {
    return this.processes.flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
  }

  async start({ fresh, dailySweep }: StartChoices): Promise<void> {
    const { config, folder, say } = this.options;
    const port = config.portBase + portOffsets.postgres;
    this.postgres = await Postgres.prepare({ folder: folder.in('postgres'), logFile: folder.in('logs', 'postgres.log'), port, say });
    await this.postgres.stopLeftover();
    await this.checkPorts();
    // A cluster kept elsewhere outlives a data folder that was deleted by hand.
    if (fresh || folder.isNew()) {
      this.postgres.remove();
      folder.empty();
    }
    mkdirSync(folder.in('logs'), { recursive: true });
    folder.claimVersion();
    const secrets = folder.secrets();
    const urls = new DatabaseUrls(port, secrets);
    const kafkaBrokers = await this.startKafka();
    const { portBase } = config;
    const messageFolder = folder.in('messages');
    const surroundings: environment.Surroundings = {
      portBase,
      transport: folder.transport,
      kafkaBrokers,
      secrets,
      urls,
      dailySweep,
      messageFolder,
    };
    const issuer = this.startIssuer(surroundings);
    await this.unlessStopped(() => this.postgres?.start(secrets.postgresPassword));
    await createDatabases(urls, secrets);
    if (folder.transport === 'embedded') await createEmbeddedLog(urls);
    await this.unlessStopped(() => Promise.all([...services.map((service) => this.migrate(service, surroundings)), issuer]));
    await this.unlessStopped(() =>
      Promise.all([...services.map((service) => this.startService(service, surroundings)), this.startDashboard(surroundings)]),
    );
  }

  /** Services first, then what they stand on. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.processes.map((managed) => managed.stop(SERVICES_HARD_AFTER_MS)));
    const broker = await this.broker?.catch(() => undefined);
    // A broker that is still not done is ended by its own watchdog as soon as this process is gone.
    await Promise.all([this.postgres?.stop(), broker && Promise.race([broker.stop(), sleep(BROKER_HARD_AFTER_MS)])]);
  }

  private async unlessStopped<T>(act: () => T): Promise<Awaited<T>> {
    if (this.stopped) throw new CannotRun('Dihentikan sebelum siap.');
    return await act();
  }

  private async checkPorts(): Promise<void> {
    const { config, folder, portPatienceMs } = this.options;
    const ownKafka = folder.transport === 'kafka' && config.kafkaBrokers.length === 0;
    const ports = Object.entries(portOffsets).filter(([name]) => ownKafka || !name.startsWith('kafka'));
    await requireFreePorts(Object.fromEntries(ports.map(([name, offset]) => [name, config.portBase + offset])), portPatienceMs);
  }

  private async startKafka(): Promise<readonly string[]> {
    const { config, folder } = this.options;
    if (folder.transport === 'embedded') return [];
    const brokers = config.kafkaBrokers.length > 0 ? config.kafkaBrokers : await this.startBroker();
    const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const log = await openKafkaLog({ brokers, clientId: 'okoce-start', logger: quiet });
    await log.createTopics(systemTopics()).finally(() => log.close());
    return brokers;
  }

  private async startBroker(): Promise<readonly string[]> {
    const { config, folder, say } = this.options;
    const { findKafkaWay, startKafkaServer } = await import('@okoce/testing');
    const way = findKafkaWay({});
    if (way.kind === 'given' || way.kind === 'none')
      throw new CannotRun(`Tidak ada Kafka di sini: ${way.kind === 'none' ? way.reason : 'KAFKA_BROKERS kosong'}`);
    say('Kafka sedang dijalankan...');
    this.broker = startKafkaServer({
      way,
      folder: folder.in('kafka'),
      port: config.portBase + portOffsets.kafka,
      controllerPort: config.portBase + portOffsets['kafka controller'],
    });
    const server = await this.broker;
    void server.ended.then(() => {
      if (!this.stopped) say(`Kafka berhenti sendiri; layanan menunggu sampai ada lagi. Hentikan dengan Ctrl-C dan mulai lagi.`);
    });
    return server.brokers;
  }

  private startIssuer(surroundings: environment.Surroundings): Promise<void> {
    const url = `${environment.urlOf('issuer', surroundings)}/health/live`;
    const dataFolder = this.options.folder.in('issuer');
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    const env = environment.issuerEnvironment(surroundings, dataFolder);
    const started = this.launch('issuer', ['libs/platform/dist/development-issuer/main.js'], env, url);
    // Awaited with the migrations; until then a failure must not end the process.
    started.catch(() => undefined);
    return started;
  }

  private startService(service: Service, surroundings: environment.Surroundings): Promise<void> {
    const url = `${environment.urlOf(service, surroundings)}/health/ready`;
    return this.launch(service, [`apps/${service}/dist/main.js`], environment.serviceEnvironment(service, surroundings), url);
  }

  private startDashboard(surroundings: environment.Surroundings): Promise<void> {
    const url = `${environment.urlOf('dashboard', surroundings)}/health/live`;
    return this.launch('dashboard', ['apps/dashboard/dist/main.js'], environment.dashboardEnvironment(surroundings), url);
  }

  private launch(name: string, args: readonly string[], env: Readonly<Record<string, string>>, readyUrl: string): Promise<void> {
    const { folder, say } = this.options;
    const managed = new ManagedProcess({ name, args, env, readyUrl, say, logFile: folder.in('logs', `${name}.log`) });
    this.processes.push(managed);
    return managed.start();
  }

  private async migrate(service: Service, surroundings: environment.Surroundings): Promise<void> {
    const env = { ...inherited(), ...environment.migrationEnvironment(service, surroundings) };
    const logFile = this.options.folder.in('logs', `${service}-migrate.log`);
    const main = join(workspaceRoot, `apps/${service}/dist/main.js`);
    try {
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [main, 'migrate'], { env, cwd: workspaceRoot });
      writeFileSync(logFile, stdout + stderr);
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      writeFileSync(logFile, stdout + stderr);
      throw new CannotRun(`Migrasi basis data ${service} gagal; akhir dari ${logFile}:\n${lastLines(logFile)}`);
    }
  }
}
