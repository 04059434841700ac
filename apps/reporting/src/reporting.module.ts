import { Module } from '@nestjs/common';
import { Completeness } from './application/completeness';
import { LedgerApplier } from './application/ledger-applier';
import { ParticipantReports } from './application/participant-reports';
import { Reports } from './application/reports';
import { WorkLists } from './application/work-lists';
import { DaysController } from './http/days.controller';
import { DueController } from './http/due.controller';
import { DayPipe, QuarterPipe } from './http/period.request';
import { QuartersController } from './http/quarters.controller';
import { EnrolmentConsumer } from './messaging/enrolment.consumer';
import { MentoringConsumer } from './messaging/mentoring.consumer';
import { TrainingEventsConsumer } from './messaging/training-events.consumer';

@Module({
  controllers: [QuartersController, DaysController, DueController, EnrolmentConsumer, MentoringConsumer, TrainingEventsConsumer],
  providers: [LedgerApplier, Completeness, Reports, ParticipantReports, WorkLists, QuarterPipe, DayPipe],
})
export class ReportingModule {}
