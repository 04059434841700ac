import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { jarsFolder } from './kafka-jars';

/** How a real Kafka can be had on this machine; `none` says why it cannot. */
export type KafkaWay =
  | { readonly kind: 'given'; readonly brokers: readonly string[] }
  | { readonly kind: 'container'; readonly engine: 'docker' | 'podman' }
  | { readonly kind: 'java'; readonly java: string }
  | { readonly kind: 'none'; readonly reason: string };

/** The first way that works: brokers named in KAFKA_BROKERS, a container engine that answers, Java 17 or later with Maven. */
export function findKafkaWay(environment: Readonly<Record<string, string | undefined>>): KafkaWay {
  const brokers = (environment['KAFKA_BROKERS'] ?? '').split(',').flatMap((broker) => broker.trim() || []);
  if (brokers.length > 0) return { kind: 'given', brokers };
  for (const engine of ['docker', 'podman'] as const) {
    // `info` fails where the program is installed but nothing answers it.
    if (said(engine, ['info']) !== undefined) return { kind: 'container', engine };
  }
  const java = environment['JAVA_HOME'] ? join(environment['JAVA_HOME'], 'bin', 'java') : 'java';
  const version = javaVersion(said(java, ['-version']) ?? '');
  const looked = 'no KAFKA_BROKERS, no container engine';
  if (version === undefined) return { kind: 'none', reason: `${looked}, no Java` };
  if (version < 17) return { kind: 'none', reason: `${looked}, and Java ${version} is older than 17` };
  if (!existsSync(jarsFolder()) && said('mvn', ['-v']) === undefined) return { kind: 'none', reason: `${looked}, and Java without Maven` };
  return { kind: 'java', java };
}

/** The major version in what `java -version` prints: `openjdk version "17.0.15"`, and `"1.8.0_392"` for 8. */
export function javaVersion(text: string): number | undefined {
  const found = /version "(?:1\.)?(\d+)/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** What a program prints, on either stream; undefined if it is not there, fails or hangs. */
function said(program: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('sh', ['-c', 'exec "$@" 2>&1', 'said', program, ...args], { encoding: 'utf8', timeout: 5_000 });
  } catch {
    return undefined;
  }
}
