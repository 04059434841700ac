import type { DistrictCode } from '@okoce/domain';
import type { StoredFact } from '@okoce/event-sourcing';

/** Whose published facts are whose: a service's class for it, named by its definition. */
export interface FactScope {
  /** The centres whose officers may see this fact: those who may see the thing itself. Empty: only those who see all centres. */
  centresOf(fact: StoredFact): Promise<readonly DistrictCode[]>;
}
