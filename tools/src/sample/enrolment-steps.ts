import { createHash } from 'node:crypto';
import { dayIn, type Moment } from './moments';
import { asParticipant, centreAt, officer, participantKey, type Act, type Known, type Step } from './step';
import type { SampleLeave, SampleLicence, SampleMove, SampleParticipant, SampleReport } from './story';

const LEFT = 'keluar';

/** Of the step by which she withdraws. */
export function withdrawalKey(index: number): string {
  return `${participantKey(index)}/${LEFT}`;
}

type Maker = (known: Known, id: string) => Pick<Act, 'path' | 'body'> & { readonly by?: Act['by'] };

/** What enrolment records of her. */
export function enrolmentSteps(participant: SampleParticipant, index: number): readonly Step[] {
  const { person, registeredAt, loginAt, licence, leaves, reports, moves } = participant;
  const key = participantKey(index);
  /** By an officer of the centre she is with then, unless the maker names another. */
  const step = (at: Moment, part: string, maker: Maker): Step => ({
    at,
    key: part === '' ? key : `${key}/${part}`,
    to: 'enrolment',
    act: (known) => ({ by: officer(centreAt(participant, at)), ...maker(known, part === '' ? '' : known.idOf(key)) }),
  });
  const { name, nik, sex, birthDate, phone, place } = person;
  const consent = { purpose: 'programme', grantedOn: dayIn(registeredAt), textVersion: '2019-1', channel: 'officer' };
  const where = { districtCode: place.district.code, subdistrictCode: place.subdistrict.code };
  return [
    step(registeredAt, '', () => ({ path: '/participants', body: { ...where, name, nik, sex, birthDate, phone, consent } })),
    ...(loginAt ? [step(loginAt, 'masuk', (_, id) => ({ path: `/participants/${id}/login`, body: { subject: `contoh-${id}` } }))] : []),
    ...leaves.flatMap((leave, which) => leaveSteps(step, leave, which, `${key}/cuti/${which}`)),
    ...(licence ? licenceSteps(step, licence, `${key}/izin`) : []),
    ...reports.flatMap((report) => reportSteps(step, report, participant, index)),
    ...moves.map((move) => moveStep(step, move, nik)),
  ];
}

type MakeStep = (at: Moment, part: string, maker: Maker) => Step;

function leaveSteps(step: MakeStep, { from, to, category, declaredAt, ended }: SampleLeave, which: number, key: string): readonly Step[] {
  const declared = step(declaredAt, `cuti/${which}`, (_, id) => ({ path: `/participants/${id}/leaves`, body: { from, to, category } }));
  if (!ended) return [declared];
  const path = (known: Known, id: string): string => `/participants/${id}/leaves/${known.idOf(key)}/end`;
  return [declared, step(ended.at, `cuti/${which}/selesai`, (known, id) => ({ path: path(known, id), body: { on: ended.on } }))];
}

function licenceSteps(step: MakeStep, { number, issuedOn, recordedAt, validUntil, lapsed }: SampleLicence, key: string): readonly Step[] {
  const body = { kind: 'NIB', number, issuedOn, ...(validUntil ? { validUntil } : {}) };
  const recorded = step(recordedAt, 'izin', (_, id) => ({ path: `/participants/${id}/licences`, body }));
  if (!lapsed) return [recorded];
  const path = (known: Known, id: string): string => `/participants/${id}/licences/${known.idOf(key)}/lapse`;
  return [recorded, step(lapsed.at, 'izin/gugur', (known, id) => ({ path: path(known, id), body: { on: lapsed.on } }))];
}

function reportSteps(step: MakeStep, report: SampleReport, participant: SampleParticipant, index: number): readonly Step[] {
  const { month, filedAt, filedBy, book, receivedOn, verifiedAt, corrected, withdrawn } = report;
  const part = `buku/${month}`;
  const paper = receivedOn ? { receivedOn, documentHash: hashOf(`${index}/${part}`) } : {};
  const own = (known: Known): { by?: Act['by'] } => (filedBy === 'participant' ? { by: asParticipant(known, index) } : {});
  const verify = (at: Moment, which: string): Step =>
    step(at, `${part}/${which}`, (_, id) => ({
      path: `/participants/${id}/monthly-reports/${month}/verification`,
      by: officer(centreAt(participant, at), 'pemeriksa'),
    }));
  return [
    step(filedAt, part, (known, id) => ({
      path: `/participants/${id}/monthly-reports`,
      body: { month, ...book, ...paper },
      ...own(known),
    })),
    ...(verifiedAt ? [verify(verifiedAt, 'periksa')] : []),
    ...(corrected
      ? [
          step(corrected.at, `${part}/ralat`, (_, id) => ({
            path: `/participants/${id}/monthly-reports/${month}/correction`,
            body: corrected.book,
          })),
          ...(corrected.verifiedAt ? [verify(corrected.verifiedAt, 'periksa-ulang')] : []),
        ]
      : []),
    ...(withdrawn
      ? [
          step(withdrawn.at, `${part}/tarik`, (_, id) => ({
            path: `/participants/${id}/monthly-reports/${month}/withdrawal`,
            body: { reason: withdrawn.reason },
          })),
        ]
      : []),
  ];
}

function moveStep(step: MakeStep, move: SampleMove, nik: string): Step {
  switch (move.kind) {
    case 'transfer':
      return step(move.at, 'pindah', (_, id) => ({ path: `/participants/${id}/transfer`, body: { toDistrictCode: move.to } }));
    case 'withdrawal':
      return step(move.at, LEFT, (_, id) => ({ path: `/participants/${id}/withdrawal`, body: { category: move.category } }));
    case 'return':
      return step(move.at, 'kembali', (_, id) => ({ path: `/participants/${id}/return` }));
    case 'received':
      return step(move.at, 'terima', () => ({ path: '/returns', body: { nik, districtCode: move.to }, by: officer(move.to) }));
  }
}

/** Stands for a document's: of sixty-four hexadecimal digits, as SHA-256 gives. */
export function hashOf(document: string): string {
  return createHash('sha256').update(`contoh/${document}`).digest('hex');
}
