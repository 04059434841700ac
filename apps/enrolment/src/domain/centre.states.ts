import type { StateTable } from '@okoce/domain';
import { centre, type Centre, type CentreCommand, LAUNCH_DAY } from './centre';
import type { CentreFact } from './centre.events';
import { at, happened, on, tebet } from './examples';

const occurrence = happened('2020-01-08T03:00:00.000Z', { role: 'admin' });
const open: CentreCommand = { type: 'OpenCentre', districtCode: tebet, openedOn: LAUNCH_DAY, occurrence };

export const centreStates: StateTable<Centre, CentreCommand, CentreFact> = {
  name: 'centre',
  title: 'The centre of a kecamatan',
  decider: centre,
  situations: {
    'not open': [],
    open: [{ type: 'CentreOpened', data: { occurredAt: at('2017-12-13T17:00:00.000Z'), districtCode: tebet, openedOn: LAUNCH_DAY } }],
  },
  commands: {
    'open it': open,
    'open it on another day': { ...open, openedOn: on('2018-01-01') },
    'open it on a day yet to come': { ...open, openedOn: on('2020-01-09') },
  },
};
