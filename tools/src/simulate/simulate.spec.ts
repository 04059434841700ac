import {
  checkNik,
  daysBetween,
  districts,
  nikWarnings,
  parseCalendarDate,
  startOfDay,
  type CalendarDate,
  type Sex,
  type Step,
} from '@okoce/domain';
import { isValidPhoneNumber } from 'libphonenumber-js/mobile';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LAUNCH, planRegister } from './legacy-register';
import { figuresToMeet, Scale } from './published-figures';
import { Random } from './random';
import { participantColumns, stepColumns, writeLegacyRegister } from './write-legacy';

function scaleOf(text: string): Scale {
  const scale = Scale.parse(text);
  if (!scale) throw new Error(`${text} is no scale`);
  return scale;
}

const directories: string[] = [];
function simulate(seed: number, scale = '0.01'): { participants: string; steps: string } {
  const directory = mkdtempSync(join(tmpdir(), 'okoce-simulate-'));
  directories.push(directory);
  writeLegacyRegister(directory, seed, scaleOf(scale));
  return {
    participants: readFileSync(join(directory, 'participants.csv'), 'utf8'),
    steps: readFileSync(join(directory, 'steps.csv'), 'utf8'),
  };
}
afterAll(() => directories.forEach((directory) => rmSync(directory, { recursive: true })));

const rowsOf = (csv: string): readonly (readonly string[])[] =>
  csv
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

describe('the scale of the published figures', () => {
  it('rounds half up, exactly', () => {
    expect([150, 226280, 4230, 49].map((figure) => scaleOf('0.01').of(figure))).toEqual([2, 2263, 42, 0]);
    expect(scaleOf('1').of(284164)).toBe(284164);
  });

  it('is a positive decimal number', () => {
    expect(['0', '-1', 'x', '', '.', '1e-2'].map((text) => Scale.parse(text))).toEqual(Array(6).fill(undefined));
  });
});

describe('the legacy register', () => {
  const register = simulate(7);
  const participants = rowsOf(register.participants);
  const achieved = rowsOf(register.steps);

  it.each(['0.001', '0.01', '0.05'])('meets every published figure on its day at scale %s', (scale) => {
    const written = simulate(3, scale);
    const days = new Map<string, readonly string[]>([['P1', rowsOf(written.participants).map((row) => row[1] ?? '')]]);
    for (const step of ['P2', 'P3', 'P4', 'P5', 'P6', 'P7'])
      days.set(
        step,
        rowsOf(written.steps).flatMap((row) => (row[1] === step ? [row[2] ?? ''] : [])),
      );
    const figures = figuresToMeet(scaleOf(scale));
    expect(figures).toHaveLength(16);
    expect(figures.map(({ step, on }) => ({ step, on, cumulative: days.get(step)?.filter((day) => day <= on).length }))).toEqual(figures);
  });

  it('meets every published figure on its day when all 284,164 are planned, and lets nobody reach a step before registering', () => {
    const figures = figuresToMeet(scaleOf('1'));
    const { registeredOn, achievedOn } = planRegister(figures, new Random(1));
    const upTo = (days: Uint16Array, on: CalendarDate): number => {
      const last = daysBetween(LAUNCH, on);
      return days.filter((day) => day <= last).length;
    };
    const daysOf = (step: Step): Uint16Array => (step === 'P1' ? registeredOn : (achievedOn.get(step) ?? new Uint16Array()));
    expect(figures.map(({ step, on }) => ({ step, on, cumulative: upTo(daysOf(step), on) }))).toEqual(figures);
    for (const days of achievedOn.values()) expect(days.filter((day, person) => day < (registeredOn[person] ?? 0))).toHaveLength(0);
  });

  it('has the same bytes for the same seed, and others for another', () => {
    const digest = (seed: number): string =>
      createHash('sha256')
        .update(JSON.stringify(simulate(seed)))
        .digest('hex');
    expect(digest(7)).toBe(createHash('sha256').update(JSON.stringify(register)).digest('hex'));
    expect(digest(8)).not.toBe(digest(7));
  });

  it('has columns as the import wants them', () => {
    expect(register.participants.split('\n')[0]).toBe(participantColumns);
    expect(register.steps.split('\n')[0]).toBe(stepColumns);
    expect(new Set(participants.map((row) => row.length))).toEqual(new Set([10]));
  });

  it('gives everyone a NIK of her own that passes every hard and soft rule', () => {
    expect(new Set(participants.map((row) => row[3])).size).toBe(participants.length);
    const found = participants.flatMap(([, registeredOn = '', , nik = '', sex, birthDate]): readonly string[] => {
      const check = checkNik(nik);
      if (!check.ok) return [check.code];
      return nikWarnings(check.nik, {
        birthDate: birthDate as CalendarDate,
        sex: sex as Sex,
        registeredOn: startOfDay(registeredOn as CalendarDate),
      });
    });
    expect(found).toEqual([]);
  });

  it('has mobile numbers, and consent on the day of registration', () => {
    expect(participants.filter((row) => !isValidPhoneNumber(row[6] ?? '', 'ID'))).toEqual([]);
    expect(participants.filter((row) => row[9] !== row[1] || !parseCalendarDate(row[1] ?? ''))).toEqual([]);
  });

  it('reaches every kecamatan but the islands about as its people', () => {
    const count = (name: string): number => participants.filter((row) => row[7] === name).length;
    expect(districts.filter(({ code, name }) => !code.startsWith('31.01') && count(name) === 0)).toEqual([]);
    expect(count('Cakung')).toBeGreaterThan(count('Gambir'));
  });

  it('records no step twice, and none before the registration', () => {
    const registeredOn = new Map(participants.map((row) => [row[0], row[1] ?? '']));
    expect(achieved.filter(([register, , on = '']) => on < (registeredOn.get(register) ?? '9999'))).toEqual([]);
    expect(new Set(achieved.map(([register, step]) => `${register} ${step as Step}`)).size).toBe(achieved.length);
  });
});
