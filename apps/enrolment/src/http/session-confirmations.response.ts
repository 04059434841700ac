import { ApiProperty } from '@nestjs/swagger';

/** Whose session it is stays unsaid. */
export class SessionConfirmationResponse {
  @ApiProperty({ type: String, description: 'The session.' })
  id!: string;

  @ApiProperty({ type: String, example: '2020-01-21', description: 'The day it was held, in Jakarta.' })
  day!: string;
}
