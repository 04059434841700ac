import { Injectable } from '@nestjs/common';
import { fold } from '@okoce/domain';
import type { Month } from '@okoce/domain';
import { EventStore } from '@okoce/event-sourcing';
import { NotFound, Vault, mayUseDistrict, narrowedTo } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import { participant } from '../domain/participant';
import type { Registered } from '../domain/participant';
import type { ConsentGranted, LegacyStepRecorded, ParticipantFact } from '../domain/participant.events';
import type { Leave } from '../domain/participant-leaves';
import type { Licence } from '../domain/participant-licences';
import type { MonthlyReport } from '../domain/participant-reports';
import type { Identity } from './identity';
import { herselfOrHerCentre, isHerself } from './participant-scope';

export interface ParticipantView {
  readonly version: number;
  readonly person: Registered;
  readonly facts: readonly ParticipantFact[];
  /** Only for callers who may read personal data. */
  readonly identity?: Identity;
}

export interface LeaveView {
  readonly version: number;
  readonly leaveId: string;
  readonly leave: Leave;
}

export interface LicenceView {
  readonly version: number;
  readonly licenceId: string;
  readonly licence: Licence;
  readonly number?: string;
}

export interface MonthlyReportView {
  readonly version: number;
  readonly month: Month;
  readonly report: MonthlyReport;
  readonly book?: { readonly salesRupiah: number; readonly costRupiah: number; readonly cashRupiah: number };
}

/** Read from the stream itself: streams are short. Personal data comes from the vault, which records who read it. */
@Injectable()
export class ParticipantQueries {
  constructor(
    private readonly store: EventStore,
    private readonly vault: Vault,
  ) {}

  async read(participantId: string, caller: Caller): Promise<ParticipantView> {
    const found = await this.load(participantId, caller);
    const reader = personalReader(caller, found.person);
    if (!reader) return found;
    const identity = await this.vault.read<Identity>(reader, 'participant read', participantId, 'identity');
    return { ...found, ...(identity && { identity }) };
  }

  async readLeave(participantId: string, leaveId: string, caller: Caller): Promise<LeaveView> {
    const { person, version } = await this.load(participantId, caller);
    const leave = person.leaves.get(leaveId);
    if (!leave) throw new NotFound();
    return { version, leaveId, leave };
  }

  async readLicence(participantId: string, licenceId: string, caller: Caller): Promise<LicenceView> {
    const { person, version } = await this.load(participantId, caller);
    const licence = person.licences.get(licenceId);
    if (!licence) throw new NotFound();
    const view = { version, licenceId, licence };
    const reader = personalReader(caller, person);
    if (!reader) return view;
    const row = await this.vault.read<{ number: string }>(reader, 'licence read', participantId, 'licence', licenceId);
    return { ...view, ...(row && { number: row.number }) };
  }

  async readMonthlyReport(participantId: string, month: Month, caller: Caller): Promise<MonthlyReportView> {
    const { person, version } = await this.load(participantId, caller);
    const report = person.reports.get(month);
    if (!report) throw new NotFound();
    const view = { version, month, report };
    const reader = personalReader(caller, person);
    if (!reader) return view;
    const book = await this.vault.read<NonNullable<MonthlyReportView['book']>>(
      reader,
      'monthly report read',
      participantId,
      'monthly-report',
      month,
    );
    return { ...view, ...(book && { book }) };
  }

  private async load(participantId: string, caller: Caller): Promise<Omit<ParticipantView, 'identity'>> {
    const facts = (await this.store.readStream(participantId)).map(asParticipantFact);
    const person = fold(participant, facts);
    // A centre's stream is no participant's either.
    if (person.status === 'unregistered') throw new NotFound();
    if (!isHerself(caller, person)) herselfOrHerCentre(caller, person);
    return { version: facts.length, person, facts };
  }
}

/**
 * As whom a caller reads what is personal: she herself, the officer of her centre and an admin. A mobiliser, director or auditor sees the facts
 * alone, and more only by a role of these held beside.
 */
function personalReader(caller: Caller, person: Registered): Caller | undefined {
  if (isHerself(caller, person)) return narrowedTo(caller, ['participant']);
  const reader = narrowedTo(caller, ['admin', 'officer']);
  return reader && mayUseDistrict(reader, person.districtCode) ? reader : undefined;
}

export function consentsOf(facts: readonly ParticipantFact[]): readonly ConsentGranted['data'][] {
  return facts.flatMap((fact) => (fact.type === 'ConsentGranted' ? [fact.data] : []));
}

export function legacyStepsOf(facts: readonly ParticipantFact[]): readonly LegacyStepRecorded['data'][] {
  return facts.flatMap((fact) => (fact.type === 'LegacyStepRecorded' ? [fact.data] : []));
}

/** The store keeps what this service's deciders made. */
export function asParticipantFact(stored: { type: string; data: object }): ParticipantFact {
  return stored as ParticipantFact;
}
