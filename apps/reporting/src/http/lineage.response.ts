import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import type { CalendarDate, Quarter } from '@okoce/domain';
import type { FactReference } from '../application/contracts';
import type { MovedPerson } from '../application/moved-people';
import type { DifferencesReport } from '../application/differences';
import type { SeenEntry } from '../application/entry-access';
import type { CountedPerson, PeopleLineage } from '../application/figure-people';
import type { DayFigureLineage, FigureEntry, FigureLineage } from '../application/lineage';
import { assessedClasses, reasons } from '../domain/assessment/rule-set';
import type { AssessedClass, NotAssessableReason } from '../domain/assessment/rule-set';
import { measures } from '../domain/figure-terms';
import { CURRENT } from '../domain/seal/label';
import { LabelledResponse, StandingResponse } from './figures.response';
import { entryPlaceText, personPlaceText, recordedPlaceText } from './lineage.request';

const kinds = ['participant', 'mentor'] as const;

class SubjectResponse {
  @ApiProperty({ enum: kinds })
  kind!: (typeof kinds)[number];

  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
}

/** A recorded fact, and where it is. */
class FactReferenceResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, example: 'okoce.training-events.CheckedOut.v1', description: 'The contract it was published under.' })
  type!: string;

  @ApiProperty({ type: String, example: 'training-events', description: 'The service that recorded it.' })
  source!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it happened.' })
  occurredAt!: string;

  @ApiProperty({ type: String, description: 'Its stream there.' })
  streamId!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Its version in the stream; null where the contract came without.' })
  version!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'The path under which that service answers with the fact.' })
  path!: string | null;

  static from(fact: FactReference): FactReferenceResponse {
    const { streamId, version } = fact;
    return { ...fact, path: version === null ? null : `/facts/${encodeURIComponent(streamId)}/${version}` };
  }
}

/** The difference one fact made for one person. */
class EntryResponse {
  @ApiProperty({ type: String, example: '31.74.01' })
  centre!: string;

  @ApiProperty({ enum: [...measures] })
  measure!: string;

  @ApiProperty({ type: String, format: 'date', description: 'The WIB day it counts on; of a quarter’s measure its last day.' })
  day!: string;

  @ApiProperty({ type: Number, description: 'What it adds to the measure; negative where the fact took something back.' })
  amount!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({ type: SubjectResponse, nullable: true, description: 'Whom it is of; null where that is outside the caller’s scope.' })
  subject!: SubjectResponse | null;

  @ApiProperty({ type: FactReferenceResponse, nullable: true, description: 'The fact that made it; null with the person.' })
  fact!: FactReferenceResponse | null;

  static from(entry: SeenEntry): EntryResponse {
    return { ...entry, fact: entry.fact && FactReferenceResponse.from(entry.fact) };
  }
}

class FigureEntryResponse extends EntryResponse {
  @ApiProperty({ type: Number, description: 'What it adds to the figure: those of all pages make it.' })
  counts!: number;

  static override from(entry: FigureEntry): FigureEntryResponse {
    return { ...EntryResponse.from(entry), counts: entry.counts };
  }
}

const spans = ['inQuarter', 'toDate'] as const;

class TermResponse {
  @ApiProperty({ enum: [...measures] })
  measure!: string;

  @ApiProperty({ enum: spans, description: 'Of the days of the quarter, or of all days up to its last or up to the day.' })
  days!: (typeof spans)[number];

  @ApiProperty({ enum: [1, -1], description: 'Added or taken away.' })
  sign!: 1 | -1;
}

class FigureResponse extends StandingResponse {
  @ApiProperty({ type: String, description: '`programme`, or the code of a regency or district.' })
  scope!: string;

  @ApiProperty({ type: String, example: 'steps.P2.cumulative', description: 'The place of the figure in the report.' })
  figure!: string;

  @ApiProperty({ type: Number, description: 'As the report says it.' })
  value!: number;

  @ApiProperty({ type: [TermResponse] })
  madeOf!: readonly TermResponse[];

  @ApiProperty({ type: [FigureEntryResponse] })
  entries!: FigureEntryResponse[];

  @ApiProperty({ type: String, nullable: true, description: 'Send it as `after` for the next page; null on the last.' })
  next!: string | null;
}

/** One of those whom a figure counts. */
class CountedPersonResponse {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Null where she is outside the caller’s scope, and then all but the centre.',
  })
  participantId!: string | null;

  @ApiProperty({ type: String, example: '31.74.01', description: 'Where she is at the quarter’s end.' })
  centre!: string;

  @ApiProperty({ enum: [...assessedClasses, null], nullable: true, description: 'Her class by the rules.' })
  ruleClass!: AssessedClass | null;

  @ApiProperty({
    enum: [...assessedClasses, null],
    nullable: true,
    description: 'What a person decided: it counts in place of the rules’ class.',
  })
  decidedClass!: AssessedClass | null;

  @ApiProperty({ enum: [...reasons, null], nullable: true, description: 'Why the rules do not assess her; null where they do.' })
  reason!: NotAssessableReason | null;

  @ApiProperty({
    ...{ type: String, nullable: true, example: '/quarters/2020-Q1/participants/0190a000-0000-7000-8000-000000000001?label=sealed' },
    description: 'The path under which the same report answers with her assessment.',
  })
  assessment!: string | null;

  static of({ quarter, label, asOf }: Pick<PeopleLineage, 'quarter' | 'label' | 'asOf'>) {
    const query = label !== CURRENT ? `?label=${label}` : asOf === null ? '' : `?asOf=${encodeURIComponent(asOf)}`;
    return (person: CountedPerson): CountedPersonResponse => {
      const { participantId } = person;
      return { ...person, assessment: participantId && `/quarters/${quarter}/participants/${participantId}${query}` };
    };
  }
}

/** A figure of a quarter with the entries it is made of, or the people. */
export class QuarterFigureResponse extends IntersectionType(FigureResponse, LabelledResponse) {
  @ApiProperty({ type: String, example: '2020-Q1' })
  quarter!: string;

  @ApiProperty({
    type: [CountedPersonResponse],
    nullable: true,
    description:
      'Of a class or a reason of N, which no entries make, those whom it counts, by centre and id: those of all pages are as many as `value`.',
  })
  people!: CountedPersonResponse[] | null;

  static from(quarter: Quarter, { entries, next, ...lineage }: FigureLineage): QuarterFigureResponse {
    return { quarter, ...lineage, entries: entries.map(FigureEntryResponse.from), people: null, next: next && entryPlaceText(next) };
  }

  static ofPeople({ people, next, ...lineage }: PeopleLineage): QuarterFigureResponse {
    const listed = people.map(CountedPersonResponse.of(lineage));
    return { ...lineage, madeOf: [], entries: [], people: listed, next: next && personPlaceText(next) };
  }
}

/** A figure of a day with the entries it is made of. */
export class DayFigureResponse extends FigureResponse {
  @ApiProperty({ type: String, format: 'date', example: '2018-02-15' })
  on!: string;

  static from(on: CalendarDate, { entries, next, ...lineage }: DayFigureLineage): DayFigureResponse {
    return { on, ...lineage, entries: entries.map(FigureEntryResponse.from), next: next && entryPlaceText(next) };
  }
}

class FigureDifferenceResponse {
  @ApiProperty({ type: String, example: 'attendances' })
  figure!: string;

  @ApiProperty({ type: Number, description: 'In the earlier report.' })
  from!: number;

  @ApiProperty({ type: Number, description: 'In the later one.' })
  to!: number;
}

class MeasureDifferenceResponse {
  @ApiProperty({ enum: [...measures] })
  measure!: string;

  @ApiProperty({ type: Number, description: 'By how much it changed on the days of the quarter.' })
  inQuarter!: number;

  @ApiProperty({
    type: Number,
    description: 'The same on all days to its last; of what no figure takes from earlier days, on those of the quarter.',
  })
  toDate!: number;
}

class ClassDifferenceResponse {
  @ApiProperty({ enum: assessedClasses })
  class!: AssessedClass;

  @ApiProperty({ type: Number, description: 'People in the earlier report.' })
  from!: number;

  @ApiProperty({ type: Number, description: 'In the later one.' })
  to!: number;
}

class MovedPersonResponse {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null where she is outside the caller’s scope.' })
  participantId!: string | null;

  @ApiProperty({ type: String, example: '31.74.01', description: 'Where she is at the quarter’s end, as known in the later report.' })
  centre!: string;

  @ApiProperty({
    enum: [...assessedClasses, null],
    nullable: true,
    description: 'As the earlier report counts her; null: not registered yet.',
  })
  from!: AssessedClass | null;

  @ApiProperty({ enum: [...assessedClasses, null], nullable: true, description: 'As the later one does.' })
  to!: AssessedClass | null;

  @ApiProperty({
    enum: [...reasons, null],
    nullable: true,
    description: 'Why the rules did not assess her in the earlier report; null where they did.',
  })
  fromReason!: NotAssessableReason | null;

  @ApiProperty({ enum: [...reasons, null], nullable: true, description: 'The same in the later one.' })
  toReason!: NotAssessableReason | null;

  @ApiProperty({ type: [FactReferenceResponse], description: 'Recorded of her between the two; none of someone outside the scope.' })
  facts!: readonly FactReferenceResponse[];

  static from({ facts, ...person }: MovedPerson): MovedPersonResponse {
    return { ...person, facts: facts.map(FactReferenceResponse.from) };
  }
}

/** Two reports of one quarter, and what was recorded between them. */
export class DifferencesResponse {
  @ApiProperty({ type: String, description: '`programme`, or the code of a regency or district.' })
  scope!: string;

  @ApiProperty({ type: String, example: '2020-Q1' })
  quarter!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'Of a statement the last moment before its cut-off.' })
  from!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'The same of the later; null: everything applied so far.',
  })
  to!: string | null;

  @ApiProperty({ type: String, example: 'sealed', description: 'The statement that the earlier report is; `current` for none.' })
  fromLabel!: string;

  @ApiProperty({ type: String, example: 'current', description: 'The same of the later report.' })
  toLabel!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'How often the quarter was restated; null while it is not sealed.' })
  restatements!: number | null;

  @ApiProperty({ type: String, nullable: true, example: '2017-Q4', description: 'The version of the rules of the later report.' })
  ruleSet!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Everything recorded up to then is in; null while a source has never said.' })
  completeTo!: string | null;

  @ApiProperty({ type: Boolean, description: 'No later fact can change the answer: `to` is given, and not after completeTo.' })
  final!: boolean;

  @ApiProperty({ type: [FigureDifferenceResponse], description: 'The figures that are not the same, in the order of a report.' })
  figures!: readonly FigureDifferenceResponse[];

  @ApiProperty({
    type: [ClassDifferenceResponse],
    nullable: true,
    description:
      'The classes in which one has other people than the other; null where either does not know its classes. No entries make them: see `people`.',
  })
  classes!: readonly ClassDifferenceResponse[] | null;

  @ApiProperty({
    type: [FigureDifferenceResponse],
    nullable: true,
    description: 'Reasons of N (`notAssessed.no_mentor`) of which one has other numbers than the other; null where either is no statement.',
  })
  notAssessed!: readonly FigureDifferenceResponse[] | null;

  @ApiProperty({
    type: [MovedPersonResponse],
    nullable: true,
    description:
      'Whom the later report counts in another class, at another centre or as N for another reason, and the facts behind it; null where they are too many.',
  })
  people!: readonly MovedPersonResponse[] | null;

  @ApiProperty({ type: [MeasureDifferenceResponse], description: 'What the entries of all pages add up to, by measure.' })
  measures!: readonly MeasureDifferenceResponse[];

  @ApiProperty({
    type: [EntryResponse],
    description: 'Recorded after `from` and up to `to`, in that order, on days that count for the quarter.',
  })
  entries!: EntryResponse[];

  @ApiProperty({ type: String, nullable: true, description: 'Send it as `after` for the next page; null on the last.' })
  next!: string | null;

  static from({ entries, next, people, ...report }: DifferencesReport): DifferencesResponse {
    return {
      ...report,
      people: people && people.map(MovedPersonResponse.from),
      entries: entries.map(EntryResponse.from),
      next: next && recordedPlaceText(next),
    };
  }
}
