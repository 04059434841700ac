import { specFor } from '@okoce/testing';
import { centre } from './centre';
import type { OpenCentre } from './centre';
import type { CentreOpened } from './centre.events';
import { at, happened, launch, on, tebet } from './examples';

const { given } = specFor(centre);
const open: OpenCentre = { type: 'OpenCentre', districtCode: tebet, openedOn: launch, occurrence: happened('2017-12-13T17:00:00.000Z') };
const opened: CentreOpened = {
  type: 'CentreOpened',
  data: { occurredAt: at('2017-12-13T17:00:00.000Z'), districtCode: tebet, openedOn: launch },
};

describe('opening a centre', () => {
  it('records the day it opened', () => given().when(open).then(opened));
  it('does nothing the second time', () => given(opened).when(open).thenNothing());
  it('is refused for another day than the one recorded', () =>
    given(opened)
      .when({ ...open, openedOn: on('2017-12-01') })
      .thenRefuses('CENTRE_ALREADY_OPEN'));
  it('is refused for a day yet to come in Jakarta', () =>
    given()
      .when({ ...open, occurrence: happened('2017-12-13T16:59:59.999Z') })
      .thenRefuses('OPENED_ON_IN_FUTURE'));
  it('is refused when it is told more than 30 days late without a reason', () =>
    given()
      .when({ ...open, occurrence: happened('2017-12-13T17:00:00.000Z', { role: 'admin', now: at('2018-01-14T00:00:00.000Z') }) })
      .thenRefuses('TOO_LATE'));
});
