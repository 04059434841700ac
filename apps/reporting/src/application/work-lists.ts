import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '@okoce/domain';
import type { Caller } from '@okoce/platform';
import { dayOn } from '../domain/due/day';
import { dueKinds } from '../domain/due/due-item';
import type { Day } from '../domain/due/day';
import type { DueItem, DueKind } from '../domain/due/due-item';
import { byRisk, placesOn } from '../domain/due/risk';
import type { Place } from '../domain/due/risk';
import { DayWork } from './day-work';
import { Reports } from './reports';
import type { Standing } from './reports';
import { whatOpens } from './what-opens';
import type { Opens } from './what-opens';
import type { WorkScope } from './work-scope';

export interface WorkListRequest {
  readonly on: CalendarDate;
  readonly scope: WorkScope;
  /** Only what is about her is listed and counted. */
  readonly participantId?: string;
  /** Those listed; all are counted. */
  readonly kinds: readonly DueKind[];
  /** The last place of the page before. */
  readonly after: Place | undefined;
  readonly limit: number;
}

/** An item with its place, which begins with its risk. */
interface PlacedItem extends DueItem {
  readonly place: Place;
}

/** The same with what of it opens for the caller. */
export type ListedItem = PlacedItem & { readonly opens: Opens };

export type WorkList = { readonly on: CalendarDate; readonly scope: WorkScope['name'] } & Standing & {
    /** Of the whole scope, by kind. */
    readonly counts: Readonly<Record<DueKind, number>>;
    readonly items: readonly ListedItem[];
    /** Ask for those after this one; null on the last page. */
    readonly next: Place | null;
  };

const nothing: Opens = { page: false, thing: false };

/** What is due on a day: worked out anew each time from the archive, by when things happened, as known now. */
@Injectable()
export class WorkLists {
  constructor(private readonly reports: Reports) {}

  async list({ on, scope, participantId, kinds, after, limit }: WorkListRequest, caller: Caller): Promise<WorkList> {
    return this.reports.inOneMoment(null, async (client, standing) => {
      const day = dayOn(on);
      const found = await itemsOf(new DayWork(client, day, caller), scope, day);
      const items = participantId === undefined ? found : found.filter((item) => item.participantId === participantId);
      const counts = Object.fromEntries(dueKinds.map((kind) => [kind, 0])) as Record<DueKind, number>;
      for (const { kind } of items) counts[kind] += 1;
      const following = items
        .filter(({ kind, place }) => kinds.includes(kind) && (after === undefined || byRisk(after, place) < 0))
        .sort((a, b) => byRisk(a.place, b.place));
      const page = following.slice(0, limit);
      const opens = await whatOpens(client, caller, page);
      return {
        on,
        scope: scope.name,
        ...standing,
        counts,
        items: page.map((item, nth) => ({ ...item, opens: opens[nth] ?? nothing })),
        next: following.length > limit ? (page.at(-1)?.place ?? null) : null,
      };
    });
  }
}

async function itemsOf(work: DayWork, { centres, mentorId, participantId }: WorkScope, { on }: Day): Promise<readonly PlacedItem[]> {
  const found: (readonly DueItem[])[] = [];
  for (const centre of centres) found.push(await work.ofCentre(centre));
  if (mentorId !== undefined) found.push(await work.ofMentor(mentorId));
  if (participantId !== undefined) found.push(await work.ofParticipants([participantId]));
  const place = placesOn(on);
  const listed = found.flat().map((item) => ({ ...item, place: place(item) }));
  return found.length > 1 ? eachOnce(listed) : listed;
}

/** Whoever holds several roles sees an item once. */
function eachOnce(items: readonly PlacedItem[]): readonly PlacedItem[] {
  return [...new Map(items.map((item) => [item.place.join(' '), item])).values()];
}
