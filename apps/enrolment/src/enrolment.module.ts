import { Module } from '@nestjs/common';
import { CentreCommandHandler } from './application/centres.command-handler';
import { CentreQueries } from './application/centres.queries';
import { ParticipantImportCommandHandler } from './application/import/participant-import.command-handler';
import { StepImportCommandHandler } from './application/import/step-import.command-handler';
import { NikHolders } from './application/nik-holders';
import { ParticipantCommandHandler } from './application/participant.command-handler';
import { ParticipantQueries } from './application/participant.queries';
import { BusinessController } from './http/business.controller';
import { CentresController } from './http/centres.controller';
import { ImportsController } from './http/imports.controller';
import { ParticipantsController } from './http/participants.controller';
import { RegisterTable } from './persistence/register.table';

@Module({
  controllers: [CentresController, ParticipantsController, BusinessController, ImportsController],
  providers: [
    CentreCommandHandler,
    CentreQueries,
    NikHolders,
    ParticipantCommandHandler,
    ParticipantQueries,
    ParticipantImportCommandHandler,
    StepImportCommandHandler,
    RegisterTable,
  ],
})
export class EnrolmentModule {}
