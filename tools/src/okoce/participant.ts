import { isUuid } from '@okoce/domain';
import { CannotRun } from '../config';

/** @throws CannotRun for what is no participant's id */
export function checkParticipant(id: string): void {
  if (!isUuid(id)) throw new CannotRun(`Peserta disebut dengan nomornya, bukan "${id}". (Not an id.)`);
}
