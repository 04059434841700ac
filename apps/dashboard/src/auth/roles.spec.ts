import { navigationOf } from './navigation';
import { hasWork, landingOf, ownPage, seesAllCentres, seesProgramme } from './roles';
import type { Session } from './session';

const siti = '27f74d01-c80d-5b9c-ac58-1dd2103c2628';
const session = (roles: readonly string[], participantId?: string, centres: readonly string[] = []): Session => ({
  token: 'token',
  name: 'Siti',
  roles,
  centres,
  ...(participantId === undefined ? {} : { participantId }),
});

describe('where somebody starts', () => {
  it.each([
    [['director'], undefined, '/programme'],
    [['officer'], undefined, '/programme'],
    [['mobiliser'], undefined, '/programme'],
    [['mentor'], undefined, '/people'],
    [['participant'], siti, `/participants/${siti}`],
    [['mentor', 'participant'], siti, `/participants/${siti}`],
    [['officer', 'participant'], siti, '/programme'],
    [['agency'], undefined, '/exports'],
  ])('as %j is %s', (roles, participantId, landing) => expect(landingOf(session(roles, participantId))).toBe(landing));
});

describe('where staff of a centre start', () => {
  it('is the centre, when there is one', () => {
    expect(landingOf(session(['officer'], undefined, ['31.74.01']))).toBe('/centres/31.74.01');
    expect(landingOf(session(['mobiliser'], siti, ['31.74.01']))).toBe('/centres/31.74.01');
    expect(landingOf(session(['officer'], undefined, ['31.74.01', '31.75.06']))).toBe('/programme');
    expect(landingOf(session(['officer', 'director'], undefined, ['31.74.01']))).toBe('/programme');
  });

  it('is no centre of somebody who works for none', () =>
    expect(landingOf(session(['participant'], siti, ['31.74.01']))).toBe(`/participants/${siti}`));
});

describe('what the masthead offers', () => {
  const offered = (...of: Parameters<typeof session>): string[] => navigationOf(session(...of)).map(({ href }) => href);

  it('is to each what answers her', () => {
    expect(offered(['director'])).toEqual(expect.arrayContaining(['/programme', '/quarters', '/due']));
    expect(offered(['officer'], undefined, ['31.74.01'])).toEqual(expect.arrayContaining(['/programme', '/centres/31.74.01', '/due']));
    expect(offered(['mentor'])).toEqual(expect.arrayContaining(['/people', '/due']));
    expect(offered(['mentor'])).not.toContain('/programme');
    for (const role of ['director', 'officer', 'participant']) expect(offered([role])).not.toContain('/people');
    expect(offered(['participant'], siti)).toEqual(expect.arrayContaining([`/participants/${siti}`, '/due']));
    expect(offered(['participant'], siti)).not.toContain('/quarters');
    expect(offered(['agency'])).toContain('/quarters');
    expect(offered(['agency'])).toContain('/exports');
    for (const refused of ['/programme', '/due']) expect(offered(['agency'])).not.toContain(refused);
  });
});

describe('what the pages offer', () => {
  it('is the programme to staff alone', () => {
    for (const role of ['director', 'admin', 'auditor', 'officer', 'mobiliser']) expect(seesProgramme(session([role]))).toBe(true);
    for (const role of ['mentor', 'participant', 'agency', '']) expect(seesProgramme(session([role]))).toBe(false);
  });

  it('is any centre to those who see all', () => {
    expect(['director', 'admin', 'auditor'].every((role) => seesAllCentres(session([role])))).toBe(true);
    expect(['officer', 'mobiliser', 'mentor'].some((role) => seesAllCentres(session([role])))).toBe(false);
  });

  it('is work to everyone but an agency', () => {
    expect(hasWork(session(['mentor']))).toBe(true);
    expect(hasWork(session(['participant'], siti))).toBe(true);
    expect(hasWork(session(['agency']))).toBe(false);
    expect(hasWork(session([]))).toBe(false);
  });

  it('is her own page to a participant', () =>
    expect([ownPage(session([], siti)), ownPage(session([]))]).toEqual([`/participants/${siti}`, undefined]));
});
