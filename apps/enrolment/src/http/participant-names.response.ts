import { ApiProperty } from '@nestjs/swagger';
import type { ParticipantName } from '../application/participant-names.queries';

class ParticipantNameResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, example: 'Siti Aminah' })
  name!: string;
}

export class ParticipantNamesResponse {
  @ApiProperty({
    type: [ParticipantNameResponse],
    description: 'Whoever is unknown, erased or outside the caller’s scope is left out, and nothing tells which.',
  })
  names!: ParticipantNameResponse[];

  static from(names: readonly ParticipantName[]): ParticipantNamesResponse {
    return { names: names.map(({ id, name }) => ({ id, name })) };
  }
}
