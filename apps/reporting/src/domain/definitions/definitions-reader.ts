import { parseQuarter, steps } from '@okoce/domain';
import type { Quarter, Sentence, Step } from '@okoce/domain';
import { DocumentPlace } from '../assessment/document-place';
import type { Fault } from '../assessment/document-place';
import type { ActiveMonths } from '../measures';
import { conditionKey } from './definition';
import type { Condition, Definition, Definitions, Rule } from './definition';

/** A document that is no version of the definitions, with all that is wrong in it. */
export class DefinitionsRefused extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(({ place, sentence }) => `${place || '/'}: ${sentence.en}`).join(' '));
    this.name = 'DefinitionsRefused';
  }
}

/** Reads a version of the definitions. @throws DefinitionsRefused naming each place with an unknown name or step, or with what counts nobody or what another counts. */
export function readDefinitions(document: unknown): Definitions {
  const faults: Fault[] = [];
  const root = DocumentPlace.root(document, faults);
  root.fields(['version', 'from', 'definitions'], ['$schema']);
  const noQuarter = { id: 'Harus triwulan, misalnya 2027-Q1.', en: 'It has to be a quarter such as 2027-Q1.' };
  const version = root.at('version').text();
  const from = root.at('from').parsed(parseQuarter, noQuarter, '0001-Q1' as Quarter);
  const places = filled(root.at('definitions'));
  const definitions = places.map(definitionAt);
  refuseTwins(places, definitions);
  if (faults.length > 0) throw new DefinitionsRefused(faults);
  return { version, from, definitions };
}

const NAME = /^[a-z][a-zA-Z]{0,39}$/;

function definitionAt(place: DocumentPlace): Definition {
  place.fields(['name', 'who', 'counts', 'usedBy', 'publishedAs']);
  const noName = { id: 'Harus satu kata berhuruf Latin.', en: 'It has to be one word of Latin letters.' };
  return {
    name: place.at('name').parsed((text) => (NAME.test(text) ? text : undefined), noName, ''),
    who: ruleAt(place.at('who')),
    counts: sentenceAt(place.at('counts')),
    usedBy: sentenceAt(place.at('usedBy')),
    publishedAs: place
      .at('publishedAs')
      .list()
      .map((measure) => measure.text()),
  };
}

function sentenceAt(place: DocumentPlace): Sentence {
  place.fields(['id', 'en']);
  return { id: place.at('id').text(), en: place.at('en').text() };
}

/** `{"all": [...]}`, of which each is a condition or an `{"any": [...]}`. */
function ruleAt(place: DocumentPlace): Rule {
  place.fields(['all']);
  const clauses = filled(place.at('all'));
  const rule = clauses.map((clause) => (clause.has('any') ? choiceAt(clause) : [conditionAt(clause)]));
  rule.forEach((clause, at) => {
    if (rule.length + clause.length > 2 && clause.some(isOfEveryone))
      clauses[at]?.refuse({ id: 'Semua orang memenuhinya.', en: 'Everyone meets it.' });
  });
  refuseRepeated(clauses, rule.map(clauseKey));
  return rule;
}

function choiceAt(place: DocumentPlace): readonly Condition[] {
  place.fields(['any']);
  const any = place.at('any').list();
  if (any.length < 2) place.at('any').refuse({ id: 'Harus dua atau lebih.', en: 'It has to be two or more.' });
  const conditions = any.map(conditionAt);
  refuseRepeated(any, conditions.map(conditionKey));
  return conditions;
}

const kinds = ['everReached', 'enrolledAtDaysEnd', 'activeMonthsInQuarter'] as const;

function conditionAt(place: DocumentPlace): Condition {
  const kind = kinds.find((known) => place.has(known)) ?? 'everReached';
  place.fields([kind]);
  const asked = place.at(kind);
  switch (kind) {
    case 'everReached':
      return { kind, step: asked.oneOf(steps as readonly [Step, ...Step[]]) };
    case 'enrolledAtDaysEnd':
      if (!asked.flag()) asked.refuse({ id: 'Hanya true.', en: 'Only true.' });
      return { kind };
    case 'activeMonthsInQuarter':
      asked.fields(['atLeast']);
      return { kind, atLeast: asked.at('atLeast').integer(1, 3) as ActiveMonths };
  }
}

/** Whoever is counted at all has registered. */
function isOfEveryone(condition: Condition): boolean {
  return condition.kind === 'everReached' && condition.step === 'P1';
}

function clauseKey(clause: readonly Condition[]): string {
  return clause.map(conditionKey).sort().join(' or ');
}

/** Two names for the same people would let the same number be told twice. */
function refuseTwins(places: readonly DocumentPlace[], definitions: readonly Definition[]): void {
  const at = (key: string): readonly DocumentPlace[] => places.map((place) => place.at(key));
  refuseRepeated(
    at('name'),
    definitions.map(({ name }) => name),
  );
  refuseRepeated(
    at('who'),
    definitions.map(({ who }) => who.map(clauseKey).sort().join(' and ')),
  );
  const measures = places.flatMap((place, at) => definitions[at]?.publishedAs.map((_, index) => place.at('publishedAs').at(index)) ?? []);
  refuseRepeated(
    measures,
    definitions.flatMap(({ publishedAs }) => publishedAs),
  );
}

function refuseRepeated(places: readonly DocumentPlace[], keys: readonly string[]): void {
  keys.forEach((key, at) => {
    if (keys.indexOf(key) < at) places[at]?.refuse({ id: 'Sudah ada di atas.', en: 'It stands above already.' });
  });
}

function filled(place: DocumentPlace): readonly DocumentPlace[] {
  const list = place.list();
  if (list.length === 0) place.refuse({ id: 'Daftar ini kosong.', en: 'The list is empty.' });
  return list;
}
