import { Module } from '@nestjs/common';
import { SERVICE_CONFIG } from '@okoce/platform';
import { BusinessCommandHandler } from './application/business.command-handler';
import { CentreCommandHandler } from './application/centres.command-handler';
import { CentreQueries } from './application/centres.queries';
import { FactCentres } from './application/fact-centres';
import { Holders } from './application/holders';
import { ParticipantImportCommandHandler } from './application/import/participant-import.command-handler';
import { StepImportCommandHandler } from './application/import/step-import.command-handler';
import { KnownMentorshipsProjection } from './application/known-mentorships.projection';
import { LeaveCommandHandler } from './application/leaves.command-handler';
import { NikHolders } from './application/nik-holders';
import { ParticipantActs } from './application/participant-acts';
import { ParticipantNameQueries } from './application/participant-names.queries';
import { ParticipantCommandHandler } from './application/participant.command-handler';
import { ParticipantQueries } from './application/participant.queries';
import { AwaitedSessions } from './application/session-confirmation/awaited-sessions';
import { CodeSender } from './application/session-confirmation/code-sender';
import { LapsedCodes } from './application/session-confirmation/lapsed-codes';
import { MESSAGE_SENDER } from './application/session-confirmation/message-sender';
import type { MessageSender } from './application/session-confirmation/message-sender';
import { SessionCodeMint } from './application/session-confirmation/session-code-mint';
import { SessionConfirmationCommandHandler } from './application/session-confirmation/session-confirmation.command-handler';
import { EnrolmentConfig } from './config';
import { BusinessController } from './http/business.controller';
import { CentresController } from './http/centres.controller';
import { ImportsController } from './http/imports.controller';
import { LeavesController } from './http/leaves.controller';
import { ParticipantNamesController } from './http/participant-names.controller';
import { ParticipantsController } from './http/participants.controller';
import { SessionConfirmationsController } from './http/session-confirmations.controller';
import { FolderMessageSender } from './messaging/folder-message-sender';
import { HttpMessageSender } from './messaging/http-message-sender';
import { MentoringConsumer } from './messaging/mentoring.consumer';
import { KnownMentorshipsTable } from './persistence/known-mentorships.table';
import { RegisterTable } from './persistence/register.table';
import { SessionCodesTable } from './persistence/session-codes.table';

@Module({
  controllers: [
    CentresController,
    ParticipantsController,
    ParticipantNamesController,
    LeavesController,
    BusinessController,
    ImportsController,
    SessionConfirmationsController,
    MentoringConsumer,
  ],
  providers: [
    BusinessCommandHandler,
    CentreCommandHandler,
    CentreQueries,
    FactCentres,
    Holders,
    KnownMentorshipsProjection,
    KnownMentorshipsTable,
    LeaveCommandHandler,
    NikHolders,
    ParticipantActs,
    ParticipantCommandHandler,
    ParticipantNameQueries,
    ParticipantQueries,
    ParticipantImportCommandHandler,
    StepImportCommandHandler,
    RegisterTable,
    AwaitedSessions,
    CodeSender,
    LapsedCodes,
    SessionCodeMint,
    SessionCodesTable,
    SessionConfirmationCommandHandler,
    { provide: MESSAGE_SENDER, useFactory: messageSenderOf, inject: [SERVICE_CONFIG] },
  ],
})
export class EnrolmentModule {}

function messageSenderOf(config: EnrolmentConfig): MessageSender {
  if (config.messageSender === 'folder') return new FolderMessageSender(config.messageFolder);
  return new HttpMessageSender({ url: config.smsGatewayUrl, token: config.smsGatewayToken });
}
