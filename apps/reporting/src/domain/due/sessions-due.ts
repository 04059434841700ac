import { addMilliseconds } from '@okoce/domain';
import { isOpen } from '../work/meetings';
import type { Meeting } from '../work/meetings';
import { thing } from './due-item';
import type { Day } from './day';
import type { DueItem, Thing } from './due-item';

const toLog = {
  id: 'Mentor mencatat sesi yang sudah berakhir ini, atau menandai bahwa tidak terlaksana.',
  en: 'The mentor logs this session, which has ended, or says that it was missed.',
};
const toConfirm = {
  id: 'Peserta mengonfirmasi sesi ini atau menyanggahnya: di akunnya, dengan kode di teleponnya, atau di pusat.',
  en: 'The participant confirms or disputes this session: signed in, with the code on her phone, or at the centre.',
};

/** Ended by the end of the day, and neither logged, missed nor called off. */
export function sessionsToLog(meetings: Iterable<Meeting>, { over }: Day): readonly DueItem[] {
  return [...meetings].flatMap((meeting) => {
    if (!meeting.planned || !isOpen(meeting)) return [];
    const endsAt = addMilliseconds(meeting.planned.startsAt, meeting.planned.minutes * 60_000);
    return endsAt <= over ? [{ ...of(meeting), kind: 'session_to_log', since: endsAt, toDo: toLog } as const] : [];
  });
}

/** Logged, and neither confirmed, disputed nor retracted. */
export function sessionsToConfirm(meetings: Iterable<Meeting>): readonly DueItem[] {
  return [...meetings].flatMap((meeting) => {
    const { log } = meeting;
    if (!log || log.retracted || log.answer !== 'none') return [];
    return [{ ...of(meeting), kind: 'session_to_confirm', since: log.loggedAt, toDo: toConfirm } as const];
  });
}

function of({ sessionId, participantId, mentorId }: Meeting): {
  participantId: string;
  mentorId: string;
  thing: Thing;
  dormant: boolean;
} {
  return { participantId, mentorId, thing: thing.session(sessionId), dormant: false };
}
