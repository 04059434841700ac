import { Module } from '@nestjs/common';
import { KnownParticipants } from '@okoce/platform';
import { AgendaCommandHandler } from './application/agenda.command-handler';
import { AgendaQueries } from './application/agenda.queries';
import { FactCentres } from './application/fact-centres';
import { MentoringSweep } from './application/mentoring-sweep';
import { MentorCommandHandler } from './application/mentor.command-handler';
import { MentorQueries } from './application/mentor.queries';
import { MentorshipActs } from './application/mentorship-acts';
import { MentorshipEndsCommandHandler } from './application/mentorship-ends.command-handler';
import { MentorshipCommandHandler } from './application/mentorship.command-handler';
import { MentorshipQueries } from './application/mentorship.queries';
import { MentorshipScope } from './application/scope';
import { SessionCommandHandler } from './application/session.command-handler';
import { StandingQueries } from './application/standing.queries';
import { StepEvidenceCommandHandler } from './application/step-evidence.command-handler';
import { StepEvidenceQueries } from './application/step-evidence.queries';
import { ActionsController } from './http/actions.controller';
import { AgendasController } from './http/agendas.controller';
import { GoalsController } from './http/goals.controller';
import { MentorsController } from './http/mentors.controller';
import { MentorshipsController } from './http/mentorships.controller';
import { SessionsController } from './http/sessions.controller';
import { SlotsController } from './http/slots.controller';
import { StepEvidenceController } from './http/step-evidence.controller';
import { EnrolmentConsumer } from './messaging/enrolment.consumer';
import { SessionConfirmations } from './messaging/session-confirmations';
import { TrainingEventsConsumer } from './messaging/training-events.consumer';
import { AgendaIndex } from './persistence/agenda-index.table';
import { EvidenceIndex } from './persistence/evidence-index.table';
import { MentorIndex } from './persistence/mentor-index.table';
import { MentorshipIndex } from './persistence/mentorship-index.table';
import { SessionBookings } from './persistence/session-bookings.table';

@Module({
  controllers: [
    MentorsController,
    MentorshipsController,
    SessionsController,
    SlotsController,
    GoalsController,
    ActionsController,
    AgendasController,
    StepEvidenceController,
    EnrolmentConsumer,
    TrainingEventsConsumer,
  ],
  providers: [
    MentorCommandHandler,
    MentorQueries,
    MentorIndex,
    MentoringSweep,
    FactCentres,
    MentorshipActs,
    MentorshipCommandHandler,
    MentorshipEndsCommandHandler,
    MentorshipQueries,
    SessionCommandHandler,
    SessionBookings,
    SessionConfirmations,
    MentorshipScope,
    MentorshipIndex,
    AgendaCommandHandler,
    AgendaQueries,
    AgendaIndex,
    StandingQueries,
    StepEvidenceCommandHandler,
    StepEvidenceQueries,
    EvidenceIndex,
    KnownParticipants,
  ],
})
export class MentoringModule {}
