import { ServiceProblem } from '../client/service-client';
import { isRefusal, problemText } from './problem';

function problem(status: number, body: object): ServiceProblem {
  return new ServiceProblem(status, 'CODE', body as Readonly<Record<string, unknown>>, 'POST http://localhost/rule-sets');
}

it('each fault of a document is told at its place, and what it was decided by', () =>
  expect(
    problemText(
      problem(400, {
        title: 'Bukan aturan.',
        titleEn: 'No rules.',
        details: { faults: [{ place: '/classes/2', id: 'Salah.', en: 'Wrong.' }], version: '2017-Q4' },
      }),
    ),
  ).toBe('Bukan aturan. (No rules.)\n  /classes/2: Salah. (Wrong.)\n  {"version":"2017-Q4"}\n'));

it('of an answer that nobody of ours wrote, what was asked and its status are told', () =>
  expect(problemText(problem(500, { detail: '<html>' }))).toBe('POST http://localhost/rule-sets: 500 CODE <html>\n'));

it.each([
  [400, true],
  [404, true],
  [409, true],
  [401, false],
  [403, false],
  [500, false],
])('%d: whether a rule refused it', (status, refused) => expect(isRefusal(problem(status, {}))).toBe(refused));
