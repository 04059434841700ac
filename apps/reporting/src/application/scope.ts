import { regencies } from '@okoce/domain';
import type { DistrictCode, RegencyCode } from '@okoce/domain';

/** The whole programme, a regency, or a centre. */
export type Scope = 'programme' | RegencyCode | DistrictCode;

export function levelOf(scope: Scope): 'programme' | 'regencies' | 'centres' {
  if (scope === 'programme') return 'programme';
  return regencies.some(({ code }) => code === scope) ? 'regencies' : 'centres';
}

/** What the codes of a scope's centres begin with. */
export function prefixOf(scope: Scope): string {
  if (scope === 'programme') return '';
  return levelOf(scope) === 'regencies' ? `${scope}.` : scope;
}
