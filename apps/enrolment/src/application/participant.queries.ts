import { Injectable } from '@nestjs/common';
import { fold } from '@okoce/domain';
import { EventStore } from '@okoce/event-sourcing';
import { NotFound, Vault } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import { participant } from '../domain/participant';
import type { Registered } from '../domain/participant';
import type {
  ConsentGranted,
  LegacyStepRecorded,
  LicenceRecorded,
  MonthlyReportFiled,
  ParticipantFact,
} from '../domain/participant.events';
import type { Identity } from './identity';
import { herselfOrHerCentre } from './participant-scope';

export interface ParticipantView {
  readonly version: number;
  readonly person: Registered;
  readonly facts: readonly ParticipantFact[];
  /** Only for callers who may read personal data. */
  readonly identity?: Identity;
}

export interface LicenceView {
  readonly version: number;
  readonly licence: LicenceRecorded['data'];
  readonly number?: string;
}

export interface MonthlyReportView {
  readonly version: number;
  readonly report: MonthlyReportFiled['data'];
  readonly verified: boolean;
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
    if (!mayReadPersonalData(caller)) return found;
    const identity = await this.vault.read<Identity>(caller, 'participant read', participantId, 'identity');
    return { ...found, ...(identity && { identity }) };
  }

  async readLicence(participantId: string, licenceId: string, caller: Caller): Promise<LicenceView> {
    const { facts, version } = await this.load(participantId, caller);
    const licence = licencesOf(facts).find((recorded) => recorded.licenceId === licenceId);
    if (!licence) throw new NotFound();
    if (!mayReadPersonalData(caller)) return { version, licence };
    const row = await this.vault.read<{ number: string }>(caller, 'licence read', participantId, 'licence', licenceId);
    return { version, licence, ...(row && { number: row.number }) };
  }

  async readMonthlyReport(participantId: string, month: string, caller: Caller): Promise<MonthlyReportView> {
    const { facts, version } = await this.load(participantId, caller);
    const report = reportsOf(facts).find((filed) => filed.month === month);
    if (!report) throw new NotFound();
    const view = { version, report, verified: isVerified(facts, report) };
    if (!mayReadPersonalData(caller)) return view;
    const book = await this.vault.read<NonNullable<MonthlyReportView['book']>>(
      caller,
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
    herselfOrHerCentre(caller, person);
    return { version: facts.length, person, facts };
  }
}

/** The officer of her centre, an admin and she herself; a mobiliser, director or auditor sees the facts alone. */
function mayReadPersonalData({ role }: Caller): boolean {
  return role === 'officer' || role === 'admin' || role === 'participant';
}

export function consentsOf(facts: readonly ParticipantFact[]): readonly ConsentGranted['data'][] {
  return facts.flatMap((fact) => (fact.type === 'ConsentGranted' ? [fact.data] : []));
}

export function licencesOf(facts: readonly ParticipantFact[]): readonly LicenceRecorded['data'][] {
  return facts.flatMap((fact) => (fact.type === 'LicenceRecorded' ? [fact.data] : []));
}

export function reportsOf(facts: readonly ParticipantFact[]): readonly MonthlyReportFiled['data'][] {
  return facts.flatMap((fact) => (fact.type === 'MonthlyReportFiled' ? [fact.data] : []));
}

export function legacyStepsOf(facts: readonly ParticipantFact[]): readonly LegacyStepRecorded['data'][] {
  return facts.flatMap((fact) => (fact.type === 'LegacyStepRecorded' ? [fact.data] : []));
}

export function isVerified(facts: readonly ParticipantFact[], { month }: { readonly month: string }): boolean {
  return facts.some((fact) => fact.type === 'MonthlyReportVerified' && fact.data.month === month);
}

/** The store keeps what this service's deciders made. */
export function asParticipantFact(stored: { type: string; data: object }): ParticipantFact {
  return stored as ParticipantFact;
}
