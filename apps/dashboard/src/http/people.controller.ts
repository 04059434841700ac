import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isUuid } from '@okoce/domain';
import { NamesApi, idsOf } from '../api/names.api';
import { ServicesApi } from '../api/services.api';
import { mentors } from '../auth/roles';
import { CurrentSession } from '../auth/session.guard';
import type { Session } from '../auth/session';
import { PeoplePage } from '../pages/people.page';
import { unreadable } from './bad-choice';
import { Choices } from './choices';
import { frameOf, sendPage } from './page';

interface PeopleAddress {
  readonly quarter?: string;
  readonly mentorId?: unknown;
}

@Controller('people')
export class PeopleController {
  constructor(
    private readonly choices: Choices,
    private readonly api: ServicesApi,
    private readonly names: NamesApi,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @CurrentSession() session: Session,
    @Query() { quarter: wanted, mentorId: named }: PeopleAddress,
  ): Promise<void> {
    const mentorId = idOf(named);
    const { quarter, quarters } = await this.choices.of(session, wanted === undefined ? {} : { quarter: wanted });
    const own = mentorId === undefined && mentors(session);
    const people = own || mentorId !== undefined ? await this.api.mentees(session, quarter, mentorId) : undefined;
    const names = people && (await this.names.of(session, idsOf(people.mentees)));
    const choice = { quarter, quarters, mentorId, needsMentor: !own };
    const frame = frameOf(request, own ? 'mentees.title' : 'mentees.titleOf', session);
    sendPage(response, PeoplePage({ frame, choice, people, names }));
  }
}

/** Of a form, an empty field is sent as an empty text; people write numbers with capitals and blanks. */
function idOf(mentorId: unknown): string | undefined {
  if (mentorId === undefined || mentorId === '') return undefined;
  const id = typeof mentorId === 'string' ? mentorId.trim().toLowerCase() : '';
  if (!isUuid(id)) throw unreadable('mentorId');
  return id;
}
