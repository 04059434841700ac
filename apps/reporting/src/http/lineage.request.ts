import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { isDistrictCode, isUuid, parseCalendarDate, parseInstant } from '@okoce/domain';
import type { Instant } from '@okoce/domain';
import { IsInstant, MalformedRequest, instantOf } from '@okoce/platform';
import { IsOptional } from 'class-validator';
import type { RecordedPage } from '../application/differences';
import type { EntryPage, EntryPlace } from '../application/lineage';
import { measures } from '../domain/figure-terms';
import { IsPlace, Limit, placeParts, placeWord } from './paging.request';
import { AsOfQuery, asOfOf } from './period.request';

type RecordedPlace = NonNullable<RecordedPage['after']>;

/** As of when, and which page of the entries. */
export class FigureQuery extends AsOfQuery {
  @ApiPropertyOptional({ type: String, description: 'Those after this place: `next` of the page before.' })
  @IsOptional()
  @IsPlace(parseEntryPlace)
  after?: string;

  @Limit()
  limit = 50;
}

/** Which two reports, and which page of the entries between them. */
export class DifferencesQuery {
  @ApiProperty({ type: String, format: 'date-time', description: 'The earlier report is as of this moment: ISO 8601 with Z or an offset.' })
  @IsInstant()
  from!: string;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'The later report is as of this moment; by default current.' })
  @IsOptional()
  @IsInstant()
  to?: string;

  @ApiPropertyOptional({ type: String, description: 'Those after this place: `next` of the page before.' })
  @IsOptional()
  @IsPlace(parseRecordedPlace)
  after?: string;

  @Limit()
  limit = 50;
}

export function figureRequest({ after, limit, ...query }: FigureQuery): { readonly asOf: Instant | null; readonly page: EntryPage } {
  return { asOf: asOfOf(query), page: { after: (after && parseEntryPlace(after)) || null, limit } };
}

/** @throws MalformedRequest where the moments are not one after the other. */
export function differencesRequest({ from, to, after, limit }: DifferencesQuery): {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly page: RecordedPage;
} {
  const [earlier, later] = [instantOf(from), to === undefined ? null : instantOf(to)];
  if (later !== null && later < earlier) throw new MalformedRequest([{ field: 'to', messages: ['to must not be before from'] }]);
  return { from: earlier, to: later, page: { after: (after && parseRecordedPlace(after)) || null, limit } };
}

/** A place as one word. */
export function entryPlaceText({ measure, centre, day, subjectId, factId, index }: EntryPlace): string {
  return placeWord([measure, centre, day, subjectId, factId, index]);
}

export function recordedPlaceText({ recordedAt, subjectId, factId, index }: RecordedPlace): string {
  return placeWord([recordedAt, subjectId, factId, index]);
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
