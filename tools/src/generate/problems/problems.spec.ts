import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { advice } from './advice';
import { renderProblems, type Refusals } from './problems-file';
import { reportingProblems, sharedProblems } from './shared-problems';

const dating = { OCCURRED_IN_FUTURE: 409, BEFORE_REGISTRATION: 409, TOO_LATE: 409 };

function refusing(codes: readonly string[], statuses: Readonly<Record<string, number>> = dating): Refusals {
  const sentences = Object.fromEntries(codes.map((code) => [code, { id: `Tolak ${code}.`, en: `Refused ${code}.` }]));
  return { sentences, statuses: { ...Object.fromEntries(codes.map((code) => [code, 404])), ...statuses } };
}
const codesOf = (service: keyof typeof advice): string[] => Object.keys(advice[service]);

describe('the page of problems', () => {
  it('has a line for each refusal, with status and both languages', () => {
    const page = renderProblems(new Map([['mentoring', refusing(codesOf('mentoring'))]]));
    expect(page).toContain(
      '| `SESSION_LENGTH` | 404 | Tolak SESSION_LENGTH.<br>_Refused SESSION_LENGTH._ | A session or a slot with `minutes` below 5',
    );
    expect(page).toContain('| `TOO_LATE` | 409 | Kejadian lebih dari 30 hari yang lalu');
  });

  it('refuses a refusal without advice', () =>
    expect(() => renderProblems(new Map([['mentoring', refusing([...codesOf('mentoring'), 'NEW_RULE'])]]))).toThrow(
      'NEW_RULE has no advice',
    ));

  it('refuses advice without a refusal', () =>
    expect(() => renderProblems(new Map([['mentoring', refusing(codesOf('mentoring').slice(1))]]))).toThrow(
      'Advice for what no rule refuses',
    ));

  it('refuses one line for two answers', () =>
    expect(() =>
      renderProblems(
        new Map([
          ['mentoring', refusing(codesOf('mentoring'))],
          ['training-events', refusing(codesOf('training-events'), { ...dating, TOO_LATE: 403 })],
        ]),
      ),
    ).toThrow('The services answer TOO_LATE differently'));

  it('has every code that the platform answers with, and its status', () => {
    const platform = join(__dirname, '../../../../libs/platform/src');
    const text = ['http', 'auth']
      .flatMap((folder) => readdirSync(join(platform, folder)).map((name) => join(platform, folder, name)))
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const found = [
      ...text.matchAll(/(?:new Problem|super)\(\s*(\d{3}),\s*'([A-Z_]+)'/g),
      ...text.matchAll(/(\d{3}): \{\s*code: '([A-Z_]+)'/g),
    ].map(([, status, code]) => `${code} ${status}`);
    expect([...new Set(found)].sort()).toEqual(sharedProblems.map(({ code, status }) => `${code} ${status}`).sort());
  });

  it('has every code of reporting’s own', () => {
    const reporting = join(__dirname, '../../../../apps/reporting/src');
    const files = ['http/period.request.ts', 'http/due.request.ts', 'http/people.request.ts', 'domain/refusals.ts'];
    const text = files.map((name) => readFileSync(join(reporting, name), 'utf8')).join('\n');
    const found = [...text.matchAll(/(?:inFuture\(|new Problem\(400, )'([A-Z_]+)'|^  ([A-Z_]+): \{/gm)].map(
      ([, one, other]) => one ?? other,
    );
    expect(reportingProblems.map(({ code }) => code).sort()).toEqual([...new Set(found)].sort());
  });
});
