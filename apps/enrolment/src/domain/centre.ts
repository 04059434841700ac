import { assertNever, assertOccurrence, dayOf } from '@okoce/domain';
import type { CalendarDate, Decider, DistrictCode, Occurrence } from '@okoce/domain';
import type { CentreFact } from './centre.events';
import { refuse } from './refusals';

/** The day the programme was launched in all 44 districts. */
export const LAUNCH_DAY = '2017-12-14' as CalendarDate;

export type Centre = { readonly status: 'unopened' } | { readonly status: 'open'; readonly openedOn: CalendarDate };

export interface OpenCentre {
  readonly type: 'OpenCentre';
  readonly districtCode: DistrictCode;
  readonly openedOn: CalendarDate;
  readonly occurrence: Occurrence;
}

export type CentreCommand = OpenCentre;

export const centre: Decider<Centre, CentreCommand, CentreFact> = {
  initialState: { status: 'unopened' },

  decide(command, state) {
    switch (command.type) {
      case 'OpenCentre':
        return openCentre(command, state);
      default:
        return assertNever(command.type);
    }
  },

  evolve(_state, fact) {
    switch (fact.type) {
      case 'CentreOpened':
        return { status: 'open', openedOn: fact.data.openedOn };
      default:
        return assertNever(fact.type);
    }
  },
};

function openCentre({ districtCode, openedOn, occurrence }: OpenCentre, state: Centre): readonly CentreFact[] {
  if (state.status === 'open') {
    if (state.openedOn === openedOn) return [];
    throw refuse('CENTRE_ALREADY_OPEN', { openedOn: state.openedOn });
  }
  const { occurredAt } = occurrence;
  assertOccurrence(occurrence);
  if (openedOn > dayOf(occurredAt)) throw refuse('OPENED_ON_IN_FUTURE');
  return [{ type: 'CentreOpened', data: { occurredAt, districtCode, openedOn } }];
}
