import { Controller, Get, Inject, Injectable, Param, type PipeTransform } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../auth/caller';
import { Policy } from '../auth/policy';
import { CurrentCaller } from '../http/current-caller';
import { NotFound } from '../http/problems';
import { RecordedFacts, type RecordedFact } from './recorded-facts';

/** A stream is named by an id, or by what it is of, such as a quarter; no other text names one. */
@Injectable()
class StreamPipe implements PipeTransform<string, string> {
  transform(text: string): string {
    if (!/^[\w.-]{1,100}$/.test(text)) throw new NotFound();
    return text;
  }
}

/** Versions count from 1; what is none names nothing. */
@Injectable()
class VersionPipe implements PipeTransform<string, number> {
  transform(text: string): number {
    if (!/^[1-9]\d{0,8}$/.test(text)) throw new NotFound();
    return Number(text);
  }
}

class FactActor {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Who recorded it, as the issuer names them; only to those who see all centres.',
  })
  id!: string | null;

  @ApiProperty({ type: String, description: 'As whom.', example: 'officer' })
  role!: string;

  @ApiProperty({ enum: ['live', 'import', 'sample'] })
  channel!: 'live' | 'import' | 'sample';
}

/** A fact as it is stored: for ever the same, and without personal data. */
class FactResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String })
  streamId!: string;

  @ApiProperty({ type: Number, description: 'Its place in the stream, from 1.' })
  version!: number;

  @ApiProperty({ type: Number, description: 'Its place among all facts of this service.' })
  position!: number;

  @ApiProperty({ type: String, example: 'ParticipantRegistered' })
  type!: string;

  @ApiProperty({ type: String, description: 'The contract others know it by.', example: 'okoce.enrolment.ParticipantRegistered.v1' })
  contract!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({ type: FactActor })
  actor!: FactActor;

  @ApiProperty({ type: String, description: 'Of the request that caused it.' })
  correlationId!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The fact that caused it, if one did.' })
  causationId!: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'With `occurredAt`, when it happened.' })
  data!: Readonly<Record<string, unknown>>;

  static from({ fact, contract }: RecordedFact, caller: Caller): FactResponse {
    const { factId, streamId, streamVersion, position, type, recordedAt, metadata, data } = fact;
    const { actor, correlationId, causationId } = metadata;
    return {
      id: factId,
      streamId,
      version: streamVersion,
      position,
      type,
      contract: contract.type,
      recordedAt,
      actor: { id: caller.centres === 'all' ? actor.id : null, role: actor.role, channel: actor.channel },
      correlationId,
      causationId: causationId ?? null,
      data,
    };
  }
}

@ApiTags('facts')
@Controller('facts')
export class FactsController {
  constructor(@Inject(RecordedFacts) private readonly facts: RecordedFacts) {}

  @Get(':streamId/:version')
  @Policy({ roles: ['director', 'admin', 'auditor', 'officer'] })
  @ApiOperation({ summary: 'A recorded fact, to those who see all centres and the officers of its own' })
  @ApiOkResponse({ type: FactResponse })
  async read(
    @Param('streamId', StreamPipe) streamId: string,
    @Param('version', VersionPipe) version: number,
    @CurrentCaller() caller: Caller,
  ): Promise<FactResponse> {
    return FactResponse.from(await this.facts.read(streamId, version, caller), caller);
  }
}
