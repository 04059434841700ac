import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { topics } from '@okoce/event-contracts';
import { PARTITIONS } from './topics';

it('expects the partitions that the operators create', () => {
  const yaml = readFileSync(join(__dirname, '../../../../infra/kafka/topics.yaml'), 'utf8');
  const found = [...yaml.matchAll(/- name: (\S+)\s+partitions: (\d+)/g)].map(([, name, partitions]) => [name, Number(partitions)]);
  expect(found.sort()).toEqual(
    Object.values(topics)
      .map((topic) => [topic, PARTITIONS])
      .sort(),
  );
});
