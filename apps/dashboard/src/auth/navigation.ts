import { districts } from '@okoce/domain';
import type { MessageKey } from '../messages/language';
import { decidesObjections, hasWork, mentors, ownCentres, ownPage, readsStatements, seesAllCentres, seesProgramme } from './roles';
import type { Session } from './session';

export interface NavigationLink {
  readonly href: string;
  readonly label: MessageKey;
  readonly values?: Readonly<Record<string, string>>;
}

/** What the masthead offers, in order: to each the pages that answer her, and no others. */
export function navigationOf(session: Session): readonly NavigationLink[] {
  const mine = ownPage(session);
  return [
    ...(seesProgramme(session) ? [{ href: '/programme', label: 'nav.programme' } as const] : []),
    ...(readsStatements(session) ? [{ href: '/quarters', label: 'nav.quarters' } as const] : []),
    ...(seesAllCentres(session) ? [{ href: '/what-if', label: 'nav.whatIf' } as const] : []),
    ...ownCentres(session).map((code) => ({ href: `/centres/${code}`, label: 'nav.centre', values: { name: nameOf(code) } }) as const),
    ...(mine ? [{ href: mine, label: 'nav.mine' } as const] : []),
    ...(mentors(session) ? [{ href: '/people', label: 'nav.people' } as const] : []),
    ...(seesProgramme(session) ? [{ href: '/numbers', label: 'nav.numbers' } as const] : []),
    ...(hasWork(session) ? [{ href: '/due', label: 'nav.work' } as const] : []),
    ...(decidesObjections(session) ? [{ href: '/objections', label: 'nav.objections' } as const] : []),
    ...(readsStatements(session) ? [{ href: '/exports', label: 'nav.exports' } as const] : []),
  ];
}

function nameOf(districtCode: string): string {
  return districts.find(({ code }) => code === districtCode)?.name ?? districtCode;
}
