import { completenessContracts } from './contracts/completeness';
import type { ContractClass } from './contracts/contract';
import { enrolmentContracts } from './contracts/enrolment';
import { goalContracts } from './contracts/goals';
import { mentorContracts } from './contracts/mentors';
import { reportingContracts } from './contracts/reporting';
import { trainingEventsContracts } from './contracts/training-events';
import { isServiceName } from './topics';
import type { ServiceName } from './topics';

/** Every contract version there is, in the order of the catalogue. */
export const contractClasses: readonly ContractClass[] = [
  ...enrolmentContracts,
  ...trainingEventsContracts,
  ...mentorContracts,
  ...goalContracts,
  ...reportingContracts,
  ...completenessContracts,
];

export interface ContractName {
  readonly service: ServiceName;
  /** `ParticipantRegistered` */
  readonly name: string;
  readonly version: number;
}

/** The parts of `okoce.<service>.<Name>.v<n>`; undefined for any other text. */
export function contractNameOf(type: string): ContractName | undefined {
  const [, service = '', name = '', version] = /^okoce\.([a-z-]+)\.([A-Z][A-Za-z]*)\.v([1-9]\d*)$/.exec(type) ?? [];
  return isServiceName(service) ? { service, name, version: Number(version) } : undefined;
}
