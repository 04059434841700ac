import type { Envelope } from './envelope';

export interface Subject {
  readonly kind: 'participant' | 'mentor';
  readonly id: string;
}

/** Every participant and mentor that a contract names, each once; by the names of fields, so also of contracts not known yet. */
export function subjectsOf({ data }: Pick<Envelope, 'data'>): readonly Subject[] {
  const subjects: Subject[] = [];
  const add = (kind: unknown, id: unknown): void => {
    if ((kind === 'participant' || kind === 'mentor') && typeof id === 'string') subjects.push({ kind, id });
  };
  add('participant', data['participantId']);
  add('mentor', data['mentorId']);
  add(data['holderKind'], data['holderId']);
  return subjects;
}
