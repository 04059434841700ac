import type { DistrictCode } from '@okoce/domain';
import { mayUseDistrict } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import type { ClientBase } from 'pg';
import type { Day } from '../domain/due/day';
import type { DueItem } from '../domain/due/due-item';
import { evidenceWaiting } from '../domain/due/evidence-due';
import { mentorDue } from '../domain/due/mentors-due';
import { participantDue } from '../domain/due/participant-due';
import { personOn } from '../domain/due/person';
import { sessionsToConfirm, sessionsToLog } from '../domain/due/sessions-due';
import { isWaiting } from '../domain/work/evidence';
import { happenedBy } from '../domain/work/facts';
import type { WorkFact } from '../domain/work/facts';
import { MentorWork } from '../domain/work/mentor-work';
import { ParticipantWork } from '../domain/work/participant-work';
import { mentorsEverWith } from '../persistence/archive.table';
import { residentsAfter } from '../persistence/entries.table';
import { BEFORE_ALL_IDS } from '../persistence/sql';
import { maySee } from './participant-access';
import { dueTypes, evidenceTypes, mentorStandingTypes, workFactsOf } from './work-facts';

/** By what had happened by the day's end, and by all that is known now. */
interface KnownOf<Work> {
  readonly onDay: Work;
  readonly now: Work;
}

const PEOPLE_AT_ONCE = 2_000;

/** What is due on one day of those whom one caller may see, read in one snapshot. As for reports, who may be seen is decided by now. */
export class DayWork {
  private readonly mentors = new Map<string, MentorWork>();
  private readonly happened: (fact: WorkFact) => boolean;

  constructor(
    private readonly client: ClientBase,
    private readonly day: Day,
    private readonly caller: Caller,
  ) {
    this.happened = happenedBy(day.on);
  }

  /** Of the people and the mentors who are with a centre at the day's end. */
  async ofCentre(centre: DistrictCode): Promise<readonly DueItem[]> {
    const items = [...(await this.ofCentreMentors(centre))];
    for await (const ids of this.residents(centre)) items.push(...(await this.ofParticipants(ids)));
    return items;
  }

  /** A mentor's own sessions, the mentees otherwise, and evidence of others in the mentor's centre. */
  async ofMentor(mentorId: string): Promise<readonly DueItem[]> {
    const known = (await this.mentorsOf([mentorId], dueTypes)).get(mentorId);
    if (!known) return [];
    const { onDay } = known;
    const menteeIds = onDay.mentorshipsInForce().map(({ participantId }) => participantId);
    return [...mentorDue(mentorId, onDay, this.day), ...(await this.ofMentees(onDay, menteeIds)), ...(await this.evidenceFor(known))];
  }

  /** A mentor's own sessions, whoever they are with, and what else is due of these mentees. */
  async ofMentees({ meetings }: MentorWork, menteeIds: readonly string[]): Promise<readonly DueItem[]> {
    const others = (await this.ofParticipants(menteeIds)).filter(({ kind }) => !ownKinds.has(kind));
    return [...sessionsToLog(meetings.values(), this.day), ...sessionsToConfirm(meetings.values()), ...others];
  }

  async ofParticipants(ids: readonly string[]): Promise<readonly DueItem[]> {
    const people = [...(await workFactsOf(this.client, ids, dueTypes))]
      .map(([id, facts]) => [id, this.participant(facts)] as const)
      .filter(([id, { now }]) => this.caller.centres === 'all' || maySee(this.caller, id, now.counted));
    await this.learnMentors(people.flatMap(([, { onDay }]) => onDay.mentorshipsInForce().map(({ mentorId }) => mentorId)));
    return people.flatMap(([id, { onDay }]) => participantDue(id, onDay, this.mentors, this.day));
  }

  private async ofCentreMentors(centre: DistrictCode): Promise<readonly DueItem[]> {
    const known = await this.mentorsOf(await mentorsEverWith(this.client, centre), dueTypes);
    return [...known].flatMap(([id, { onDay, now }]) => {
      if (onDay.counted.centreAt(this.day.end) !== centre) return [];
      return mayUseDistrict(this.caller, now.currentCentre ?? '') ? mentorDue(id, onDay, this.day) : [];
    });
  }

  /** Evidence that waits in the centre the mentor is with, of people who never were mentees and are with that centre still. */
  private async evidenceFor({ onDay, now }: KnownOf<MentorWork>): Promise<readonly DueItem[]> {
    const centre = onDay.counted.centreAt(this.day.end);
    if (centre === undefined || now.currentCentre !== centre) return [];
    const mentees = new Set([...now.mentorships.values()].map(({ participantId }) => participantId));
    const waiting: string[] = [];
    for await (const ids of this.residents(centre)) {
      const facts = await workFactsOf(this.client, ids, evidenceTypes);
      waiting.push(...ids.filter((id) => !mentees.has(id) && hasWaiting(this.participant(facts.get(id) ?? []).onDay)));
    }
    return [...(await workFactsOf(this.client, waiting, dueTypes))].flatMap(([id, facts]) => {
      const work = this.participant(facts);
      const person = personOn(id, work.onDay, this.mentors, this.day);
      return person && work.now.counted.life?.currentCentre === centre ? evidenceWaiting(person) : [];
    });
  }

  private async *residents(centre: DistrictCode): AsyncIterable<readonly string[]> {
    for (let after = BEFORE_ALL_IDS, more = true; more;) {
      const ids = await residentsAfter(this.client, centre, this.day.on, after, PEOPLE_AT_ONCE);
      after = ids.at(-1) ?? after;
      more = ids.length === PEOPLE_AT_ONCE;
      yield ids;
    }
  }

  private participant(facts: readonly WorkFact[]): KnownOf<ParticipantWork> {
    const happened = facts.filter(this.happened);
    const onDay = ParticipantWork.of(happened);
    return { onDay, now: happened.length === facts.length ? onDay : ParticipantWork.of(facts) };
  }

  private async mentorsOf(ids: readonly string[], types: readonly string[]): Promise<ReadonlyMap<string, KnownOf<MentorWork>>> {
    const known = new Map<string, KnownOf<MentorWork>>();
    for (const [id, facts] of await workFactsOf(this.client, ids, types)) {
      const happened = facts.filter(this.happened);
      const onDay = MentorWork.of(happened);
      known.set(id, { onDay, now: happened.length === facts.length ? onDay : MentorWork.of(facts) });
      this.mentors.set(id, onDay);
    }
    return known;
  }

  /** Those not known yet, as far as their mentees' lists need it. */
  private async learnMentors(ids: readonly string[]): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => !this.mentors.has(id));
    if (unknown.length > 0) await this.mentorsOf(unknown, mentorStandingTypes);
  }
}

/** What a mentor sees of sessions and evidence comes otherwise than with the mentees. */
const ownKinds: ReadonlySet<string> = new Set(['session_to_log', 'session_to_confirm', 'evidence_waiting']);

function hasWaiting({ evidence }: ParticipantWork): boolean {
  return [...evidence.values()].some(isWaiting);
}
