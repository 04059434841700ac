import createClient, { type Client } from 'openapi-fetch';
import { Injectable } from '@nestjs/common';
import type { Session } from '../auth/session';
import { DashboardConfig } from '../config';
import { answerOf } from './answer';
import type { paths as EnrolmentPaths } from './enrolment.generated';
import type { Differences, FactService, FigureLineage, RecordedFact, Side, Statement, StatementWithChanges } from './lineage';
import type { paths as ReportingPaths } from './reporting.generated';
import type { Known } from './reports';
import { as, inTime, knownBy } from './services.api';

/** Every service answers with its facts alike. */
type FactPaths = Pick<EnrolmentPaths, '/facts/{streamId}/{version}'>;

export interface FigureQuestion {
  readonly quarter: string;
  /** `programme`, or the code of a regency or district. */
  readonly scope: string;
  readonly figure: string;
  readonly known: Known;
  readonly after?: string | undefined;
}

export interface DifferencesQuestion extends Pick<FigureQuestion, 'quarter' | 'scope' | 'after'> {
  readonly from: Side;
  readonly to: Side;
}

/** From figures to entries, between reports, and on to the facts in the services that own them: always with the visitor's own token. */
@Injectable()
export class LineageApi {
  readonly #reporting: Client<ReportingPaths>;
  readonly #facts: Readonly<Record<FactService, Client<FactPaths>>>;

  constructor({ reportingUrl, enrolmentUrl, mentoringUrl, trainingEventsUrl }: DashboardConfig) {
    const factsOf = (baseUrl: string): Client<FactPaths> => createClient<FactPaths>({ baseUrl, fetch: inTime });
    this.#reporting = createClient<ReportingPaths>({ baseUrl: reportingUrl, fetch: inTime });
    this.#facts = {
      enrolment: factsOf(enrolmentUrl),
      mentoring: factsOf(mentoringUrl),
      'training-events': factsOf(trainingEventsUrl),
      reporting: factsOf(reportingUrl),
    };
  }

  figure(session: Session, { quarter, scope, figure, known, after }: FigureQuestion): Promise<FigureLineage> {
    const query = { ...knownBy(known), ...(after ? { after } : {}) };
    const ask = { ...as(session), params: { path: { quarter, figure }, query } };
    return answerOf(this.#figureOf(scope, ask)) as Promise<FigureLineage>;
  }

  differences(session: Session, { quarter, scope, from, to, after }: DifferencesQuestion): Promise<Differences> {
    const query = {
      ...(from.label ? { fromLabel: from.label } : from.at ? { from: from.at } : {}),
      ...(to.label && to.label !== 'current' ? { toLabel: to.label } : to.at ? { to: to.at } : {}),
      ...(after ? { after } : {}),
    };
    const ask = { ...as(session), params: { path: { quarter }, query } };
    return answerOf(this.#differencesOf(scope, ask)) as Promise<Differences>;
  }

  async statements(session: Session, quarter: string): Promise<readonly Statement[]> {
    const params = { path: { quarter } };
    return (await answerOf(this.#reporting.GET('/quarters/{quarter}/seals', { ...as(session), params }))).statements as Statement[];
  }

  statement(session: Session, quarter: string, label: string): Promise<StatementWithChanges> {
    const params = { path: { quarter, label } };
    return answerOf(this.#reporting.GET('/quarters/{quarter}/seals/{label}', { ...as(session), params })) as Promise<StatementWithChanges>;
  }

  /** @throws NotHere for one that is not there, or is outside the visitor's scope. */
  fact(session: Session, service: FactService, streamId: string, version: number): Promise<RecordedFact> {
    const params = { path: { streamId, version } };
    return answerOf(this.#facts[service].GET('/facts/{streamId}/{version}', { ...as(session), params })) as Promise<RecordedFact>;
  }

  #figureOf(scope: string, { headers, params }: Asked<{ quarter: string; figure: string }>) {
    const { path, query } = params;
    if (scope === 'programme') return this.#reporting.GET('/quarters/{quarter}/programme/figures/{figure}', { headers, params });
    if (isRegency(scope))
      return this.#reporting.GET('/quarters/{quarter}/regencies/{code}/figures/{figure}', {
        headers,
        params: { path: { ...path, code: scope }, query },
      });
    return this.#reporting.GET('/quarters/{quarter}/centres/{districtCode}/figures/{figure}', {
      headers,
      params: { path: { ...path, districtCode: scope }, query },
    });
  }

  #differencesOf(scope: string, { headers, params }: Asked<{ quarter: string }>) {
    const { path, query } = params;
    if (scope === 'programme') return this.#reporting.GET('/quarters/{quarter}/programme/differences', { headers, params });
    if (isRegency(scope))
      return this.#reporting.GET('/quarters/{quarter}/regencies/{code}/differences', {
        headers,
        params: { path: { ...path, code: scope }, query },
      });
    return this.#reporting.GET('/quarters/{quarter}/centres/{districtCode}/differences', {
      headers,
      params: { path: { ...path, districtCode: scope }, query },
    });
  }
}

interface Asked<Path, Query = object> {
  readonly headers: Record<string, string>;
  readonly params: { readonly path: Path; readonly query: Query };
}

/** `31.74`, against a district's `31.74.01`. */
function isRegency(scope: string): boolean {
  return scope.split('.').length === 2;
}
