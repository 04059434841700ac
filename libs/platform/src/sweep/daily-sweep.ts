import { Inject, Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { addDays, dayOf, startOfDay, type CalendarDate } from '@okoce/domain';
import type { ServiceName } from '@okoce/event-contracts';
import type { Logger } from '../logging/logger';
import { serviceMetadata } from '../commands/reaction';
import { CLOCK, LOGGER, SWEEP, newId, type Clock } from '../service/tokens';
import type { Sweep } from './sweep';

export interface SweepSettings {
  readonly service: ServiceName;
  readonly type: Type<Sweep>;
}

/** Clocks of machines differ a little: a day is swept once it has surely begun. */
const AFTER_MIDNIGHT_MS = 60_000;
const TRY_AGAIN_MS = 60_000;

/** Runs a service's sweep: for any day when asked, and by itself for each day that begins. */
@Injectable()
export class DailySweep {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly modules: ModuleRef,
    @Inject(SWEEP) private readonly settings: SweepSettings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  today(): CalendarDate {
    return dayOf(this.clock.now());
  }

  run(day: CalendarDate, correlationId: string): Promise<Readonly<Record<string, number>>> {
    const sweep = this.modules.get(this.settings.type, { strict: false });
    return sweep.sweep(startOfDay(day), { metadata: serviceMetadata(this.settings.service, correlationId) });
  }

  /** Today's at once, as the process may have slept through midnight, then each day's after it began. */
  start(): void {
    this.plan(0);
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    await this.running;
  }

  private plan(inMilliseconds: number): void {
    this.timer = setTimeout(() => {
      this.running = this.sweepToday().then((wait) => {
        this.running = undefined;
        this.plan(wait);
      });
    }, inMilliseconds).unref();
  }

  /** Answers how long to wait for the next one. */
  private async sweepToday(): Promise<number> {
    const day = this.today();
    try {
      const done = await this.run(day, newId());
      this.logger.info({ day, done }, 'Swept the day');
      return Date.parse(startOfDay(addDays(day, 1))) + AFTER_MIDNIGHT_MS - Date.parse(this.clock.now());
    } catch (error) {
      this.logger.error({ err: error, day }, 'The sweep failed and is tried again');
      return TRY_AGAIN_MS;
    }
  }
}
