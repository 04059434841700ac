import { Injectable } from '@nestjs/common';
import type { Quarter } from '@okoce/domain';
import createClient, { type Client } from 'openapi-fetch';
import type { Session } from '../auth/session';
import { DashboardConfig } from '../config';
import type { ExportQuery } from '../http/export-choice';
import { answerOf, answerOrRefusal, NotHere, Unreachable, type Asked, type Refusal } from './answer';
import { fileOf, type PassedFile } from './file';
import type { paths as EnrolmentPaths } from './enrolment.generated';
import type { paths as ReportingPaths } from './reporting.generated';
import type {
  AssessedClass,
  AssessmentCase,
  CentreParticipants,
  DayFigure,
  NumbersReport,
  CentreWork,
  DueKind,
  Known,
  Mentees,
  OpenCases,
  ParticipantReport,
  PeriodReport,
  QuarterState,
  SealedStatement,
  Timeline,
  WorkList,
} from './reports';
import { answerOrFaults, type WhatIfAnswer, type WhatIfQuestion } from './what-if';

/** Which work list, and from where on; what is absent is for the service to choose. */
export interface WorkListQuery {
  readonly centre?: string;
  readonly on?: string;
  readonly kind?: DueKind | 'finding';
  /** Only what is about her. */
  readonly participantId?: string;
  readonly after?: string;
}

type ExportParameters = ReportingPaths['/quarters/{quarter}/export']['get']['parameters']['query'];

export interface PeoplePage {
  readonly after?: string;
  readonly class?: AssessedClass;
}

const TIMEOUT_MS = 10_000;

/** Every person of a quarter is looked at; no connection waits longer than five minutes. */
const LONG_TIMEOUT_MS = 290_000;

export const inTime = (request: Request): Promise<Response> => fetch(request, { signal: AbortSignal.timeout(TIMEOUT_MS) });

const inLongTime = (request: Request): Promise<Response> => fetch(request, { signal: AbortSignal.timeout(LONG_TIMEOUT_MS) });

/** The services' HTTP APIs, asked with the visitor's own token: what she may not see there, she cannot see here. */
@Injectable()
export class ServicesApi {
  readonly #reporting: Client<ReportingPaths>;
  readonly #enrolment: Client<EnrolmentPaths>;

  constructor({ reportingUrl, enrolmentUrl }: DashboardConfig) {
    this.#reporting = createClient<ReportingPaths>({ baseUrl: reportingUrl, fetch: inTime });
    this.#enrolment = createClient<EnrolmentPaths>({ baseUrl: enrolmentUrl, fetch: inTime });
  }

  programme(session: Session, quarter: string, known: Known = {}): Promise<PeriodReport> {
    const params = { path: { quarter }, query: knownBy(known) };
    return answerOf(this.#reporting.GET('/quarters/{quarter}/programme', { ...as(session), params })) as Promise<PeriodReport>;
  }

  async centres(session: Session, quarter: string, known: Known = {}): Promise<readonly PeriodReport[]> {
    const params = { path: { quarter }, query: knownBy(known) };
    return (await answerOf(this.#reporting.GET('/quarters/{quarter}/centres', { ...as(session), params }))).centres as PeriodReport[];
  }

  regency(session: Session, quarter: string, code: string, known: Known = {}): Promise<PeriodReport> {
    const params = { path: { quarter, code }, query: knownBy(known) };
    return answerOf(this.#reporting.GET('/quarters/{quarter}/regencies/{code}', { ...as(session), params })) as Promise<PeriodReport>;
  }

  centre(session: Session, quarter: string, districtCode: string, known: Known = {}): Promise<PeriodReport> {
    const params = { path: { quarter, districtCode }, query: knownBy(known) };
    return answerOf(this.#reporting.GET('/quarters/{quarter}/centres/{districtCode}', { ...as(session), params })) as Promise<PeriodReport>;
  }

  participant(session: Session, quarter: string, id: string, known: Known = {}): Promise<ParticipantReport> {
    const params = { path: { quarter, id }, query: knownBy(known) };
    return answerOf(this.#reporting.GET('/quarters/{quarter}/participants/{id}', { ...as(session), params })) as Promise<ParticipantReport>;
  }

  /** A page of the centre's people after the given one, where this visitor may see them; of one class, if it is named. */
  centreParticipants(
    session: Session,
    quarter: string,
    districtCode: string,
    page: PeoplePage = {},
  ): Promise<CentreParticipants | undefined> {
    const params = { path: { quarter, districtCode }, query: page };
    return whereAllowed(this.#reporting.GET('/quarters/{quarter}/centres/{districtCode}/participants', { ...as(session), params }));
  }

  /** Of the mentor named; of a mentor who names none, her own. */
  mentees(session: Session, quarter: string, mentorId?: string): Promise<Mentees> {
    const params = { path: { quarter }, query: mentorId ? { mentorId } : {} };
    return answerOf(this.#reporting.GET('/quarters/{quarter}/mentees', { ...as(session), params })) as Promise<Mentees>;
  }

  /** Her facts by day; nothing where they cannot be had, as her class stands without them. */
  timeline(session: Session, quarter: string, id: string, known: Known = {}): Promise<Timeline | undefined> {
    const params = { path: { id }, query: { quarter, ...knownBy(known) } };
    return whereAllowed(this.#reporting.GET('/participants/{id}/timeline', { ...as(session), params })) as Promise<Timeline | undefined>;
  }

  /** Nothing where no rules say what is expected. */
  centreWork(session: Session, quarter: string, districtCode: string, known: Known = {}): Promise<CentreWork | undefined> {
    const params = { path: { quarter, districtCode }, query: knownBy(known) };
    return whereAllowed(this.#reporting.GET('/quarters/{quarter}/centres/{districtCode}/work', { ...as(session), params }));
  }

  due(session: Session, query: WorkListQuery): Promise<WorkList> {
    return answerOf(this.#reporting.GET('/due', { ...as(session), params: { query: { ...query } } })) as Promise<WorkList>;
  }

  openCases(session: Session): Promise<OpenCases> {
    return answerOf(this.#reporting.GET('/assessments/objections', { ...as(session), params: { query: {} } }));
  }

  assessmentCase(session: Session, path: CasePath): Promise<AssessmentCase> {
    return answerOf(this.#reporting.GET('/assessments/{quarter}/{participantId}', { ...as(session), params: { path } }));
  }

  /** The code of what a rule refused; undefined where it was taken. */
  async objectTo(session: Session, path: CasePath, reason: string): Promise<string | undefined> {
    const asked = this.#reporting.POST('/assessments/{quarter}/{participantId}/objection', {
      ...as(session),
      params: { path },
      body: { reason },
    });
    return refusalIn(await answerOrRefusal(asked));
  }

  /** The same of a decision; on this version of the case alone, where one is given. */
  async review(
    session: Session,
    path: CasePath,
    decision: { readonly decidedClass: AssessedClass; readonly reason: string },
    version: number | undefined,
  ): Promise<string | undefined> {
    const header = version === undefined ? {} : { 'If-Match': `"${version}"` };
    const params = { path, header };
    const asked = this.#reporting.POST('/assessments/{quarter}/{participantId}/review', { ...as(session), params, body: decision });
    return refusalIn(await answerOrRefusal(asked));
  }

  numbers(session: Session, on: string): Promise<NumbersReport> {
    return answerOf(this.#reporting.GET('/definitions', { ...as(session), params: { query: { on } } }));
  }

  dayFigure(session: Session, on: string, figure: string, after?: string): Promise<DayFigure> {
    const params = { path: { date: on, figure }, query: after ? { after } : {} };
    return answerOf(this.#reporting.GET('/days/{date}/programme/figures/{figure}', { ...as(session), params }));
  }

  /** Looks at every person of each quarter: it may take minutes. */
  whatIf(session: Session, question: WhatIfQuestion) {
    const request = { ...as(session), body: question, fetch: inLongTime };
    return answerOrFaults(this.#reporting.POST('/what-if', request) as Asked<WhatIfAnswer>);
  }

  /** The document of the rules in force. */
  async ruleSetInForce(session: Session): Promise<object> {
    const { inForce } = await answerOf(this.#reporting.GET('/rule-sets', as(session)));
    const params = { path: { version: inForce ?? '' } };
    return (await answerOf(this.#reporting.GET('/rule-sets/{version}', { ...as(session), params }))).document;
  }

  /** The latest quarter in which anything happened, where this visitor may know. */
  async latestQuarter(session: Session): Promise<string | undefined> {
    return (await whereAllowed(this.#reporting.GET('/quarters', as(session))))?.quarters.at(-1);
  }

  /** The latest quarter with figures, and how far each is, oldest first; nothing where this visitor may not know. */
  async quarters(session: Session): Promise<{ readonly latest?: Quarter | undefined; readonly states: readonly QuarterState[] }> {
    const answer = await whereAllowed(this.#reporting.GET('/quarters', as(session)));
    return { latest: answer?.quarters.at(-1) as Quarter | undefined, states: answer?.states ?? [] };
  }

  /** What was stated of each quarter, the latest first. */
  async sealedStatements(session: Session): Promise<readonly SealedStatement[]> {
    const { quarters } = await answerOf(this.#reporting.GET('/quarters', as(session)));
    const ofEach = quarters.map((quarter) => {
      return answerOf(this.#reporting.GET('/quarters/{quarter}/seals', { ...as(session), params: { path: { quarter } } }));
    });
    return (await Promise.all(ofEach)).flatMap(({ statements }) => statements).reverse();
  }

  /** The figures of a quarter as a file. */
  exportFile(session: Session, quarter: string, query: ExportQuery): Promise<PassedFile> {
    const params = { path: { quarter }, query: query as ExportParameters };
    const asked = this.#reporting.GET('/quarters/{quarter}/export', { ...as(session), params, parseAs: 'stream' });
    return fileOf(asked, { quarter, label: query.label });
  }

  /** With nobody's token, whoever is signed in: the code is what counts. Answers the day of the session. */
  async confirmSession(sessionId: string, code: string): Promise<{ readonly day: string } | { readonly refusal: Refusal }> {
    const asked = await answerOrRefusal(this.#enrolment.POST('/session-confirmations', { body: { sessionId, code } }));
    return 'answer' in asked ? { day: asked.answer.day } : asked;
  }
}

interface CasePath {
  readonly quarter: string;
  readonly participantId: string;
}

function refusalIn(answered: { readonly answer: unknown } | { readonly refusal: Refusal }): string | undefined {
  return 'refusal' in answered ? answered.refusal.code : undefined;
}

export function as({ token }: Session): { headers: Record<string, string> } {
  return { headers: { authorization: `Bearer ${token}` } };
}

/** A report is as of a moment or as stated under a label, never both. */
export function knownBy({ asOf, label }: Known): Known {
  return label ? { label } : asOf ? { asOf } : {};
}

/** Nothing where the visitor may not see it, or the service does not answer: the page stands without it. */
export async function whereAllowed<T>(asked: Asked<T>): Promise<T | undefined> {
  try {
    return await answerOf(asked);
  } catch (error) {
    if (error instanceof NotHere || error instanceof Unreachable) return undefined;
    throw error;
  }
}
