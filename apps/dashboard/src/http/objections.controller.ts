import { Body, Controller, Get, HttpStatus, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isUuid, parseQuarter, type Quarter } from '@okoce/domain';
import { NotHere } from '../api/answer';
import { classesShown, type AssessedClass } from '../api/reports';
import { NamesApi, idsOf } from '../api/names.api';
import { ServicesApi } from '../api/services.api';
import { decidesObjections } from '../auth/roles';
import { CurrentSession } from '../auth/session.guard';
import type { Session } from '../auth/session';
import { LONGEST_REASON, type RefusedForm } from '../pages/objection';
import { CasePage, ObjectionsPage } from '../pages/objections.page';
import { formText } from './form-text';
import { requireOwnForm } from './own-form';
import { frameOf, sendPage } from './page';

interface CaseForm {
  readonly reason?: unknown;
  readonly decidedClass?: unknown;
  readonly version?: unknown;
}

/** Objections for those who decide them; each case also for her and for whoever may see her. */
@Controller('objections')
export class ObjectionsController {
  constructor(
    private readonly api: ServicesApi,
    private readonly names: NamesApi,
  ) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @CurrentSession() session: Session): Promise<void> {
    const open = await this.api.openCases(session);
    const names = await this.names.of(session, idsOf(open.cases));
    sendPage(response, ObjectionsPage({ frame: frameOf(request, 'objections.title', session), open, names }));
  }

  @Get(':quarter/:participantId')
  show(
    @Req() request: Request,
    @Res() response: Response,
    @CurrentSession() session: Session,
    @Param('quarter') quarter: string,
    @Param('participantId') participantId: string,
  ): Promise<void> {
    return this.sendCase(request, response, session, caseOf(quarter, participantId));
  }

  @Post(':quarter/:participantId/objection')
  async object(
    @Req() request: Request,
    @Res() response: Response,
    @CurrentSession() session: Session,
    @Param('quarter') quarter: string,
    @Param('participantId') participantId: string,
    @Body() form: CaseForm | undefined,
  ): Promise<void> {
    requireOwnForm(request);
    const of = caseOf(quarter, participantId);
    const reason = formText(form?.reason).trim();
    const code = faultIn(reason) ?? (await this.api.objectTo(session, of, reason));
    if (code !== undefined) return this.sendRefused(request, response, session, of, { form: 'objection', code, reason });
    response.redirect(HttpStatus.SEE_OTHER, addressOf(of));
  }

  @Post(':quarter/:participantId/review')
  async review(
    @Req() request: Request,
    @Res() response: Response,
    @CurrentSession() session: Session,
    @Param('quarter') quarter: string,
    @Param('participantId') participantId: string,
    @Body() form: CaseForm | undefined,
  ): Promise<void> {
    requireOwnForm(request);
    const of = caseOf(quarter, participantId);
    const [reason, decidedClass] = [formText(form?.reason).trim(), classesShown.find((letter) => letter === form?.decidedClass)];
    const code =
      faultIn(reason) ?? (decidedClass === undefined ? 'noClass' : await this.decide(session, of, { reason, decidedClass }, form));
    if (code !== undefined) return this.sendRefused(request, response, session, of, { form: 'review', code, reason, decidedClass });
    response.redirect(HttpStatus.SEE_OTHER, addressOf(of));
  }

  /** On the version that was shown: what somebody else decided meanwhile is seen first. */
  private decide(session: Session, of: Case, decision: { reason: string; decidedClass: AssessedClass }, form: CaseForm | undefined) {
    const version = typeof form?.version === 'string' && /^\d{1,9}$/.test(form.version) ? Number(form.version) : undefined;
    return this.api.review(session, of, decision, version);
  }

  /** The case as it is now, with the form as it was filled in: nobody writes a reason twice. */
  private sendRefused(request: Request, response: Response, session: Session, of: Case, refused: RefusedForm): Promise<void> {
    const status = formFaults.some((fault) => fault === refused.code) ? HttpStatus.BAD_REQUEST : HttpStatus.CONFLICT;
    return this.sendCase(request, response.status(status), session, of, refused);
  }

  private async sendCase(request: Request, response: Response, session: Session, of: Case, refused?: RefusedForm): Promise<void> {
    const found = await this.api.assessmentCase(session, of);
    const frame = frameOf(request, 'objection.title', session);
    const title = frame.words.say('objections.case', { quarter: frame.words.quarter(of.quarter) });
    // The address of a form that was refused is none to come back to.
    const page = { ...frame, title, address: addressOf(of) };
    sendPage(response, CasePage({ frame: page, found, choice: { decides: decidesObjections(session), refused } }));
  }
}

interface Case {
  readonly quarter: Quarter;
  readonly participantId: string;
}

function caseOf(quarter: string, participantId: string): Case {
  const parsed = parseQuarter(quarter);
  if (!parsed || !isUuid(participantId)) throw new NotHere();
  return { quarter: parsed, participantId };
}

const addressOf = ({ quarter, participantId }: Case): string => `/objections/${quarter}/${participantId}`;

const formFaults = ['noReason', 'tooLong', 'noClass'] as const;

function faultIn(reason: string): (typeof formFaults)[number] | undefined {
  if (reason === '') return 'noReason';
  return reason.length > LONGEST_REASON ? 'tooLong' : undefined;
}
