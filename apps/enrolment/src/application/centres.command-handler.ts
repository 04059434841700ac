import { Injectable } from '@nestjs/common';
import { districts, startOfDay } from '@okoce/domain';
import type { CalendarDate, DistrictCode } from '@okoce/domain';
import { CommandHandler, EventStore, stateOf, VersionConflict } from '@okoce/event-sourcing';
import type { CommandAnswer, StreamAppend } from '@okoce/event-sourcing';
import { deliveryOf, occurrenceOf } from '@okoce/platform';
import type { CommandContext } from '@okoce/platform';
import { LAUNCH_DAY, centre } from '../domain/centre';
import type { CentreFact } from '../domain/centre.events';
import { centreStreamId } from './centres.queries';

@Injectable()
export class CentreCommandHandler {
  constructor(
    private readonly commands: CommandHandler,
    private readonly store: EventStore,
  ) {}

  open(districtCode: DistrictCode, openedOn: CalendarDate, context: CommandContext): Promise<CommandAnswer<CentreFact>> {
    return this.commands.execute({
      decider: centre,
      streamId: centreStreamId(districtCode),
      command: { type: 'OpenCentre', districtCode, openedOn, occurrence: occurrenceOf(context) },
      ...deliveryOf(context),
      outcome: ({ version }) => ({ id: districtCode, version }),
    });
  }

  /** All 44 on the day of the launch, in one append; centres already open stay as they are. */
  async openAll(context: CommandContext): Promise<{ readonly opened: number; readonly open: number }> {
    try {
      return await this.openMissing(context);
    } catch (error) {
      // Someone else opened one in between.
      if (error instanceof VersionConflict) return this.openMissing(context);
      throw error;
    }
  }

  private async openMissing(context: CommandContext): Promise<{ readonly opened: number; readonly open: number }> {
    const streams = await this.store.readStreams(districts.map(({ code }) => centreStreamId(code)));
    const appends = districts.flatMap(({ code }): StreamAppend[] => {
      const streamId = centreStreamId(code);
      const state = stateOf(centre, streams.get(streamId) ?? []);
      if (state.status === 'open') return [];
      // The launch is history, whenever a system starts: as exempt from the limits on dating back as an import is.
      const occurrence = { ...occurrenceOf(context), occurredAt: startOfDay(LAUNCH_DAY), channel: 'import' } as const;
      const facts = centre.decide({ type: 'OpenCentre', districtCode: code, openedOn: LAUNCH_DAY, occurrence }, state);
      return [{ streamId, expectedVersion: 'none', facts }];
    });
    if (appends.length > 0) await this.store.append(appends, context.metadata);
    return { opened: appends.length, open: districts.length };
  }
}
