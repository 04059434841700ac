import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toolsConfig } from '../config';
import { DataFolder } from './data-folder';
import { takeLock } from './lock';
import { requireFreePorts } from './ports';

describe('what npm start keeps', () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'okoce-start-'))));
  afterEach(() => rmSync(root, { recursive: true }));

  it('makes its secrets once, for nobody else to read', () => {
    const folder = new DataFolder(root, 'embedded');
    const secrets = folder.secrets();
    expect(new DataFolder(root, 'embedded').secrets()).toEqual(secrets);
    expect(statSync(folder.in('secrets.json')).mode & 0o777).toBe(0o600);
    expect(Buffer.from(secrets.vaultMasterKeys['enrolment'] ?? '', 'base64')).toHaveLength(32);
    expect(new DataFolder(root, 'kafka').secrets()).not.toEqual(secrets);
  });

  it('refuses a folder of another version in one sentence', () => {
    const folder = new DataFolder(root, 'embedded');
    expect(folder.isNew()).toBe(true);
    folder.claimVersion();
    folder.claimVersion();
    expect(folder.isNew()).toBe(false);
    writeFileSync(folder.in('version.json'), '{"format":99,"postgres":18}\n');
    expect(() => folder.claimVersion()).toThrow(/versi lain.*--fresh/);
  });

  it('forgets everything but the lock when asked to', () => {
    const folder = new DataFolder(root, 'embedded');
    const secrets = folder.secrets();
    folder.recordSample({});
    const { release } = takeLock(folder.in('runner.json'));
    expect(folder.sample()).toBe('loaded');
    folder.empty();
    expect(folder.sample()).toBe('undecided');
    expect(folder.secrets()).not.toEqual(secrets);
    expect(readFileSync(folder.in('runner.json'), 'utf8')).toContain(String(process.pid));
    release();
  });

  it('remembers that it was started without the sample programme', () => {
    const folder = new DataFolder(root, 'embedded');
    folder.declineSample();
    expect(folder.sample()).toBe('declined');
    folder.recordSample({ participants: 1_500 });
    expect(folder.sample()).toBe('loaded');
  });

  it('lets one runner use it at a time, and sees when one was killed', () => {
    const file = join(root, 'runner.json');
    const first = takeLock(file);
    expect(first.wasLeftBehind).toBe(false);
    expect(() => takeLock(file)).toThrow(`proses ${process.pid}`);
    // A process that got the number of one that was killed did not start when that did.
    writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: 'another time' }));
    expect(takeLock(file).wasLeftBehind).toBe(true);
    first.release();
    expect(takeLock(file).wasLeftBehind).toBe(false);
  });
});

describe('the ports of npm start', () => {
  it('are named when somebody else holds one', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await expect(requireFreePorts({ reporting: port }, 0)).rejects.toThrow(`Port ${port} (reporting) sedang dipakai program lain`);
    const waiting = requireFreePorts({ reporting: port }, 5_000);
    server.close();
    await expect(waiting).resolves.toBeUndefined();
  });

  it('stand in a row from OKOCE_PORT_BASE', () => {
    const { urls } = toolsConfig({ OKOCE_PORT_BASE: '5000', OKOCE_REPORTING_URL: 'https://laporan.example/' });
    expect(urls).toMatchObject({
      dashboard: 'http://127.0.0.1:5000',
      'training-events': 'http://127.0.0.1:5003',
      reporting: 'https://laporan.example',
    });
    expect(() => toolsConfig({ OKOCE_PORT_BASE: 'empat ribu' })).toThrow('OKOCE_PORT_BASE');
  });
});
