import type { FactMetadata } from '@okoce/event-sourcing';
import type { Caller } from '@okoce/platform';

/** Who sees everyone, and acts as nobody's officer. */
export const director: Caller = {
  id: 'd',
  role: 'director',
  roles: ['director'],
  centres: 'all',
  worksAt: [],
  channel: 'live',
  correlationId: 'c',
};

/** Of what she makes happen. */
export const byDirector: FactMetadata = { actor: { id: 'd', role: 'director', channel: 'live' }, correlationId: 'c' };
