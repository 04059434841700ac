import { stateTable } from '@okoce/domain';
import type { ServiceDefinition } from '@okoce/platform';
import { consumedTopics } from './application/completeness';
import { FactCentres } from './application/fact-centres';
import { ReportingSweep } from './application/reporting-sweep';
import { ReportingConfig } from './config';
import { assessmentCaseStates } from './domain/review/assessment-case.states';
import { ruleStatuses } from './http/rule-statuses';
import { publishReportingFact } from './messaging/reporting.publisher';
import { createLedger } from './persistence/migrations/1764000000000-create-ledger';
import { indexMentorMoves } from './persistence/migrations/1764115200000-index-mentor-moves';
import { createSeals } from './persistence/migrations/1764201600000-create-seals';
import { createEventStore } from './persistence/migrations/1764201650000-create-event-store';
import { indexFigures } from './persistence/migrations/1764201700000-index-figures';
import { createClasses } from './persistence/migrations/1764201800000-create-classes';
import { indexCanonicalOrder } from './persistence/migrations/1764300110000-index-canonical-order';
import { createNotAssessed } from './persistence/migrations/1764300100000-create-not-assessed';
import { createAssessmentActs } from './persistence/migrations/1764300200000-create-assessment-acts';
import { createRuleSets } from './persistence/migrations/1764300400000-create-rule-sets';
import { indexReachedSteps } from './persistence/migrations/1764300500000-index-reached-steps';
import { placeEntries } from './persistence/migrations/1764300700000-place-entries';
import { createRecordedSums } from './persistence/migrations/1764300800000-create-recorded-sums';
import { noteUnsupplied } from './persistence/migrations/1764300900000-note-unsupplied';
import { indexPeopleOfFigures } from './persistence/migrations/1764301000000-index-people-of-figures';
import { ReportingModule } from './reporting.module';

export const reportingService: ServiceDefinition<ReportingConfig> = {
  name: 'reporting',
  title: 'OK OCE reporting',
  description: 'How the programme did, by quarter and by day: figures with the moment they hold for.',
  config: ReportingConfig,
  module: () => ReportingModule,
  migrations: [
    createLedger,
    indexMentorMoves,
    createSeals,
    createEventStore,
    indexFigures,
    createClasses,
    createNotAssessed,
    indexCanonicalOrder,
    createAssessmentActs,
    createRuleSets,
    indexReachedSteps,
    placeEntries,
    createRecordedSums,
    noteUnsupplied,
    indexPeopleOfFigures,
  ],
  publisher: publishReportingFact,
  consumes: consumedTopics,
  ruleStatuses,
  stateTables: () => [stateTable(assessmentCaseStates)],
  sweep: ReportingSweep,
  factScope: FactCentres,
};
