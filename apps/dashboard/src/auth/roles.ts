import type { Session } from './session';

const SEES_ALL = ['director', 'admin', 'auditor'];
const OF_CENTRES = ['officer', 'mobiliser'];
const STAFF = [...SEES_ALL, ...OF_CENTRES];

const holdsOneOf = ({ roles }: Session, wanted: readonly string[]): boolean => roles.some((role) => wanted.includes(role));

export const seesAllCentres = (session: Session): boolean => holdsOneOf(session, SEES_ALL);

/** The figures of the programme and of every centre. */
export const seesProgramme = (session: Session): boolean => holdsOneOf(session, STAFF);

/** The centres an officer or a mobiliser works for. */
export const ownCentres = (session: Session): readonly string[] => (holdsOneOf(session, OF_CENTRES) ? session.centres : []);

/** What was stated of each quarter, also to an agency, which sees no more than that. */
export const readsStatements = (session: Session): boolean => holdsOneOf(session, [...STAFF, 'agency']);

/** A recorded fact; whose, the service that owns it decides. */
export const readsFacts = (session: Session): boolean => holdsOneOf(session, [...SEES_ALL, 'officer']);

/** Staff and mentors have people; a participant's own list is hers. */
export const hasWork = (session: Session): boolean => holdsOneOf(session, [...STAFF, 'mentor', 'participant']);

/** Has people of her own to mentor. */
export const mentors = (session: Session): boolean => holdsOneOf(session, ['mentor']);

/** On objections to a class; reporting decides on which, and never on those of somebody they are mentor of. */
export const decidesObjections = (session: Session): boolean => holdsOneOf(session, ['director', 'admin', 'officer']);

/** Her own quarter's page, of someone who is a participant. */
export function ownPage({ participantId }: Session): string | undefined {
  return participantId === undefined ? undefined : `/participants/${encodeURIComponent(participantId)}`;
}

/**
 * Where somebody starts: the staff of one centre there, other staff with the programme, a participant with her own quarter, a mentor with the mentees, an
 * agency with what it may take away.
 */
export function landingOf(session: Session): string {
  const [centre, ...more] = ownCentres(session);
  if (centre !== undefined && more.length === 0 && !seesAllCentres(session)) return `/centres/${centre}`;
  if (seesProgramme(session)) return '/programme';
  return ownPage(session) ?? (mentors(session) ? '/people' : hasWork(session) ? '/due' : '/exports');
}

/** For whom somebody would object on a participant's page; whether the class may be objected to is another matter. */
export function objectorOf(session: Session, { participantId }: { readonly participantId: string }): 'herself' | 'centre' | undefined {
  if (session.participantId === participantId) return 'herself';
  return holdsOneOf(session, ['officer']) ? 'centre' : undefined;
}
