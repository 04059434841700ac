import { addDays, dayOf } from '@okoce/domain';
import type { CalendarDate } from '@okoce/domain';
import type { Registered } from './participant';
import { assertHappened } from './participant-life';
import type { LapseLicence, RecordLicence } from './participant.commands';
import type { LicenceKind, LicenceLapsed, LicenceRecorded, ParticipantFact } from './participant.events';
import { refuse } from './refusals';

export interface Licence {
  readonly kind: LicenceKind;
  readonly issuedOn: CalendarDate;
  /** Its last valid day by the document; null when it does not expire. */
  readonly validUntil: CalendarDate | null;
  /** The day from which it was found to be no longer valid. */
  readonly lapsedOn: CalendarDate | null;
  /** Some fact of it was recorded late. */
  readonly late: boolean;
}

export type Licences = ReadonlyMap<string, Licence>;

// Whether she is enrolled is not asked here: what is dated on a day when she was not still counts for the centre.

/** That no other participant has the number is claimed beside the fact. */
export function recordLicence(command: RecordLicence, state: Registered): readonly ParticipantFact[] {
  const happened = assertHappened(command, state);
  const { licenceId, kind, issuedOn, validUntil } = command;
  if (issuedOn > dayOf(happened.occurredAt)) throw refuse('ISSUED_AFTER_RECORDING');
  if (validUntil !== null && validUntil < issuedOn) throw refuse('VALID_UNTIL_BEFORE_ISSUE', { issuedOn });
  const known = state.licences.get(licenceId);
  if (known) {
    if (known.issuedOn === issuedOn && known.validUntil === validUntil) return [];
    throw refuse('LICENCE_ALREADY_RECORDED', { issuedOn: known.issuedOn, validUntil: known.validUntil });
  }
  return [{ type: 'LicenceRecorded', data: { ...happened, licenceId, kind, issuedOn, validUntil } }];
}

/** A licence lapses once: neither a second lapse nor one after its last valid day says anything but a mistake. */
export function lapseLicence(command: LapseLicence, state: Registered): readonly ParticipantFact[] {
  const { licenceId, on } = command;
  const licence = state.licences.get(licenceId);
  if (!licence) throw refuse('LICENCE_NOT_FOUND');
  if (licence.lapsedOn === on) return [];
  const happened = assertHappened(command, state);
  if (on > dayOf(happened.occurredAt)) throw refuse('LAPSED_IN_FUTURE');
  if (on < licence.issuedOn) throw refuse('LAPSED_BEFORE_ISSUE', { issuedOn: licence.issuedOn });
  const invalidFrom = firstInvalidDay(licence);
  if (licence.lapsedOn !== null || (invalidFrom !== null && on >= invalidFrom)) {
    throw refuse('LICENCE_ALREADY_LAPSED', { on: invalidFrom });
  }
  return [{ type: 'LicenceLapsed', data: { ...happened, licenceId, kind: licence.kind, on } }];
}

/** The first day on which it is not valid by what is known; null while nothing ends it. */
export function firstInvalidDay({ validUntil, lapsedOn }: Licence): CalendarDate | null {
  return lapsedOn ?? (validUntil === null ? null : addDays(validUntil, 1));
}

export function licencesAfter(licences: Licences, { type, data }: LicenceRecorded | LicenceLapsed): Licences {
  if (type === 'LicenceRecorded') {
    const { licenceId, kind, issuedOn, validUntil, late = false } = data;
    return new Map(licences).set(licenceId, { kind, issuedOn, validUntil, lapsedOn: null, late });
  }
  const licence = licences.get(data.licenceId);
  const { licenceId, on, late = licence?.late ?? false } = data;
  return licence ? new Map(licences).set(licenceId, { ...licence, lapsedOn: on, late }) : licences;
}
