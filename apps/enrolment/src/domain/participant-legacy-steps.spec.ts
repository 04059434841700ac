import { specFor } from '@okoce/testing';
import { at, consented, happened, on, participantId, registered } from './examples';
import { participant } from './participant';
import type { RecordLegacyStep } from './participant.commands';
import type { LegacyStepRecorded } from './participant.events';

const { given } = specFor(participant);
const enrolled = [registered, consented] as const;

describe('recording a step of the legacy register', () => {
  const record: RecordLegacyStep = {
    type: 'RecordLegacyStep',
    participantId,
    occurrence: happened('2020-01-07T17:00:00.000Z', { channel: 'import', role: 'admin', now: at('2026-01-01T00:00:00.000Z') }),
    step: 'P2',
    achievedOn: on('2020-01-08'),
    hasReference: true,
    recordId: '0190a1b2-0000-8000-8000-0000000000b1',
  };
  const recorded: LegacyStepRecorded = {
    type: 'LegacyStepRecorded',
    data: {
      occurredAt: at('2020-01-07T17:00:00.000Z'),
      participantId,
      step: 'P2',
      achievedOn: on('2020-01-08'),
      hasReference: true,
      recordId: '0190a1b2-0000-8000-8000-0000000000b1',
    },
  };
  it('records step and day, never the reference', () =>
    given(...enrolled)
      .when(record)
      .then(recorded));
  it('does nothing for the same line again', () =>
    given(...enrolled, recorded)
      .when(record)
      .thenNothing());
  it('is refused for the same step with other content', () =>
    given(...enrolled, recorded)
      .when({ ...record, recordId: '0190a1b2-0000-8000-8000-0000000000b2' })
      .thenRefuses('DUPLICATE_STEP'));
  it('is refused for a day before the registration', () =>
    given(...enrolled)
      .when({ ...record, achievedOn: on('2020-01-07') })
      .thenRefuses('STEP_BEFORE_REGISTRATION'));
});
