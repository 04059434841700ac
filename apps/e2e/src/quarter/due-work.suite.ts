import { startOfDay } from '@okoce/domain';
import { eventually } from '@okoce/testing';
import { today } from '../moments';
import { CENTRE, type Team } from './team';

interface WorkList {
  readonly on: string;
  readonly scope: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly items: readonly { readonly kind: string; readonly thing: { readonly id: string } }[];
}

/** What a centre reads on its list today, and what time alone has brought. */
export function dueWorkSuite(gathered: () => Team): void {
  const run = <T>(...args: readonly string[]): T => {
    const { status, stdout, stderr } = gathered().system.okoce(...args, '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return JSON.parse(stdout) as T;
  };
  const due = (): WorkList => run('due', '--centre', CENTRE, '--limit', '200');
  const open = ({ items }: WorkList): readonly string[] => items.map(({ kind, thing }) => `${kind} ${thing.id}`);

  it('lists what is open', async () => {
    const { toLog, toConfirm, evidenceId, actionId, mentorships, ids } = gathered();
    await eventually(() => {
      const list = due();
      expect(list).toMatchObject({
        scope: CENTRE,
        counts: { session_to_log: 1, session_to_confirm: 1, evidence_waiting: 1, action_due: 1 },
      });
      expect(open(list)).toEqual(
        expect.arrayContaining([
          `session_to_log ${toLog}`,
          `session_to_confirm ${toConfirm}`,
          `evidence_waiting ${evidenceId}`,
          `action_due ${actionId}`,
          `silent_45 ${ids.lama}`,
          `accreditation_ended ${ids.agus}`,
          `finding_mentor_not_accredited ${mentorships['joko lama'] ?? ''}`,
        ]),
      );
    }, 'reporting to have learnt all of it');
  });

  it('takes evidence off the list when a mentor who never was hers has verified it: that is P5', async () => {
    const team = gathered();
    await team.mentor('bambang').create('mentoring', `/step-evidence/${team.evidenceId}/verification`);
    await eventually(async () => expect(await team.stepsOf('rini')).toMatchObject({ P5: { verified: true } }), 'P5 in her quarter');
    expect(open(due()).filter((item) => item.startsWith('evidence_waiting'))).toEqual([]);
  });

  it('is swept for today: an accreditation that ran out, and the mentorship 14 days later; each thing once', async () => {
    const { officer, ids, mentorships } = gathered();
    const sweep = () => run<{ services: readonly { service: string; done: Record<string, number> }[] }>('sweep', '--on', today());
    sweep();
    const [{ until } = { until: '' }] = (await officer.get('mentoring', `/mentors/${ids.joko}`)).body['accreditations'] as {
      until: string;
    }[];
    const { endedAt } = (await officer.get('mentoring', `/mentorships/${mentorships['joko lama'] ?? ''}`)).body;
    expect(until < startOfDay(today())).toBe(true);
    expect(Date.parse(String(endedAt)) - Date.parse(until)).toBe(14 * 86_400_000);

    const { services } = sweep();
    expect(services).toEqual([
      { service: 'enrolment', done: { codesLapsed: 0 } },
      { service: 'mentoring', done: { accreditationsLapsed: 0, mentorshipsEnded: 0 } },
      { service: 'reporting', done: { quartersSealed: 0, quartersRestated: 0, definitionsPublished: 0 } },
    ]);
    await eventually(() => expect(open(due()).filter((item) => item.startsWith('finding'))).toEqual([]), 'no finding to be left');
  });
}
