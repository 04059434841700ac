import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf, quarterOf } from '@okoce/domain';
import { eventually } from '@okoce/testing';
import type { Client, Reply } from '../client';
import { ago } from '../moments';
import { attend, happened, openTraining, person, registration, type Person } from '../people';
import type { System } from '../system';

/** A centre that no other suite uses. */
export const CENTRE = '31.71.01';
const NAMES = ['rini', 'sari', 'dewi', 'tuti', 'wati', 'yanti', 'lama'] as const;
type Name = (typeof NAMES)[number];
const MENTORS = ['ratna', 'bambang', 'agus', 'joko'] as const;
type Mentor = (typeof MENTORS)[number];
/** Lama and Joko are of two years and a month ago, so that his accreditation has run out. */
const LONG_AGO = (2 * 365 + 30) * 24;
const earlierOf = (name: Name | Mentor): number => (name === 'lama' || name === 'joko' ? LONG_AGO : 0);

/** One message to a phone, as the folder keeps it. */
export interface Message {
  readonly to: string;
  readonly text: string;
  readonly reference: string;
}

/** The people of the suite, and those who work with them. */
export class Team {
  readonly admin: Client;
  readonly officer: Client;
  readonly director: Client;
  readonly people = Object.fromEntries(NAMES.map((name, index) => [name, person(51 + index)])) as Record<Name, Person>;
  readonly ids = {} as Record<Name | Mentor, string>;
  /** By mentor and participant. */
  readonly mentorships: Record<string, string> = {};
  /** Whatever was said in confidence: it may be found in a vault alone. */
  readonly confided: string[] = [];
  /** What a part of the suite leaves for another. */
  toLog = '';
  toConfirm = '';
  actionId = '';
  evidenceId = '';
  certificateId = '';
  future = { trainingEventId: '', seatId: '' };

  constructor(readonly system: System) {
    this.admin = system.as('--role', 'admin');
    this.officer = system.as('--role', 'officer', '--centre', CENTRE);
    this.director = system.as('--role', 'director');
  }

  static async gather(system: System): Promise<Team> {
    const team = new Team(system);
    await Promise.all([...NAMES.map((name) => team.register(name)), ...MENTORS.map((mentor) => team.registerMentor(mentor))]);
    await Promise.all([team.accredit('ratna', 'bambang', 'agus'), team.accredit('joko')]);
    await team.assign('ratna', 'rini', 'sari', 'dewi');
    await team.assign('agus', 'sari');
    await team.assign('joko', 'lama');
    return team;
  }

  mentor(name: Mentor): Client {
    return this.system.as('--role', 'mentor', '--mentor', this.ids[name]);
  }

  herself(name: Name): Client {
    return this.system.as('--role', 'participant', '--participant', this.ids[name]);
  }

  confide(text: string): string {
    this.confided.push(text);
    return text;
  }

  /** Her quarter, of the moment that is meant. */
  quarter(name: Name, at: string): Promise<Reply> {
    return this.director.get('reporting', `/quarters/${quarterOf(dayOf(at))}/participants/${this.ids[name]}`);
  }

  async stepsOf(name: Name): Promise<Record<string, object>> {
    return (await this.quarter(name, ago(0))).body['steps'] as Record<string, object>;
  }

  messages(): readonly Message[] {
    const folder = join(this.system.folder, 'messages');
    return readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Message);
  }

  private async register(name: Name): Promise<void> {
    const hours = earlierOf(name) + 70;
    const body = { ...registration(this.people[name], CENTRE, ago(hours)), ...happened(hours) };
    this.ids[name] = await this.officer.create('enrolment', '/participants', body);
  }

  private async registerMentor(name: Mentor): Promise<void> {
    const body = { name: this.confide(`Mentor Rahasia ${name}`), districtCode: CENTRE, kind: 'volunteer' };
    this.ids[name] = await this.officer.create('mentoring', '/mentors', { ...body, ...happened(earlierOf(name) + 72) });
  }

  private async accredit(...names: readonly [Mentor, ...Mentor[]]): Promise<void> {
    const earlier = earlierOf(names[0]);
    const trainingEventId = await openTraining(this.admin, 'seven-steps', 20, earlier);
    const come = (name: Mentor): Promise<void> => attend(this.admin, trainingEventId, { mentorId: this.ids[name] }, earlier);
    await Promise.all(names.map((name) => eventually(() => come(name), `training-events to know ${name}`)));
    await this.admin.create('trainingEvents', `/training-events/${trainingEventId}/completion`, happened(earlier + 25));
  }

  private async assign(mentor: Mentor, ...names: readonly Name[]): Promise<void> {
    const put = async (name: Name): Promise<void> => {
      const pair = { mentorId: this.ids[mentor], participantId: this.ids[name] };
      const body = { ...pair, ...happened(earlierOf(name) + 24) };
      this.mentorships[`${mentor} ${name}`] = await this.officer.create('mentoring', '/mentorships', body);
    };
    await Promise.all(names.map((name) => eventually(() => put(name), `mentoring to accredit ${mentor} and to know ${name}`)));
  }
}

/** Of a reply that a rule refused. */
export function refusalIn({ status, body }: Reply): { readonly status: number; readonly code: unknown } {
  return { status, code: body['code'] };
}

export const refused = (code: string, status = 409): { readonly status: number; readonly code: string } => ({ status, code });
