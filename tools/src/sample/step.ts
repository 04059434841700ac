import type { DistrictCode } from '@okoce/domain';
import type { Claims } from '../client/tokens';
import type { ServiceUrl } from '../config';
import type { Moment } from './moments';
import type { SampleParticipant, Side } from './story';

/** What only the running system can tell of what was done so far. */
export interface Known {
  /** The id of what came of the step with this key. */
  idOf(key: string): string;
  /** Waits until the step with this key, of another chain, is done. */
  untilTold(key: string): Promise<void>;
  /** The digits that were sent to her phone, once they have been. */
  codeFor(sessionId: string): Promise<string>;
  /** Waits until mentoring has learnt that she left. */
  untilEnded(mentorshipId: string): Promise<void>;
  /** Waits until mentoring has learnt that her certificate is void. */
  untilUnaccredited(mentorId: string): Promise<void>;
  /** Waits until training-events has learnt that the holder left. */
  untilReleased(trainingEventId: string, seatId: string): Promise<void>;
  certificateOf(trainingEventId: string, seatId: string): Promise<string>;
}

export interface Act {
  readonly path: string;
  readonly body?: object;
  readonly by: Claims;
  /** Refusals that here only mean that a fact is still on its way from another service. */
  readonly notYet?: readonly string[];
}

/** One command of the sample: when it happened, by what name others refer to what comes of it, and what is sent. */
export interface Step {
  /** Its `occurredAt`, and its place among the steps of the same chain. */
  readonly at: Moment;
  /** The same whenever the sample is loaded: what is done already is not done again. */
  readonly key: string;
  readonly to: Exclude<ServiceUrl, 'dashboard' | 'issuer' | 'reporting'>;
  readonly act: (known: Known) => Act | Promise<Act>;
}

/** As they happened; of those at one moment, as they were written. */
export function inOrder(steps: readonly Step[]): readonly Step[] {
  return [...steps].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

export const admin: Claims = { roles: ['admin'], sub: 'admin-contoh' };

/** `pemeriksa` looks at what `petugas` wrote down. */
export function officer(centre: DistrictCode, which: 'petugas' | 'pemeriksa' = 'petugas'): Claims {
  return { roles: ['officer'], centres: [centre], sub: `${which}-${centre}` };
}

export function mentorKey(index: number): string {
  return `pendamping/${index}`;
}

export function participantKey(index: number): string {
  return `peserta/${index}`;
}

export function asMentor(known: Known, index: number): Claims {
  return { roles: ['mentor'], mentorId: known.idOf(mentorKey(index)) };
}

export function asParticipant(known: Known, index: number): Claims {
  return { roles: ['participant'], participantId: known.idOf(participantKey(index)) };
}

/** The centre she is with until the moment, or was with last. */
export function centreAt({ person, moves }: Pick<SampleParticipant, 'person' | 'moves'>, moment: Moment): DistrictCode {
  return moves.reduce(
    (centre, move) => ((move.kind === 'transfer' || move.kind === 'received') && move.at < moment ? move.to : centre),
    person.place.district.code,
  );
}

/** An officer of hers, in a service that may not have learnt yet where she went. */
export function officerOf(participant: SampleParticipant, moment: Moment): Pick<Act, 'by' | 'notYet'> {
  const centre = centreAt(participant, moment);
  return { by: officer(centre), ...(centre === participant.person.place.district.code ? {} : { notYet: ['NOT_FOUND'] }) };
}

/** For the participant's side she herself where she can sign in, else an officer; for the other her mentor. */
export function speaker(
  known: Known,
  { participant, index }: { readonly participant: SampleParticipant; readonly index: number },
  side: Side,
  mentor: number,
  moment: Moment,
): Pick<Act, 'by' | 'notYet'> {
  if (side === 'mentor') return { by: asMentor(known, mentor) };
  return participant.loginAt && participant.loginAt <= moment ? { by: asParticipant(known, index) } : officerOf(participant, moment);
}
