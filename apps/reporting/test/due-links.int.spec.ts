import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { thing } from '../src/domain/due/due-item';
import type { Thing } from '../src/domain/due/due-item';

const id = 'b1d3c1de-0000-7000-8000-000000000001';
const things: readonly Thing[] = [
  thing.action(id),
  thing.attendance(id, id),
  thing.enrolmentFact(id, id),
  thing.evidence(id),
  thing.goal(id),
  thing.mentor(id),
  thing.mentorship(id),
  thing.missingGoal('2020-Q1' as Parameters<typeof thing.missingGoal>[0], id),
  thing.missingReport('2020-01', id),
  thing.participant(id),
  thing.seat(id, id),
  thing.session(id),
];

/** Whether the service says that it answers GET there. */
function answers({ service, path }: Thing): boolean {
  const text = readFileSync(join(__dirname, '../..', service, 'openapi.json'), 'utf8');
  const { paths } = JSON.parse(text) as { paths: Record<string, { get?: object }> };
  const shape = path.replaceAll(id, '{}');
  return Object.entries(paths).some(([route, { get }]) => get !== undefined && route.replace(/\{\w+\}/g, '{}') === shape);
}

describe('what an item links to', () => {
  it('is all looked at here', () => expect(things).toHaveLength(Object.keys(thing).length));

  it.each(things)('can be read from its service: $service $path', (linked) => expect(answers(linked)).toBe(true));
});
