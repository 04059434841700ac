import { addMilliseconds, type DistrictCode, type Instant } from '@okoce/domain';
import type { Claims } from '../client/tokens';
import type { Command } from './sender';
import type { Moment, SampleMentor, SampleMentorship, SampleMove, SampleParticipant, SampleSession, SampleTraining } from './story';

const admin: Claims = { roles: ['admin'], sub: 'admin-contoh' };
const officer = (centre: DistrictCode, which = 'petugas'): Claims => ({ roles: ['officer'], centres: [centre], sub: `${which}-${centre}` });
const COMPLETED_AFTER_MS = 90 * 60_000;

export function registerMentor({ name, districtCode, kind, registeredAt }: SampleMentor, index: number): Command {
  return {
    to: 'mentoring',
    path: '/mentors',
    body: { name, districtCode, kind, occurredAt: registeredAt },
    by: officer(districtCode),
    key: `pendamping/${index}`,
  };
}

export function registerParticipant({ person, registeredOn, registeredAt }: SampleParticipant, index: number): Command {
  const { name, nik, sex, birthDate, phone, place } = person;
  const consent = { purpose: 'programme', grantedOn: registeredOn, textVersion: '2019-1', channel: 'officer' };
  const { code: districtCode } = place.district;
  const { code: subdistrictCode } = place.subdistrict;
  return {
    to: 'enrolment',
    path: '/participants',
    body: { districtCode, subdistrictCode, name, nik, sex, birthDate, phone, consent, occurredAt: registeredAt },
    by: officer(districtCode),
    key: `peserta/${index}`,
  };
}

export function scheduleTraining(training: SampleTraining, index: number): Command {
  const { title, kind, partner, venue, districtCode, startsAt, endsAt, capacity, scheduledAt } = training;
  return {
    to: 'training-events',
    path: '/training-events',
    body: { title, kind, partner, venue, startsAt, endsAt, capacity, ...(districtCode ? { districtCode } : {}), occurredAt: scheduledAt },
    by: admin,
    key: `pelatihan/${index}`,
  };
}

/** Everything after the scheduling, in the order in which it happened to each holder. */
export function trainingCommands(training: SampleTraining, index: number, id: string, holders: readonly string[]): readonly Command[] {
  const field = training.holders === 'mentor' ? 'mentorId' : 'participantId';
  const act = (part: string, path: string, occurredAt: Moment, holder?: number): Command => ({
    to: 'training-events',
    path: `/training-events/${id}/${path}`,
    body: { occurredAt, ...(holder === undefined ? {} : { [field]: holders[holder] }) },
    by: admin,
    key: `pelatihan/${index}/${part}`,
  });
  const opened = act('buka', 'registration', training.scheduledAt);
  const attended = training.seats.flatMap(({ holder, reservedAt, checkedInAt, checkedOutAt }) => [
    act(`${holder}/kursi`, 'seats', reservedAt, holder),
    ...(checkedInAt ? [act(`${holder}/masuk`, 'check-ins', checkedInAt, holder)] : []),
    ...(checkedOutAt ? [act(`${holder}/keluar`, 'check-outs', checkedOutAt, holder)] : []),
  ]);
  const endedAt = addMilliseconds(new Date(training.endsAt).toISOString() as Instant, COMPLETED_AFTER_MS);
  return [opened, ...attended, act('selesai', 'completion', endedAt)];
}

export function assignMentor({ assignedAt }: SampleMentorship, participant: Known, mentorId: string): Command {
  return {
    to: 'mentoring',
    path: '/mentorships',
    body: { mentorId, participantId: participant.id, occurredAt: assignedAt },
    by: officer(participant.home),
    key: `peserta/${participant.index}/pendampingan`,
  };
}

export function agreePlan(occurredAt: Moment, participant: Known, mentorId: string, mentorshipId: string): Command {
  return {
    to: 'mentoring',
    path: `/mentorships/${mentorshipId}/plan`,
    body: { summary: 'Merapikan izin, mencatat uang, menambah pembeli.', occurredAt },
    by: { roles: ['mentor'], mentorId },
    key: `peserta/${participant.index}/rencana`,
  };
}

/** A registered participant, as far as commands about her need to know. */
export interface Known {
  readonly index: number;
  readonly id: string;
  /** The centre she registered with. */
  readonly home: DistrictCode;
}

export function scheduleSession(
  session: SampleSession,
  which: number,
  participant: Known,
  mentorId: string,
  mentorshipId: string,
): Command {
  const { startsAt, minutes, scheduledAt } = session;
  return {
    to: 'mentoring',
    path: '/sessions',
    body: { mentorshipId, startsAt, minutes, occurredAt: scheduledAt },
    by: { roles: ['mentor'], mentorId },
    key: `peserta/${participant.index}/sesi/${which}`,
  };
}

export function sessionCommands(
  session: SampleSession,
  which: number,
  participant: Known,
  mentorId: string,
  id: string,
): readonly Command[] {
  const { minutes, loggedAt, confirmedAt } = session;
  const key = `peserta/${participant.index}/sesi/${which}`;
  const log = { body: { minutes, occurredAt: loggedAt }, by: { roles: ['mentor'], mentorId } as const };
  const confirmation = { body: { occurredAt: confirmedAt }, by: { roles: ['participant'], participantId: participant.id } as const };
  return [
    ...(loggedAt ? [{ to: 'mentoring', path: `/sessions/${id}/log`, key: `${key}/catat`, ...log } as const] : []),
    ...(confirmedAt ? [{ to: 'mentoring', path: `/sessions/${id}/confirmation`, key: `${key}/benar`, ...confirmation } as const] : []),
  ];
}

/** What enrolment records of her after the registration, in the order of its days: a move changes whose officer is to record it. */
export function enrolmentCommands({ person, licence, reports, moves }: SampleParticipant, { index, id, home }: Known): readonly Command[] {
  let centre = home;
  const dated = [
    ...(licence
      ? [
          {
            at: licence.recordedAt,
            make: () => [
              act('izin', 'licences', { kind: 'NIB', number: licence.number, issuedOn: licence.issuedOn, occurredAt: licence.recordedAt }),
            ],
          },
        ]
      : []),
    ...reports.map(({ filedAt, verifiedAt, ...report }) => ({
      at: filedAt,
      make: () => [
        act(`buku/${report.month}`, 'monthly-reports', { ...report, occurredAt: filedAt }),
        ...(verifiedAt
          ? [act(`buku/${report.month}/periksa`, `monthly-reports/${report.month}/verification`, { occurredAt: verifiedAt }, 'pemeriksa')]
          : []),
      ],
    })),
    ...moves.map((move) => ({ at: move.at, make: () => [moved(move)] })),
  ];
  function act(part: string, path: string, body: object, which?: string): Command {
    return { to: 'enrolment', path: `/participants/${id}/${path}`, body, by: officer(centre, which), key: `peserta/${index}/${part}` };
  }
  function moved(move: SampleMove): Command {
    const occurredAt = move.at;
    switch (move.kind) {
      case 'transfer': {
        const command = act('pindah', 'transfer', { toDistrictCode: move.to, occurredAt });
        centre = move.to;
        return command;
      }
      case 'withdrawal':
        return act('keluar', 'withdrawal', { category: move.category, occurredAt });
      case 'return':
        return act('kembali', 'return', { occurredAt });
      case 'received':
        centre = move.to;
        return { ...act('terima', '', { nik: person.nik, districtCode: move.to, occurredAt }), path: '/returns' };
    }
  }
  return dated.sort((a, b) => (a.at < b.at ? -1 : 1)).flatMap(({ make }) => make());
}
