import { ApiProperty } from '@nestjs/swagger';
import { isUuid } from '@okoce/domain';
import { ArrayMaxSize, ValidateBy } from 'class-validator';
import { MOST_NAMES } from '../application/participant-names.queries';

/** In a body, since addresses are logged and kept. */
export class ParticipantNamesRequest {
  @ApiProperty({ type: [String], format: 'uuid', maxItems: MOST_NAMES, description: 'Participants, in any order.' })
  @ArrayMaxSize(MOST_NAMES)
  @AreIds()
  ids!: string[];
}

function AreIds(): PropertyDecorator {
  const validate = (value: unknown): boolean => Array.isArray(value) && value.every((id) => typeof id === 'string' && isUuid(id));
  return ValidateBy({ name: 'areIds', validator: { validate, defaultMessage: () => '$property must be UUIDs in lower case' } });
}
