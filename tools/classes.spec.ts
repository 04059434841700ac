import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const apps = join(__dirname, '../apps');
/** Who might do something to somebody: the services that decide, and send messages. */
const deciding = ['enrolment', 'mentoring', 'training-events'];

function sourcesOf(app: string): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(join(apps, app, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file: `${app}/${file}`, text: readFileSync(join(apps, app, 'src', file), 'utf8') }));
}

/** DOMAIN.md section 7: no automatic harm follows from a class. */
it('nobody who decides or sends messages reads of a class: the topic of reporting, or its contracts of one person', () => {
  const reading = /topics\.reporting|topics\['reporting'\]|okoce\.reporting|ParticipantAssessed|AssessmentObjected|AssessmentReviewed/;
  const found = deciding.flatMap(sourcesOf).filter(({ text }) => reading.test(text));
  expect(found.map(({ file }) => file)).toEqual([]);
  expect(sourcesOf('reporting').some(({ text }) => reading.test(text))).toBe(true);
});
