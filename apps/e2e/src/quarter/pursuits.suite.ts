import { addDays } from '@okoce/domain';
import type { Client } from '../client';
import { ago, dayAgo, quarterAgo, today } from '../moments';
import { refusalIn, refused, type Team } from './team';

const PAPER = 'b2'.repeat(32);

/** What Rini sets out to do, and what she can show for it. */
export function pursuitsSuite(gathered: () => Team): void {
  let team: Team;
  let ratna: Client;
  let rini: Client;
  let goalId: string;

  beforeAll(() => {
    team = gathered();
    ratna = team.mentor('ratna');
    rini = team.herself('rini');
  });

  it('sets her goal of the quarter, and the mentor agrees', async () => {
    const goal = { participantId: team.ids.rini, quarter: quarterAgo(1), step: 'P5', occurredAt: ago(1) };
    goalId = await rini.create('mentoring', '/goals', goal);
    expect((await rini.post('mentoring', `/goals/${goalId}/agreement`)).status).toBe(403);
    await ratna.create('mentoring', `/goals/${goalId}/agreement`);
    const { body } = await rini.get('mentoring', `/goals/${goalId}`);
    expect(body).toMatchObject({ step: 'P5', agreed: { mentorId: team.ids.ratna } });
  });

  it('agrees on actions, closes one with evidence, drops another, and leaves one to be done', async () => {
    const propose = async (text: string): Promise<string> => {
      const action = { participantId: team.ids.rini, goalId, dueOn: addDays(today(), 3), text: team.confide(text) };
      const actionId = await ratna.create('mentoring', '/actions', action);
      expect(refusalIn(await ratna.post('mentoring', `/actions/${actionId}/agreement`))).toEqual(refused('PROPOSER_MAY_NOT_AGREE'));
      await rini.create('mentoring', `/actions/${actionId}/agreement`);
      return actionId;
    };
    const closed = await propose('Memotret sepuluh toples sambal untuk lapak daring');
    await rini.create('mentoring', `/actions/${closed}/closure`, { documentHash: PAPER });
    expect((await ratna.get('mentoring', `/actions/${closed}`)).body).toMatchObject({ status: 'closed', closed: { withEvidence: true } });

    const dropped = await propose('Menawarkan keripik ke tiga warung di Cideng');
    const reason = team.confide('Warungnya sudah tutup semua');
    await ratna.create('mentoring', `/actions/${dropped}/drop`, { reason });
    expect((await rini.get('mentoring', `/actions/${dropped}`)).body).toMatchObject({ status: 'dropped', dropped: { reason } });
    expect(refusalIn(await rini.post('mentoring', `/actions/${dropped}/closure`))).toEqual(refused('ACTION_DROPPED'));

    team.actionId = await propose('Menimbang bahan setiap pagi selama seminggu');
  });

  it('hands in one document once', async () => {
    const document = { step: 'P5', day: dayAgo(24), documentHash: 'c3'.repeat(32) };
    const documentName = team.confide('Foto lapak Bu Rini di Monas.pdf');
    team.evidenceId = await rini.create('mentoring', '/step-evidence', { ...document, documentName, participantId: team.ids.rini });
    const again = await team.officer.post('mentoring', '/step-evidence', { ...document, participantId: team.ids.sari });
    expect({ ...refusalIn(again), details: again.body['details'] }).toEqual({
      ...refused('DOCUMENT_KNOWN'),
      details: { evidenceId: team.evidenceId, participantId: team.ids.rini },
    });
    expect(refusalIn(await ratna.post('mentoring', `/step-evidence/${team.evidenceId}/verification`))).toEqual(
      refused('OWN_MENTOR_MAY_NOT_VERIFY'),
    );
  });
}
