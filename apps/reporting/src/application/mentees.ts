import { Injectable } from '@nestjs/common';
import { lastDayOf } from '@okoce/domain';
import type { CalendarDate, Quarter } from '@okoce/domain';
import { NotFound, mayUseDistrict } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import type { ClientBase } from 'pg';
import { dayOn } from '../domain/due/day';
import type { DueItem } from '../domain/due/due-item';
import { byWhatHelpsMost, isOverdue, menteeQuarter } from '../domain/people/mentee';
import type { Mentee } from '../domain/people/mentee';
import { happenedBy } from '../domain/work/facts';
import { MentorWork } from '../domain/work/mentor-work';
import { ParticipantWork } from '../domain/work/participant-work';
import { DayWork } from './day-work';
import { decidedPeople } from './decided-people';
import { maySee } from './participant-access';
import { Reports } from './reports';
import type { QuarterStanding } from './reports';
import { ruleSetOfVersion } from './rule-sets';
import { allTypes, dueTypes, workFactsOf } from './work-facts';

export type MentorsPeople = { readonly mentorId: string; readonly quarter: Quarter } & QuarterStanding & {
    readonly soFar: boolean;
    /** The day at whose end the items are due: today, or the last of a quarter that has ended. */
    readonly dueOn: CalendarDate;
    readonly mentees: readonly Mentee[];
  };

export interface MenteesAsked {
  readonly mentorId: string;
  readonly quarter: Quarter;
  readonly today: CalendarDate;
}

/** Whom a mentor mentors now, and how each one's quarter stands: folded from their archives, as there are few. */
@Injectable()
export class Mentees {
  constructor(private readonly reports: Reports) {}

  /** @throws NotFound for a mentor nothing is known of, or of whom the caller may see nothing. */
  async of({ mentorId, quarter, today }: MenteesAsked, caller: Caller): Promise<MentorsPeople> {
    return this.reports.ofQuarter(quarter, null, async (client, standing) => {
      const mentorFacts = (await workFactsOf(client, [mentorId], dueTypes)).get(mentorId) ?? [];
      const mentor = MentorWork.of(mentorFacts);
      const works = await visibleMentees(client, mentor, caller);
      if (works.size === 0 && !mayAskAbout(mentorId, mentor, caller)) throw new NotFound();
      const last = lastDayOf(quarter);
      const dueOn = today < last ? today : last;
      const onDay = MentorWork.of(mentorFacts.filter(happenedBy(dueOn)));
      const items = byPerson(await new DayWork(client, dayOn(dueOn), caller).ofMentees(onDay, [...works.keys()]));
      const ruleSet = standing.ruleSet === null ? undefined : await ruleSetOfVersion(client, standing.ruleSet);
      const decided = await decidedPeople(client, quarter, null);
      const mentees = [...works].flatMap(([participantId, work]): readonly Mentee[] => {
        const seen = menteeQuarter(work, quarter, ruleSet, today);
        const due = items.get(participantId) ?? [];
        const decidedClass = decided.get(participantId)?.decidedClass ?? null;
        return seen ? [{ participantId, ...seen, decidedClass, due: due.length, overdue: due.filter(isOverdue).length }] : [];
      });
      return { mentorId, quarter, ...standing, soFar: today <= last, dueOn, mentees: mentees.sort(byWhatHelpsMost) };
    });
  }
}

/** By all that is known now, as whom one may see is decided by now. */
async function visibleMentees(client: ClientBase, mentor: MentorWork, caller: Caller): Promise<ReadonlyMap<string, ParticipantWork>> {
  const ids = [...new Set(mentor.mentorshipsInForce().map(({ participantId }) => participantId))];
  const works = [...(await workFactsOf(client, ids, allTypes))].map(([id, facts]) => [id, ParticipantWork.of(facts)] as const);
  return new Map(works.filter(([id, { counted }]) => maySee(caller, id, counted)));
}

/** Of a mentor without mentees whom the caller may see: the mentor herself, and the staff of the centre she is with. */
function mayAskAbout(mentorId: string, { currentCentre }: MentorWork, caller: Caller): boolean {
  if (caller.roles.includes('mentor') && caller.mentorId === mentorId) return true;
  if (currentCentre === undefined) return false;
  const isStaff = caller.centres === 'all' || caller.roles.some((role) => role === 'officer' || role === 'mobiliser');
  return isStaff && mayUseDistrict(caller, currentCentre);
}

function byPerson(items: readonly DueItem[]): ReadonlyMap<string | null, readonly DueItem[]> {
  const byId = new Map<string | null, DueItem[]>();
  for (const item of items) byId.set(item.participantId, [...(byId.get(item.participantId) ?? []), item]);
  return byId;
}
