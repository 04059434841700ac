import type { Fault } from './document-place';
import type { IndicatorName } from './indicator-names';
import type { Rule, RuleSet } from './rule-set';
import { RuleSetSearch, TooManyConditions } from './rule-set-search';

/** What the centre owes: without it nobody is assessed, by whatever rules. */
const supply: readonly { readonly lacking: Rule; readonly sentence: Fault['sentence'] }[] = [
  {
    lacking: [none('mentorshipDays')],
    sentence: {
      id: 'Peserta tanpa pendamping akan dinilai: kelalaian pusat tidak boleh dibebankan kepadanya.',
      en: 'Somebody without a mentor would be assessed: what the centre failed to supply is never charged to her.',
    },
  },
  {
    lacking: [none('sessionsHeld'), none('slotsOffered')],
    sentence: {
      id: 'Peserta tanpa sesi dan tanpa tawaran jadwal akan dinilai: kelalaian pusat tidak boleh dibebankan kepadanya.',
      en: 'Somebody without a session and without a slot would be assessed: what the centre failed to supply is never charged to her.',
    },
  },
];

function none(indicator: IndicatorName): Rule[number] {
  return [{ indicator, operator: 'atMost', threshold: 0 }];
}

/** Reasons and classes that nobody could ever have, by their own conditions or for those before them, and whether somebody could have none, or one that is not due. */
export function senseless(ruleSet: RuleSet): readonly Fault[] {
  try {
    return faultsOf(ruleSet);
  } catch (error) {
    if (!(error instanceof TooManyConditions)) throw error;
    return [{ place: '/classes', sentence: tooManyConditions }];
  }
}

function faultsOf({ assessable, classes, definitions }: RuleSet): readonly Fault[] {
  const faults: Fault[] = [];
  const all = [...assessable.map(({ unless }) => unless), ...classes.map(({ when }) => when)];
  const search = new RuleSetSearch(all.flat(2), definitions.expectedMonthDays);
  const isAssessable = assessable.map(({ unless }) => ({ rule: unless, met: true }));
  assessable.forEach(({ reason, unless }, index) => {
    if (!search.finds([...isAssessable.slice(0, index), { rule: unless, met: false }]))
      faults.push(neverMatches(`/assessable/${index}`, reason));
  });
  for (const { lacking, sentence } of supply) {
    if (search.finds([...isAssessable, { rule: lacking, met: true }])) faults.push({ place: '/assessable', sentence });
  }
  const notBefore = classes.map(({ when }) => ({ rule: when, met: false }));
  classes.forEach(({ class: name, when }, index) => {
    const wanted = [...isAssessable, ...notBefore.slice(0, index), { rule: when, met: true }];
    if (!search.finds(wanted)) faults.push(neverMatches(`/classes/${index}`, name));
  });
  if (search.finds([...isAssessable, ...notBefore])) faults.push({ place: '/classes', sentence: someoneHasNone });
  return faults;
}

const tooManyConditions = {
  id: 'Syaratnya terlalu banyak untuk diketahui apakah setiap kelas mungkin cocok.',
  en: 'There are too many conditions to tell whether each class can match.',
};

const someoneHasNone = {
  id: 'Ada peserta yang tidak cocok dengan kelas mana pun.',
  en: 'Somebody may match no class.',
};

function neverMatches(place: string, name: string): Fault {
  return { place, sentence: { id: `${name} tidak mungkin cocok untuk siapa pun.`, en: `${name} can never match anybody.` } };
}
