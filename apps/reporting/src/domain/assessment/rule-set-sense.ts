import type { Fault } from './document-place';
import type { IndicatorName } from './indicator-names';
import type { Rule, RuleSet } from './rule-set';
import { RuleSetSearch, TooManyConditions } from './rule-set-search';
import type { Wanted } from './rule-set-search';

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

/** Something to look for, and what is wrong where it is found, or where it is not. */
interface Question extends Fault {
  readonly wanted: readonly Wanted[];
  readonly faultIf: 'found' | 'not found';
}

/**
 * Reasons and classes that nobody could ever have, by their own conditions or for those before them, and whether somebody could have none, or one
 * that is not due. Where it would take too long to tell, that is the last fault: what was not looked at is not accepted.
 */
export function senseless(ruleSet: RuleSet): readonly Fault[] {
  const { assessable, classes, definitions } = ruleSet;
  const all = [...assessable.map(({ unless }) => unless), ...classes.map(({ when }) => when)];
  const search = new RuleSetSearch(all.flat(2), definitions.expectedMonthDays);
  const faults: Fault[] = [];
  for (const { place, sentence, wanted, faultIf } of questionsOf(ruleSet)) {
    try {
      if (search.finds(wanted) === (faultIf === 'found')) faults.push({ place, sentence });
    } catch (error) {
      if (!(error instanceof TooManyConditions)) throw error;
      return [...faults, { place, sentence: tooManyConditions }];
    }
  }
  return faults;
}

function questionsOf({ assessable, classes }: RuleSet): readonly Question[] {
  const isAssessable = assessable.map(({ unless }) => ({ rule: unless, met: true }));
  const notBefore = classes.map(({ when }) => ({ rule: when, met: false }));
  return [
    ...assessable.map(({ reason, unless }, index) => ({
      ...neverMatches(`/assessable/${index}`, reason),
      wanted: [...isAssessable.slice(0, index), { rule: unless, met: false }],
    })),
    ...supply.map(({ lacking, sentence }) => ({
      ...{ place: '/assessable', sentence, faultIf: 'found' as const },
      wanted: [...isAssessable, { rule: lacking, met: true }],
    })),
    ...classes.map(({ class: name, when }, index) => ({
      ...neverMatches(`/classes/${index}`, name),
      wanted: [...isAssessable, ...notBefore.slice(0, index), { rule: when, met: true }],
    })),
    { place: '/classes', sentence: someoneHasNone, faultIf: 'found', wanted: [...isAssessable, ...notBefore] },
  ];
}

const tooManyConditions = {
  id: 'Syarat sampai di sini, bersama yang sebelumnya, terlalu rumit untuk diketahui siapa yang mungkin cocok.',
  en: 'The conditions up to here, with those before, are too intricate to tell who can match.',
};

const someoneHasNone = {
  id: 'Ada peserta yang tidak cocok dengan kelas mana pun.',
  en: 'Somebody may match no class.',
};

function neverMatches(place: string, name: string): Omit<Question, 'wanted'> {
  const sentence = { id: `${name} tidak mungkin cocok untuk siapa pun.`, en: `${name} can never match anybody.` };
  return { place, sentence, faultIf: 'not found' };
}
