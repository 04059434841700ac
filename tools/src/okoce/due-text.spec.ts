import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun, workspaceRoot } from '../config';
import { duePath } from './due';
import { dueText, workKinds } from './due-text';
import { sweepText } from './sweep';

const list = {
  on: '2020-03-20',
  scope: '31.74.01',
  completeTo: '2020-03-20T17:00:00.000Z',
  final: false,
  counts: { silent_45: 1200, session_to_log: 1, goal_missing: 0 },
  items: [
    {
      kind: 'session_to_log',
      participantId: 'p-1',
      mentorId: 'm-1',
      since: '2020-03-18T17:00:00.000Z',
      toDo: { id: 'Mentor mencatat sesi ini.' },
      links: { service: 'mentoring', path: '/sessions/s-1' },
    },
    {
      kind: 'mentor_over_capacity',
      participantId: null,
      mentorId: 'm-2',
      since: '2020-03-01',
      toDo: { id: 'Pusat mengalihkan peserta.' },
      links: { service: 'mentoring', path: '/mentors/m-2' },
    },
  ],
  next: 'abc',
};

describe('a work list at a terminal', () => {
  it('says whose it is and of when, what there is of each kind, and each item', () => {
    const text = dueText(list);
    expect(text).toContain('Pusat Tebet (31.74.01), yang perlu dikerjakan pada 2020-03-20\n');
    expect(text).toContain('lengkap sampai 21 Maret 2020 pukul 00.00 WIB; masih dapat berubah');
    expect(text).toMatch(/Tanpa kontak 45 hari +1\.200\n/);
    expect(text).not.toContain('Sasaran triwulan');
    expect(text).toContain(
      'Sesi belum dicatat, sejak 2020-03-19\n  peserta p-1, mentor m-1\n  Mentor mencatat sesi ini.\n  mentoring /sessions/s-1\n',
    );
    expect(text).toContain('Mentor melebihi daya tampung, sejak 2020-03-01\n  mentor m-2\n');
    expect(text).toMatch(/Selanjutnya: --after abc\n$/);
  });

  it('says when there is nothing', () => {
    const text = dueText({ ...list, scope: 'mine', counts: { goal_missing: 0 }, items: [], next: null });
    expect(text).toBe(
      'Lingkup sendiri, yang perlu dikerjakan pada 2020-03-20\n' +
        'lengkap sampai 21 Maret 2020 pukul 00.00 WIB; masih dapat berubah\n\nTidak ada yang perlu dikerjakan.\n',
    );
  });

  it('is asked for by centre, day, kind and page', () => {
    expect(duePath({ centre: '31.74.01', on: '2020-03-20', kind: 'finding', after: 'a=b', limit: '10' })).toBe(
      '/due?centre=31.74.01&on=2020-03-20&kind=finding&after=a%3Db&limit=10',
    );
    expect(() => duePath({ centre: '3174' })).toThrow(CannotRun);
    expect(() => duePath({ centre: '31.74.01', on: '2020-02-30' })).toThrow(CannotRun);
    expect(() => duePath({ centre: '31.74.01', limit: 'all' })).toThrow(CannotRun);
    expect(() => duePath({ centre: '31.74.01', limit: '201' })).toThrow(CannotRun);
    expect(duePath({ limit: '200' })).toBe('/due?limit=200');
  });
});

describe('the kinds of work', () => {
  const read = (path: string): string => readFileSync(join(workspaceRoot, path), 'utf8');

  it('have each a title here, as reporting knows them', () => {
    const { paths } = JSON.parse(read('apps/reporting/openapi.json')) as { paths: Record<string, { get: { parameters: Parameter[] } }> };
    expect(paths['/due']?.get.parameters.find(({ name }) => name === 'kind')?.schema.enum).toEqual(workKinds);
  });

  it('are each explained in docs/work-lists.md', () => {
    const explained = [...read('docs/work-lists.md').matchAll(/^\| `([a-z0-9_]+)` /gm)].map(([, kind]) => kind);
    expect(explained.sort()).toEqual(workKinds.filter((kind) => kind !== 'finding').sort());
  });
});

interface Parameter {
  readonly name: string;
  readonly schema: { readonly enum?: readonly string[] };
}

it('a sweep says what each service recorded', () => {
  const done = { mentorshipsEnded: 1200, accreditationsLapsed: 0 };
  expect(sweepText('2020-03-20', [{ service: 'mentoring', done }])).toBe(
    'Yang dicatat sampai awal 2020-03-20:\nmentoring        mentorshipsEnded 1.200, accreditationsLapsed 0\n',
  );
});
