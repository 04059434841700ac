import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

export const KAFKA_VERSION = '4.1.1';

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>okoce</groupId>
  <artifactId>kafka</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>${KAFKA_VERSION}</version></dependency>
    <!-- Without a binding the broker says nothing, not even why it died. -->
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-simple</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
`;

/** Where the jars are kept, in the checkout: fetched once, whatever data folder a run uses. */
export function jarsFolder(): string {
  return join(workspaceRoot(), '.okoce', 'kafka', 'jars', KAFKA_VERSION);
}

/** Fetches Kafka's jars with Maven unless they are here. Two runs may do so side by side: the folder appears whole or not at all. */
export async function ensureJars(): Promise<string> {
  const folder = jarsFolder();
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}.draft-`);
  try {
    await fetchJars(draft);
    await rename(join(draft, 'jars'), folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}

async function fetchJars(draft: string): Promise<void> {
  const pom = join(draft, 'pom.xml');
  await writeFile(pom, POM);
  const args = [
    '-q',
    '-B',
    '-f',
    pom,
    'dependency:copy-dependencies',
    `-DoutputDirectory=${join(draft, 'jars')}`,
    '-DincludeScope=runtime',
  ];
  await promisify(execFile)('mvn', args, { maxBuffer: 16 * 1024 * 1024 }).catch((error: { stdout?: string; message: string }) => {
    throw new Error(`Maven could not fetch Kafka ${KAFKA_VERSION}: ${(error.stdout ?? error.message).trim().slice(0, 2_000)}`);
  });
}

function workspaceRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'nx.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No workspace above ${__dirname}`);
    folder = parent;
  }
  return folder;
}
