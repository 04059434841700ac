import { Injectable } from '@nestjs/common';
import type { DistrictCode, Holder } from '@okoce/domain';
import { KnownParticipants, centreOf } from '@okoce/platform';
import type { KnownHolder } from '../domain/training-event.commands';
import { KnownMentors } from '../persistence/known-mentors.table';

export interface LocatedHolder {
  readonly holder: KnownHolder;
  /** The centre of now; undefined for one that no fact has told of yet. */
  readonly districtCode: DistrictCode | undefined;
}

/** What other services' facts have told of the people who hold seats. */
@Injectable()
export class KnownHolders {
  constructor(
    private readonly participants: KnownParticipants,
    private readonly mentors: KnownMentors,
  ) {}

  async find({ holderKind, holderId }: Holder): Promise<LocatedHolder> {
    if (holderKind === 'participant') {
      const life = await this.participants.lifeOf(holderId);
      return { holder: { holderKind, holderId, life }, districtCode: centreOf(life) };
    }
    const mentor = await this.mentors.find(holderId);
    return { holder: { holderKind, holderId, registeredAt: mentor?.registeredAt }, districtCode: mentor?.districtCode };
  }
}
