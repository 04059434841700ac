import { ApiPropertyOptional } from '@nestjs/swagger';
import { isDistrictCode, isUuid, parseCalendarDate, parseInstant } from '@okoce/domain';
import { IsInstant, MalformedRequest } from '@okoce/platform';
import { IsOptional } from 'class-validator';
import type { Between, RecordedPage } from '../application/differences';
import type { PersonPage } from '../application/figure-people';
import type { EntryPage, EntryPlace } from '../application/lineage';
import { measures } from '../domain/figure-terms';
import { IsPlace, Limit, placeParts, placeWord } from './paging.request';
import { AsOfQuery, LabelOf, oneEdition } from './period.request';

type PersonPlace = NonNullable<PersonPage['after']>;
type RecordedPlace = NonNullable<RecordedPage['after']>;

/** As of when, and which page of the entries. */
export class DayFigureQuery extends AsOfQuery {
  @ApiPropertyOptional({ type: String, description: 'Those after this place: `next` of the page before.' })
  @IsOptional()
  @IsPlace(parseEntryPlace)
  after?: string;

  @Limit()
  limit = 50;
}

/** Of a quarter also as stated. */
export class FigureQuery extends DayFigureQuery {
  @ApiPropertyOptional({ type: String, description: 'Those after this place: `next` of the page before, of the same figure.' })
  @IsOptional()
  @IsPlace((word) => parseEntryPlace(word) ?? parsePersonPlace(word))
  declare after?: string;

  @LabelOf('The figure as it was stated under this label; not together with asOf.')
  label?: string;
}

/** Which two reports, and which page of the entries between them. */
export class DifferencesQuery {
  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description: 'The earlier report is as of this moment: ISO 8601 with Z or an offset. This or `fromLabel` has to be given.',
  })
  @IsOptional()
  @IsInstant()
  from?: string;

  @LabelOf('The earlier report is the statement under this label.')
  fromLabel?: string;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'The later report is as of this moment; by default current.' })
  @IsOptional()
  @IsInstant()
  to?: string;

  @LabelOf('The later report is the statement under this label; by default current.')
  toLabel?: string;

  @ApiPropertyOptional({ type: String, description: 'Those after this place: `next` of the page before.' })
  @IsOptional()
  @IsPlace(parseRecordedPlace)
  after?: string;

  @Limit()
  limit = 50;
}

export function entryPage({ after, limit }: DayFigureQuery): EntryPage {
  return { after: (after && parseEntryPlace(after)) || null, limit };
}

export function personPage({ after, limit }: FigureQuery): PersonPage {
  return { after: (after && parsePersonPlace(after)) || null, limit };
}

/** @throws MalformedRequest where a report is named twice or the earlier not at all. */
export function differencesRequest({ from, fromLabel, to, toLabel, after, limit }: DifferencesQuery): {
  readonly between: Between;
  readonly page: RecordedPage;
} {
  if (from === undefined && fromLabel === undefined)
    throw new MalformedRequest([{ field: 'from', messages: ['from or fromLabel must be given'] }]);
  const between = { from: oneEdition(from, fromLabel, ['from', 'fromLabel']), to: oneEdition(to, toLabel, ['to', 'toLabel']) };
  return { between, page: { after: (after && parseRecordedPlace(after)) || null, limit } };
}

/** A place as one word. */
export function entryPlaceText({ measure, centre, day, subjectId, factId, index }: EntryPlace): string {
  return placeWord([measure, centre, day, subjectId, factId, index]);
}

export function recordedPlaceText({ recordedAt, subjectId, factId, index }: RecordedPlace): string {
  return placeWord([recordedAt, subjectId, factId, index]);
}

export function personPlaceText({ centre, participantId }: PersonPlace): string {
  return placeWord([centre, participantId]);
}

function parsePersonPlace(word: string): PersonPlace | undefined {
  const [centre, participantId, ...more] = placeParts(word);
  const isPlace = isDistrictCode(String(centre)) && isUuid(String(participantId)) && more.length === 0;
  return isPlace ? ({ centre, participantId } as PersonPlace) : undefined;
}

function parseEntryPlace(word: string): EntryPlace | undefined {
  const [measure, centre, day, subjectId, factId, index, ...more] = placeParts(word);
  const isPlace =
    measures.has(String(measure)) && isDistrictCode(String(centre)) && parseCalendarDate(String(day)) && isEntry(subjectId, factId, index);
  return isPlace && more.length === 0 ? ({ measure, centre, day, subjectId, factId, index } as EntryPlace) : undefined;
}

function parseRecordedPlace(word: string): RecordedPlace | undefined {
  const [recordedAt, subjectId, factId, index, ...more] = placeParts(word);
  const isPlace = parseInstant(String(recordedAt)) === recordedAt && isEntry(subjectId, factId, index);
  return isPlace && more.length === 0 ? ({ recordedAt, subjectId, factId, index } as RecordedPlace) : undefined;
}

function isEntry(subjectId: unknown, factId: unknown, index: unknown): boolean {
  return isUuid(String(subjectId)) && isUuid(String(factId)) && Number.isInteger(index) && Number(index) >= 0 && Number(index) < 32_768;
}
