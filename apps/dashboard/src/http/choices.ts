import { Injectable } from '@nestjs/common';
import type { Instant } from '@okoce/domain';
import { ServicesApi } from '../api/services.api';
import type { Session } from '../auth/session';
import type { Choice } from '../pages/choice';
import { readChoice, type ChoiceQuery } from './choice';

/** What a page is asked for, with what there is to choose among. */
@Injectable()
export class Choices {
  constructor(private readonly api: ServicesApi) {}

  /** Without a quarter in the address: the latest one in which something happened, so that the first page is never blank. */
  async of(session: Session, query: ChoiceQuery): Promise<Choice> {
    return readChoice(query, new Date().toISOString() as Instant, await this.api.quarters(session));
  }
}
