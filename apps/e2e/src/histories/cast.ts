import { createHash } from 'node:crypto';
import { person } from '../people';
import type { Reply } from '../client';
import type { Actors, Claims } from './actors';
import { Borders } from './borders';

export const CENTRES = ['31.74.01', '31.75.06', '31.71.01'] as const;

type Service = 'enrolment' | 'mentoring' | 'trainingEvents';

export interface Act {
  readonly to: Service;
  readonly path: string;
  readonly body?: object;
  readonly by: Claims;
}

/** Something that others follow on, around the instant `at`. */
export interface Thing {
  readonly id: string;
  readonly at: string;
}

export interface Mentorship extends Thing {
  readonly mentor: string;
  readonly participant: string;
}

/** What is refused for a reason is as good as what is recorded; anything else is a fault of a service or of the suite. */
const ANSWERS = [200, 201, 404, 409];

/** A few people whose two quarters are played through the services by chance. */
export class Cast {
  readonly borders = new Borders();
  readonly participants: string[] = [];
  readonly mentors: string[] = [];
  readonly trainingEvents: Thing[] = [];
  readonly attendances: (Thing & { readonly participant: string })[] = [];
  readonly seats: (Thing & { readonly trainingEvent: string })[] = [];
  readonly mentorships: Mentorship[] = [];
  readonly slots: (Thing & { readonly mentorship: Mentorship })[] = [];
  /** `at` is the end as it was scheduled. */
  readonly sessions: (Thing & { readonly mentorship: Mentorship; readonly startsAt: string })[] = [];
  readonly goals: (Thing & { readonly participant: string })[] = [];
  readonly actions: (Thing & { readonly mentorship: Mentorship; readonly byParticipant: boolean })[] = [];
  readonly evidence: (Thing & { readonly participant: string })[] = [];
  readonly reports: (Thing & { readonly participant: string; readonly month: string })[] = [];
  readonly leaves: (Thing & { readonly participant: string })[] = [];
  readonly licences: (Thing & { readonly participant: string })[] = [];
  readonly certificates: Thing[] = [];
  /** How often each kind of act was accepted, and each refusal given. */
  readonly accepted = new Map<string, number>();
  readonly refused = new Map<string, number>();

  constructor(
    readonly number: number,
    private readonly actors: Actors,
  ) {}

  personNumber(index: number): number {
    return this.number * 40 + index + 100;
  }

  nik(index: number): string {
    return person(this.personNumber(index)).nik;
  }

  hash(which: number): string {
    return createHash('sha256')
      .update(`${this.number}/${which % 12}`)
      .digest('hex');
  }

  /** The id of what came of it; undefined when it was refused. */
  async act(name: string, { to, path, body = {}, by }: Act): Promise<string | undefined> {
    const reply = await (await this.actors.as(by)).post(to, path, body);
    if (!ANSWERS.includes(reply.status)) {
      throw new Error(`Cast ${this.number}, ${name}: POST ${path} ${JSON.stringify(body)}: ${reply.status} ${JSON.stringify(reply.body)}`);
    }
    const accepted = reply.status < 300;
    count(accepted ? this.accepted : this.refused, accepted ? name : codeOf(reply));
    return accepted ? String(reply.body['id']) : undefined;
  }

  async read(to: Service, path: string, by: Claims): Promise<Reply['body']> {
    return (await (await this.actors.as(by)).get(to, path)).body;
  }
}

function codeOf({ status, body }: Reply): string {
  return `${status} ${String(body['code'])}`;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

export function pick<T>(items: readonly T[], which: number): T | undefined {
  return items[which % items.length];
}
