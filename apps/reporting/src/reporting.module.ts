import { Module } from '@nestjs/common';
import { AssessmentCaseCommandHandler } from './application/assessment-case.command-handler';
import { AssessmentCases } from './application/assessment-cases';
import { CentreWorks } from './application/centre-works';
import { ClassWorker } from './application/class-worker';
import { Completeness } from './application/completeness';
import { ContractExport } from './application/contract-export';
import { DefinitionsPublication } from './application/definitions-publication';
import { Differences } from './application/differences';
import { Exports } from './application/exports';
import { FactCentres } from './application/fact-centres';
import { InclusionProofs } from './application/inclusion-proofs';
import { LedgerApplier } from './application/ledger-applier';
import { FigurePeople } from './application/figure-people';
import { Lineage } from './application/lineage';
import { LogVerifications } from './application/log-verification';
import { Mentees } from './application/mentees';
import { Numbers } from './application/numbers';
import { ParticipantReports } from './application/participant-reports';
import { ReportingSweep } from './application/reporting-sweep';
import { Reports } from './application/reports';
import { RuleSetDocuments } from './application/rule-set-documents';
import { RuleSetCommandHandler } from './application/rule-sets.command-handler';
import { RuleSets } from './application/rule-sets';
import { SealVerification } from './application/seal-verification';
import { Seals } from './application/seals';
import { Timelines } from './application/timelines';
import { WhatIf } from './application/what-if';
import { WorkLists } from './application/work-lists';
import { AssessmentsController } from './http/assessments.controller';
import { ContractsController } from './http/contracts.controller';
import { DaysController } from './http/days.controller';
import { DefinitionsController } from './http/definitions.controller';
import { DifferencesController } from './http/differences.controller';
import { DueController } from './http/due.controller';
import { ExportsController } from './http/exports.controller';
import { LineageController } from './http/lineage.controller';
import { PeopleController } from './http/people.controller';
import { DayPipe, QuarterPipe } from './http/period.request';
import { QuartersController } from './http/quarters.controller';
import { RuleSetsController } from './http/rule-sets.controller';
import { SealsController } from './http/seals.controller';
import { WhatIfController } from './http/what-if.controller';
import { EnrolmentConsumer } from './messaging/enrolment.consumer';
import { MentoringConsumer } from './messaging/mentoring.consumer';
import { TrainingEventsConsumer } from './messaging/training-events.consumer';

@Module({
  controllers: [
    QuartersController,
    DaysController,
    LineageController,
    DefinitionsController,
    DifferencesController,
    DueController,
    PeopleController,
    SealsController,
    AssessmentsController,
    ContractsController,
    RuleSetsController,
    WhatIfController,
    ExportsController,
    EnrolmentConsumer,
    MentoringConsumer,
    TrainingEventsConsumer,
  ],
  providers: [
    LedgerApplier,
    ClassWorker,
    Completeness,
    Reports,
    ParticipantReports,
    FigurePeople,
    Lineage,
    Differences,
    WorkLists,
    Mentees,
    Timelines,
    CentreWorks,
    Seals,
    Exports,
    SealVerification,
    LogVerifications,
    InclusionProofs,
    ContractExport,
    Numbers,
    DefinitionsPublication,
    AssessmentCases,
    AssessmentCaseCommandHandler,
    FactCentres,
    ReportingSweep,
    RuleSets,
    RuleSetCommandHandler,
    RuleSetDocuments,
    WhatIf,
    QuarterPipe,
    DayPipe,
  ],
})
export class ReportingModule {}
