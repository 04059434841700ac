import type { Session } from './session';

const SEES_ALL = ['director', 'admin', 'auditor'];
const STAFF = [...SEES_ALL, 'officer', 'mobiliser'];

const holdsOneOf = ({ roles }: Session, wanted: readonly string[]): boolean => roles.some((role) => wanted.includes(role));

export const seesAllCentres = (session: Session): boolean => holdsOneOf(session, SEES_ALL);

/** The figures of the programme and of every centre. */
export const seesProgramme = (session: Session): boolean => holdsOneOf(session, STAFF);

/** Staff and mentors have people; a participant's own list is hers. */
export const hasWork = (session: Session): boolean => holdsOneOf(session, [...STAFF, 'mentor', 'participant']);

/** Her own quarter's page, of someone who is a participant. */
export function ownPage({ participantId }: Session): string | undefined {
  return participantId === undefined ? undefined : `/participants/${encodeURIComponent(participantId)}`;
}

/** Where somebody starts: staff with the programme, a participant with her own quarter, a mentor with what is to do. */
export function landingOf(session: Session): string {
  if (seesProgramme(session)) return '/programme';
  return ownPage(session) ?? (hasWork(session) ? '/due' : '/programme');
}
