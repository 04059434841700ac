import type { Claims } from './actors';
import { dayOf, type Step } from './borders';
import { pick, type Cast } from './cast';
import { ADMIN, OTHER_ADMIN, centre, later, monthOf, participantOf, type Play } from './play';

export const enrolmentActs: Readonly<Record<string, Play>> = {
  transfer: (cast, step) => ofParticipant(cast, step, 'transfer', (occurredAt) => ({ toDistrictCode: centre(step.other), occurredAt })),
  withdrawal: (cast, step) => ofParticipant(cast, step, 'withdrawal', (occurredAt) => ({ category: 'work', occurredAt })),
  return: (cast, step) => ofParticipant(cast, step, 'return', (occurredAt) => ({ occurredAt })),
  receive: (cast, step) =>
    cast.act('receive', {
      to: 'enrolment',
      path: '/returns',
      body: {
        nik: cast.nik(step.who % cast.participants.length),
        districtCode: centre(step.other),
        occurredAt: cast.borders.instant(step),
      },
      by: ADMIN,
    }),
  leave: async (cast, step) => {
    const occurredAt = cast.borders.instant(step);
    const from = dayOf(later(occurredAt, ((step.other % 20) - 10) * 1_440));
    const to = dayOf(later(`${from}T05:00:00.000Z`, (step.which % 30) * 1_440));
    const category = pick(['maternity', 'illness', 'disaster', 'season', 'other'], step.other);
    const participant = pick(cast.participants, step.who) ?? '';
    const path = `/participants/${participant}/leaves`;
    const id = await cast.act('leave', { to: 'enrolment', path, body: { from, to, category, occurredAt }, by: ADMIN });
    if (id) cast.leaves.push({ participant, id, at: occurredAt });
  },
  leaveEnd: async (cast, step) => {
    const leave = pick(cast.leaves, step.which);
    if (!leave) return;
    const occurredAt = cast.borders.near(leave.at, step);
    const path = `/participants/${leave.participant}/leaves/${leave.id}/end`;
    await cast.act('leaveEnd', { to: 'enrolment', path, body: { on: dayOf(occurredAt), occurredAt }, by: ADMIN });
  },
  licence: async (cast, step) => {
    const occurredAt = cast.borders.instant(step);
    const participant = pick(cast.participants, step.who) ?? '';
    const number = `91${String(cast.number).padStart(4, '0')}${String(step.which % 6).padStart(7, '0')}`;
    const body = { kind: 'NIB', number, issuedOn: dayOf(later(occurredAt, -1_440 * (step.other % 40))), occurredAt };
    const id = await cast.act('licence', { to: 'enrolment', path: `/participants/${participant}/licences`, body, by: ADMIN });
    if (id) cast.licences.push({ participant, id, at: occurredAt });
  },
  lapse: async (cast, step) => {
    const licence = pick(cast.licences, step.which);
    if (!licence) return;
    const occurredAt = cast.borders.near(licence.at, step);
    const path = `/participants/${licence.participant}/licences/${licence.id}/lapse`;
    await cast.act('lapse', { to: 'enrolment', path, body: { on: dayOf(occurredAt), occurredAt }, by: ADMIN });
  },
  report: async (cast, step) => {
    const occurredAt = cast.borders.instant(step);
    const month = monthOf(occurredAt, step.other % 3);
    const participant = pick(cast.participants, step.who) ?? '';
    const path = `/participants/${participant}/monthly-reports`;
    const by = step.flag ? ADMIN : participantOf(participant);
    const id = await cast.act('report', { to: 'enrolment', path, body: { month, ...rupiah(step), occurredAt }, by });
    if (id) cast.reports.push({ id, at: occurredAt, participant, month });
  },
  reportCorrection: (cast, step) =>
    ofReport(cast, step, 'reportCorrection', 'correction', (occurredAt) => ({ ...rupiah(step), occurredAt })),
  reportVerification: (cast, step) =>
    ofReport(cast, step, 'reportVerification', 'verification', (occurredAt) => ({ occurredAt }), OTHER_ADMIN),
  reportWithdrawal: (cast, step) =>
    step.flag
      ? ofReport(cast, step, 'reportWithdrawal', 'withdrawal', (occurredAt) => ({ reason: 'Salah orang', occurredAt }))
      : Promise.resolve(),
  login: (cast, step) =>
    ofParticipant(cast, step, 'login', (occurredAt) => ({ subject: `subjek-${cast.number}-${step.which % 8}`, occurredAt })),
};

function rupiah({ other, which }: Step): object {
  return { salesRupiah: 1_000_000 + (other % 3), costRupiah: 500_000, cashRupiah: which % 2, workers: 1 + (which % 3) };
}

function ofParticipant(cast: Cast, step: Step, name: string, body: (occurredAt: string) => object): Promise<unknown> {
  const path = `/participants/${pick(cast.participants, step.who) ?? ''}/${name}`;
  return cast.act(name, { to: 'enrolment', path, body: body(cast.borders.instant(step)), by: ADMIN });
}

function ofReport(
  cast: Cast,
  step: Step,
  name: string,
  act: string,
  body: (occurredAt: string) => object,
  by: Claims = ADMIN,
): Promise<unknown> {
  const report = pick(cast.reports, step.which);
  if (!report) return Promise.resolve();
  const path = `/participants/${report.participant}/monthly-reports/${report.month}/${act}`;
  return cast.act(name, { to: 'enrolment', path, body: body(cast.borders.near(report.at, step)), by });
}
