import { Catch, Inject, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { correlationIdFrom, currentCorrelation } from '../logging/correlation';
import type { Logger } from '../logging/logger';
import { LOGGER, RULE_STATUSES } from '../service/tokens';
import { problemOf } from './problem-mapping';
import type { Problem, ProblemBody } from './problems';

/** Every error leaves as problem+json (RFC 9457); only what nobody foresaw is logged as an error. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(RULE_STATUSES) private readonly ruleStatuses: Readonly<Record<string, number>>,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const problem = problemOf(error, this.ruleStatuses, request.headers['if-match'] !== undefined);
    if (problem.status >= 500) this.logger.error({ err: error, code: problem.code }, 'Request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const { retryAfterSeconds, challenge } = problem.extra;
    if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(retryAfterSeconds));
    if (challenge !== undefined) response.setHeader('WWW-Authenticate', challenge);
    response.status(problem.status).setHeader('Content-Type', 'application/problem+json; charset=utf-8');
    response.end(JSON.stringify(problemBody(problem, request.path)));
  }
}

export function problemBody(problem: Problem, instance: string): ProblemBody {
  const { errors, details } = problem.extra;
  const detail = errors?.map(({ field, messages }) => `${field}: ${messages.join('; ')}`).join('. ');
  return {
    type: `/problems/${problem.code}`,
    title: problem.sentence.id,
    titleEn: problem.sentence.en,
    status: problem.status,
    ...(detail ? { detail } : {}),
    instance,
    code: problem.code,
    correlationId: currentCorrelation()?.correlationId ?? correlationIdFrom(undefined),
    ...(errors ? { errors } : {}),
    ...(details && Object.keys(details).length > 0 ? { details } : {}),
  };
}
