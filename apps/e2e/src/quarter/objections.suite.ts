import { previousQuarter } from '@okoce/domain';
import { eventually } from '@okoce/testing';
import { quarterAgo } from '../moments';
import { refusalIn, refused, type Team } from './team';

/** A person decides on a class, and says why where nobody else reads it. */
export function objectionsSuite(gathered: () => Team): void {
  it('takes an objection and what a reviewer decides, beside the class by the rules', async () => {
    const team = gathered();
    const { officer, director, ids } = team;
    const quarter = previousQuarter(quarterAgo(0));
    const path = `/assessments/${quarter}/${ids.lama}`;
    const known = async () => (await team.herself('lama').get('reporting', path)).status === 200;
    await eventually(known, 'reporting to know her');
    const decision = { decidedClass: 'C', reason: team.confide('Buku tamu pusat memuat kunjungannya') };
    expect(refusalIn(await officer.post('reporting', `${path}/review`, decision))).toEqual(refused('NOT_OBJECTED'));
    await team.herself('lama').create('reporting', `${path}/objection`, { reason: team.confide('Saya datang tiap bulan ke pusat') });
    const { body: open } = await officer.get('reporting', `/assessments/objections?quarter=${quarter}`);
    expect(open['cases']).toMatchObject([{ participantId: ids.lama, state: 'objected' }]);
    await officer.create('reporting', `${path}/review`, decision);
    const { body } = await director.get('reporting', `/quarters/${quarter}/participants/${ids.lama}`);
    expect(body['review']).toEqual({ state: 'reviewed', decidedClass: 'C', flagged: false });
  });
}
