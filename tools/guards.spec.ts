import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const BOUNDARY = '@nx/enforce-module-boundaries';

interface Fixture {
  readonly rule: string;
  readonly path: string;
  readonly code: string;
  readonly ruleId: string;
  readonly says: RegExp;
}

const importing = (name: string): string => `import * as it from '${name}';\nexport const used = it;\n`;
const boundary = (rule: string, path: string, name: string, says: RegExp): Fixture => ({
  rule,
  path,
  code: importing(name),
  ruleId: BOUNDARY,
  says,
});

/** Each is one line that must never pass, with the rule that stops it. */
const fixtures: readonly Fixture[] = [
  boundary('domain imports no package', 'libs/domain/src/bad.ts', 'uuid', /not allowed to import "uuid"/),
  boundary('domain imports no other library', 'libs/domain/src/bad.ts', '@okoce/event-sourcing', /type:domain|Circular dependency/),
  boundary('contracts know no infrastructure', 'libs/event-contracts/src/bad.ts', '@okoce/event-sourcing', /type:contract/),
  boundary('contracts use validators only', 'libs/event-contracts/src/bad.ts', 'pg', /not allowed to import "pg"/),
  boundary('infrastructure has no Nest', 'libs/event-sourcing/src/bad.ts', '@nestjs/common', /not allowed to import "@nestjs\/common"/),
  boundary('infrastructure imports no @okoce package', 'libs/event-sourcing/src/bad.ts', '@okoce/domain', /type:infrastructure/),
  boundary('platform leaves Kafka to the adapter', 'libs/platform/src/bad.ts', 'kafkajs', /not allowed to import "kafkajs"/),
  boundary('platform is not built on a service', 'libs/platform/src/bad.ts', '@okoce/enrolment', /Circular dependency|type:platform/),
  boundary('testing imports only domain', 'libs/testing/src/bad.ts', '@okoce/event-sourcing', /type:testing|Circular dependency/),
  boundary('testing has no Nest', 'libs/testing/src/bad.ts', '@nestjs/core', /not allowed to import "@nestjs\/core"/),
  boundary('testing leaves Kafka to the adapter', 'libs/testing/src/bad.ts', 'kafkajs', /not allowed to import "kafkajs"/),
  boundary('a service leaves Kafka to the adapter', 'apps/enrolment/src/bad.ts', 'kafkajs', /not allowed to import "kafkajs"/),
  boundary('a service uses no test library outside specs', 'apps/enrolment/src/bad.ts', '@okoce/testing', /type:app/),
  ...['enrolment', 'mentoring', 'training-events', 'reporting'].flatMap((service, at, all) =>
    boundary('a service never imports another', `apps/${service}/src/bad.ts`, `@okoce/${all[(at + 1) % all.length]}`, /type:app|scope:/),
  ),
  boundary('the web app talks HTTP, not SQL', 'apps/dashboard/src/bad.ts', 'pg', /not allowed to import "pg"/),
  boundary('the web app has no ORM', 'apps/dashboard/src/bad.ts', 'typeorm', /not allowed to import "typeorm"/),
  boundary(
    'the web app has no consumers',
    'apps/dashboard/src/bad.ts',
    '@nestjs/microservices',
    /not allowed to import "@nestjs\/microservices"/,
  ),
  boundary('the web app imports no service', 'apps/dashboard/src/bad.ts', '@okoce/reporting', /type:web|scope:dashboard/),
  boundary('the web app knows no event store', 'apps/dashboard/src/bad.ts', '@okoce/event-sourcing', /type:web/),
  boundary('a tool imports no service', 'tools/src/bad.ts', '@okoce/enrolment', /type:tool|scope:shared/),
  boundary('a tool leaves Kafka to the adapter', 'tools/src/bad.ts', 'kafkajs', /not allowed to import "kafkajs"/),
  boundary('the journey suite imports no service', 'apps/e2e/src/bad.ts', '@okoce/enrolment', /type:e2e|scope:shared/),
  ...(
    [
      ['new Date()', 'export const bad = new Date();\n'],
      ['Date.now', 'export const bad = Date.now();\n'],
      ['performance.now', 'export const bad = performance.now();\n'],
      ['Date()', 'export const bad = Date();\n'],
      ['crypto.getRandomValues', 'export const bad = crypto.getRandomValues(new Uint8Array(1));\n'],
      ['Math.random', 'export const bad = Math.random();\n'],
      ['crypto.randomUUID', 'export const bad = crypto.randomUUID();\n'],
      ['process', 'export const bad = process.cwd();\n'],
    ] as const
  ).flatMap(([what, code]): Fixture[] =>
    ['libs/domain/src/bad.ts', 'apps/enrolment/src/domain/bad.ts'].map((path) => ({
      rule: `no ${what} in domain/**`,
      path,
      code,
      ruleId: 'no-restricted-syntax',
      says: /domain\/\*\* has no/,
    })),
  ),
  ...['@nestjs/common', 'node:crypto', 'uuid', 'pg', '@okoce/platform', '../http/x.request', '../persistence/x'].map((name): Fixture => ({
    rule: `domain/** of a service does not import ${name}`,
    path: 'apps/mentoring/src/domain/bad.ts',
    code: importing(name),
    ruleId: 'no-restricted-imports',
    says: /domain\/\*\* is pure/,
  })),
  ...['node:crypto', 'pg', '@okoce/platform', '../../persistence/x'].map((name): Fixture => ({
    rule: `a folder inside domain/** does not import ${name}`,
    path: 'apps/reporting/src/domain/due/bad.ts',
    code: importing(name),
    ruleId: 'no-restricted-imports',
    says: /domain\/\*\* is pure/,
  })),
  {
    rule: 'libs/domain imports nothing of Node',
    path: 'libs/domain/src/bad.ts',
    code: importing('node:crypto'),
    ruleId: 'no-restricted-imports',
    says: /imports no package/,
  },
  ...['libs/event-sourcing/src/bad.ts', 'libs/event-sourcing/test/bad.int.spec.ts'].map((path): Fixture => ({
    rule: 'kafkajs stays in the adapter',
    path,
    code: importing('kafkajs'),
    ruleId: 'no-restricted-imports',
    says: /stays in src\/kafka/,
  })),
  ...['libs/platform/src/bad.ts', 'apps/mentoring/src/bad.module.ts', 'apps/mentoring/src/application/bad.ts'].map((path): Fixture => ({
    rule: 'nobody uses the stock Kafka transport of Nest',
    path,
    code: "import { Transport } from '@nestjs/microservices';\nexport const bad = Transport.KAFKA;\n",
    ruleId: 'no-restricted-imports',
    says: /Consumers run on EventLogTransport/,
  })),
  {
    rule: 'application/ stands below http/',
    path: 'apps/enrolment/src/application/bad.ts',
    code: importing('../http/x.request'),
    ruleId: 'no-restricted-imports',
    says: /stands below/,
  },
  {
    rule: 'http/ goes through application/',
    path: 'apps/enrolment/src/http/bad.ts',
    code: importing('../persistence/x'),
    ruleId: 'no-restricted-imports',
    says: /goes through application/,
  },
  {
    rule: 'config.ts is the only reader of the environment',
    path: 'apps/reporting/src/bad.ts',
    code: 'export const bad = process.env.PORT;\n',
    ruleId: 'no-restricted-properties',
    says: /only reader of process.env/,
  },
  {
    rule: 'no any',
    path: 'libs/platform/src/bad.ts',
    code: 'export const bad = (x: any): unknown => x;\n',
    ruleId: '@typescript-eslint/no-explicit-any',
    says: /any/,
  },
];

describe('the guards bite', () => {
  let verdicts: { ruleId: string | null; message: string }[][];

  beforeAll(() => {
    const child = spawnSync(process.execPath, [join(__dirname, 'guards/lint-fixtures.mjs'), root], {
      cwd: root,
      input: JSON.stringify(fixtures.map(({ path, code }) => ({ path: join(root, path), code }))),
      encoding: 'utf8',
      env: { ...process.env, NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false' },
      maxBuffer: 16 * 1024 * 1024,
    });
    if (child.status !== 0) throw new Error(`ESLint did not run: ${child.stderr}`);
    verdicts = JSON.parse(child.stdout);
  }, 120_000);

  it.each(fixtures.map((fixture, at) => [`${fixture.rule} (${fixture.path})`, at] as const))('%s', (_title, at) => {
    const { ruleId, says } = fixtures[at]!;
    const said = verdicts[at]!.filter((verdict) => verdict.ruleId === ruleId).map(({ message }) => message);
    expect(said.join('\n')).toMatch(says);
  });
});

describe('every tag in use has a rule', () => {
  const config = readFileSync(join(root, 'eslint.config.mjs'), 'utf8');
  const projects = ['libs', 'apps'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)).concat('tools');

  it.each(projects.filter((dir) => existsSync(join(root, dir, 'package.json'))))('%s', (dir) => {
    const { nx } = JSON.parse(readFileSync(join(root, dir, 'package.json'), 'utf8')) as { nx: { tags: string[] } };
    expect(nx.tags.filter((tag) => tag.startsWith('type:'))).toHaveLength(1);
    expect(nx.tags.filter((tag) => tag.startsWith('scope:'))).toHaveLength(1);
    for (const tag of nx.tags) {
      const listed = config.includes(`'${tag}'`) || (tag.startsWith('scope:') && config.includes(`'${tag.slice('scope:'.length)}'`));
      expect({ tag, listed }).toEqual({ tag, listed: true });
    }
    expect(/sourceTag: ?'\*'/.test(config)).toBe(false);
  });
});

describe('verify', () => {
  it('runs tsc over every project, and a type error fails it', () => {
    const references = (JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as { references: { path: string }[] }).references.map(
      ({ path }) => path.replace('./', ''),
    );
    for (const dir of ['libs', 'apps']
      .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
      .concat('tools'))
      if (existsSync(join(root, dir, 'tsconfig.json'))) expect(references).toContain(dir);

    const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts;
    expect(scripts['verify']).toMatch(/&& tsc -b && tsc -p tsconfig.tests.json &&/);

    const folder = mkdtempSync(join(root, 'tools/guards/type-error-'));
    try {
      writeFileSync(join(folder, 'bad.ts'), 'export const bad: number = "a word";\n');
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({ extends: '../../../tsconfig.base.json', compilerOptions: { outDir: 'types', types: [] }, include: ['bad.ts'] }),
      );
      const tsc = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', folder], { encoding: 'utf8' });
      expect(tsc.status).not.toBe(0);
      expect(tsc.stdout).toContain('TS2322');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});

describe('the last lines of a run', () => {
  const skipped = (file: string, title: string) => ({
    testFilePath: file,
    testResults: [{ ancestorTitles: ['Kafka [skipped: no Java]', title] }],
  });
  const run = (results: object) =>
    spawnSync(process.execPath, ['-e', `new (require('./jest.count-reporter.js'))().onRunComplete([], ${JSON.stringify(results)})`], {
      cwd: root,
      encoding: 'utf8',
    });
  const counts = { numPassedTests: 5, numFailedTests: 0, numRuntimeErrorTestSuites: 0, numPendingTests: 2, numTodoTests: 0 };

  it('count what ran, and what was skipped for want of something, in one line each', () => {
    const passed = { testFilePath: 'c', testResults: [{ ancestorTitles: ['a list [of things]'] }] };
    const { status, stderr } = run({ ...counts, testResults: [skipped('a', 'one'), skipped('b', 'two'), passed] });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '\nSKIPPED 2 tests in 2 files: no Java\n5 passed, 0 failed, 2 skipped\n' });
  });

  it.each(['numFailedTests', 'numRuntimeErrorTestSuites'])('fail the run with %s', (count) => {
    expect(run({ ...counts, [count]: 1, testResults: [] }).status).toBe(1);
  });
});
