import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type CalendarDate, type Step } from '@okoce/domain';
import { isReached, LAUNCH, planRegister, type LegacyRegister } from './legacy-register';
import { People } from './people';
import { Places } from './places';
import { figuresToMeet, type Scale } from './published-figures';
import { Random } from './random';

export const participantColumns = 'register_no,registered_on,name,nik,sex,birth_date,phone,kecamatan,kelurahan,consent_on';
export const stepColumns = 'register_no,step,achieved_on,reference';

/** Writes participants.csv and steps.csv; the same seed and scale give the same bytes. @returns the rows of each. */
export function writeLegacyRegister(directory: string, seed: number, scale: Scale): { participants: number; steps: number } {
  const random = new Random(seed);
  const register = planRegister(figuresToMeet(scale), random);
  mkdirSync(directory, { recursive: true });
  const days = Array.from({ length: 1 + (register.registeredOn.at(-1) ?? 0) }, (_, index) => addDays(LAUNCH, index));
  const participants = writeParticipants(join(directory, 'participants.csv'), register, days, random);
  const steps = writeSteps(join(directory, 'steps.csv'), register, days, random);
  return { participants, steps };
}

type Days = readonly CalendarDate[];

function writeParticipants(path: string, { registeredOn }: LegacyRegister, days: Days, random: Random): number {
  const people = new People(random, new Places());
  return writeLines(path, participantColumns, (write) => {
    for (const [index, day] of registeredOn.entries()) {
      const on = days[day] ?? LAUNCH;
      const { name, nik, sex, birthDate, phone, place } = people.next(on);
      const kelurahan = random.chance(0.05) ? '' : place.subdistrict.name;
      write(`${registerNumber(index)},${on},${name},${nik},${sex},${birthDate},${phone},${place.district.name},${kelurahan},${on}`);
    }
  });
}

function writeSteps(path: string, { registeredOn, achievedOn }: LegacyRegister, days: Days, random: Random): number {
  return writeLines(path, stepColumns, (write) => {
    for (let person = 0; person < registeredOn.length; person++) {
      for (const [step, reached] of achievedOn) {
        const day = reached[person];
        if (!isReached(day)) continue;
        const on = days[day] ?? LAUNCH;
        write(`${registerNumber(person)},${step},${on},${reference(step, on, random)}`);
      }
    }
  });
}

function registerNumber(index: number): string {
  return `OKOCE-${String(index + 1).padStart(6, '0')}`;
}

function reference(step: Step, on: CalendarDate, random: Random): string {
  const year = on.slice(0, 4);
  if (step === 'P2') return `SERT/${year}/${random.digits(6)}`;
  if (step === 'P4') return year < '2021' ? `IUMK/${year}/${random.digits(7)}` : random.digits(13);
  if (step === 'P7') return `KREDIT/${year}/${random.digits(5)}`;
  return '';
}

const CHUNK_CHARACTERS = 1 << 20;

function writeLines(path: string, header: string, lines: (write: (line: string) => void) => void): number {
  const file = openSync(path, 'w');
  let chunk = `${header}\n`;
  let count = 0;
  try {
    lines((line) => {
      chunk += `${line}\n`;
      count++;
      if (chunk.length < CHUNK_CHARACTERS) return;
      writeSync(file, chunk);
      chunk = '';
    });
    writeSync(file, chunk);
  } finally {
    closeSync(file);
  }
  return count;
}
