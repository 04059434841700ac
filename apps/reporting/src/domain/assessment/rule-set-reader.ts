import { parseQuarter } from '@okoce/domain';
import type { Quarter } from '@okoce/domain';
import { DocumentPlace } from './document-place';
import type { Fault } from './document-place';
import { indicatorKinds, indicatorNames } from './indicator-names';
import type { IndicatorName } from './indicator-names';
import { parseRatio, whole } from './ratio';
import type { Ratio } from './ratio';
import { classesByMerit, reasons } from './rule-set';
import type { Clause, Comparison, Definitions, Operator, Rule, RuleSet, Threshold, Weights } from './rule-set';
import { senseless } from './rule-set-sense';

/** A document that is no rule set, with all that is wrong in it. */
export class RuleSetRefused extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(({ place, sentence }) => `${place || '/'}: ${sentence.en}`).join(' '));
    this.name = 'RuleSetRefused';
  }
}

/** Far more than rules that somebody can read: who may match is looked for among all of them together. The lengths of lists are in the schema too. */
const MOST = { all: 40, any: 20, comparisons: 200 };

/** Reads a rule set. @throws RuleSetRefused naming each place with an unknown name or indicator, a ratio that is none, or a class that can never match. */
export function readRuleSet(document: unknown): RuleSet {
  const ruleSet = readAdoptedRuleSet(document);
  // A rule that could not be read says nothing of what can match.
  const faults = senseless(ruleSet);
  if (faults.length > 0) throw new RuleSetRefused(faults);
  return ruleSet;
}

/** Reads one that was adopted: whether each class can match was looked for then. @throws RuleSetRefused for what has not the form of one */
export function readAdoptedRuleSet(document: unknown): RuleSet {
  const faults: Fault[] = [];
  const root = DocumentPlace.root(document, faults);
  const ruleSet = ruleSetAt(root);
  if (comparisonsOf(ruleSet) > MOST.comparisons) {
    const most = MOST.comparisons;
    root.refuse({ id: `Perbandingannya paling banyak ${most} seluruhnya.`, en: `It may have ${most} comparisons at most in all.` });
  }
  if (faults.length > 0) throw new RuleSetRefused(faults);
  return ruleSet;
}

function comparisonsOf({ assessable, classes }: RuleSet): number {
  return [...assessable.map(({ unless }) => unless), ...classes.map(({ when }) => when)].flat(2).length;
}

function ruleSetAt(root: DocumentPlace): RuleSet {
  root.fields(['version', 'from', 'definitions', 'assessable', 'classes', 'index'], ['$schema']);
  if (root.has('$schema')) root.at('$schema').text();
  const noVersion = {
    id: 'Harus kata dari huruf, angka, titik, garis bawah atau tanda hubung, paling panjang 40, dan bukan "schema".',
    en: 'It has to be a word of letters, digits, dots, underscores or hyphens, 40 at most, and not "schema".',
  };
  const noQuarter = { id: 'Harus triwulan, misalnya 2027-Q1.', en: 'It has to be a quarter such as 2027-Q1.' };
  return {
    version: root.at('version').parsed(parseVersion, noVersion, 'none'),
    from: root.at('from').parsed(parseQuarter, noQuarter, '0001-Q1' as Quarter),
    definitions: definitionsAt(root.at('definitions')),
    assessable: entriesAt(root.at('assessable'), 'reason', reasons, 'unless').map(([reason, unless]) => ({ reason, unless })),
    classes: entriesAt(root.at('classes'), 'class', classesByMerit, 'when').map(([name, when]) => ({ class: name, when })),
    index: weightsAt(root.at('index')),
  };
}

/** As contracts write a version; `schema` is an address beside those of the versions. */
function parseVersion(text: string): string | undefined {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(text) && text !== 'schema' ? text : undefined;
}

function definitionsAt(place: DocumentPlace): Definitions {
  place.fields(['expectedMonthDays', 'leastCommitments', 'noticeHours', 'reportDay', 'goalDays']);
  return {
    expectedMonthDays: place.at('expectedMonthDays').integer(1, 28),
    leastCommitments: place.at('leastCommitments').integer(1, 100),
    noticeHours: place.at('noticeHours').integer(0, 168),
    reportDay: place.at('reportDay').integer(1, 20),
    goalDays: place.at('goalDays').integer(0, 92),
  };
}

/** Rules by their names, each name once. */
function entriesAt<Name extends string>(
  place: DocumentPlace,
  named: string,
  names: readonly [Name, ...Name[]],
  ruled: string,
): readonly (readonly [Name, Rule])[] {
  const read = new Set<Name>();
  const entries = place.list(names.length).map((entry) => {
    entry.fields([named, ruled]);
    const name = entry.at(named).oneOf(names);
    if (read.has(name)) entry.at(named).refuse({ id: 'Sudah disebut.', en: 'It stands there already.' });
    read.add(name);
    return [name, ruleAt(entry.at(ruled))] as const;
  });
  for (const name of names) if (!read.has(name)) place.refuse({ id: `${name} tidak ada.`, en: `${name} is missing.` });
  return entries;
}

/** `{"all": [...]}`, of which each may be an `{"any": [...]}`; or one of these alone. */
function ruleAt(place: DocumentPlace): Rule {
  if (place.has('any')) return [clauseAt(place)];
  place.fields(['all']);
  return place
    .at('all')
    .list(MOST.all)
    .map((one) => (one.has('any') ? clauseAt(one) : [comparisonAt(one)]));
}

function clauseAt(place: DocumentPlace): Clause {
  place.fields(['any']);
  const comparisons = place.at('any').list(MOST.any).map(comparisonAt);
  if (comparisons.length === 0) place.at('any').refuse({ id: 'Daftar ini kosong.', en: 'The list is empty.' });
  return comparisons;
}

function comparisonAt(place: DocumentPlace): Comparison {
  if (!place.isObject()) place.fields([]);
  const indicator = place.at('indicator').oneOf(indicatorNames as readonly [IndicatorName, ...IndicatorName[]]);
  const operators: readonly [Operator, ...Operator[]] = indicatorKinds[indicator].kind === 'flag' ? ['is'] : ['atLeast', 'atMost'];
  const operator = operators.find((known) => place.has(known)) ?? operators[0];
  place.fields(['indicator', operator]);
  return { indicator, operator, threshold: place.has(operator) ? thresholdAt(place.at(operator), indicator) : 0 };
}

function thresholdAt(place: DocumentPlace, indicator: IndicatorName): Threshold {
  const known = indicatorKinds[indicator];
  if (known.kind === 'flag') return place.flag();
  if (known.kind === 'share') return ratioAt(place);
  if (!place.isObject()) return place.integer(0, known.largest);
  place.fields(['of', 'plus']);
  if (known.largest > 3) place.refuse({ id: 'Hanya untuk hitungan bulan.', en: 'Only what counts months is compared with months.' });
  return { of: place.at('of').oneOf(['expectedMonths']), plus: place.at('plus').integer(-3, 3) };
}

/** A share of a whole. */
function ratioAt(place: DocumentPlace): Ratio {
  const sentence = {
    id: 'Harus rasio bilangan bulat dari 0/1 sampai 1/1, misalnya "3/4".',
    en: 'It has to be a ratio of integers from 0/1 to 1/1, such as "3/4".',
  };
  return place.parsed(
    (text) => {
      const ratio = parseRatio(text);
      return ratio && ratio.numerator <= ratio.denominator ? ratio : undefined;
    },
    sentence,
    whole(0),
  );
}

function weightsAt(place: DocumentPlace): Weights {
  place.fields(['C1', 'C2', 'C3', 'F1', 'F2', 'F3', 'V']);
  const weightAt = (indicator: keyof Weights, name: string): number => {
    place.at(indicator).fields([name]);
    return place.at(indicator).at(name).integer(0, 100);
  };
  place.at('C1').fields(['byMonths']);
  const months = place.at('C1').at('byMonths');
  const byMonths = [0, 1, 2, 3].map((count) => months.at(count).integer(0, 100)) as [number, number, number, number];
  months.list(4);
  const weights: Weights = {
    C1: byMonths,
    C2: weightAt('C2', 'timesShare'),
    C3: weightAt('C3', 'each'),
    F1: weightAt('F1', 'whenMet'),
    F2: weightAt('F2', 'timesShare'),
    F3: weightAt('F3', 'whenMet'),
    V: weightAt('V', 'timesShare'),
  };
  const { C2, C3, F1, F2, F3, V } = weights;
  const most = Math.max(...byMonths) + C2 + 3 * C3 + F1 + F2 + F3 + V;
  if (most !== 100) place.refuse({ id: `Jumlah bobot ${most}, bukan 100.`, en: `The weights add up to ${most}, not 100.` });
  return weights;
}
