import { Injectable } from '@nestjs/common';
import type { Session } from '../auth/session';
import { SignInNeeded } from '../auth/session.guard';
import { DashboardConfig } from '../config';
import type { CentresReport, ParticipantReport, PeriodReport } from './reports';

/** What was asked for does not exist, or is outside the caller's scope: the services do not tell which. */
export class NotHere extends Error {}

/** The service does not answer. */
export class Unreachable extends Error {}

const TIMEOUT_MS = 10_000;

/** The services' HTTP APIs, asked with the visitor's own token: what she may not see there, she cannot see here. */
@Injectable()
export class ServicesApi {
  constructor(private readonly config: DashboardConfig) {}

  programme(session: Session, quarter: string, asOf?: string): Promise<PeriodReport> {
    return this.read(session, this.config.reportingUrl, `/quarters/${quarter}/programme`, asOf);
  }

  async centres(session: Session, quarter: string, asOf?: string): Promise<readonly PeriodReport[]> {
    const { centres } = await this.read<CentresReport>(session, this.config.reportingUrl, `/quarters/${quarter}/centres`, asOf);
    return centres;
  }

  centre(session: Session, quarter: string, code: string, asOf?: string): Promise<PeriodReport> {
    return this.read(session, this.config.reportingUrl, `/quarters/${quarter}/centres/${encodeURIComponent(code)}`, asOf);
  }

  participant(session: Session, quarter: string, id: string, asOf?: string): Promise<ParticipantReport> {
    return this.read(session, this.config.reportingUrl, `/quarters/${quarter}/participants/${encodeURIComponent(id)}`, asOf);
  }

  /** The latest quarter in which anything happened. */
  async latestQuarter(session: Session): Promise<string | undefined> {
    const { quarters } = await this.read<{ quarters: readonly string[] }>(session, this.config.reportingUrl, '/quarters');
    return quarters.at(-1);
  }

  /** Her name, where the enrolment service shows it to this visitor; nothing otherwise, as the figures stand without it. */
  async participantName(session: Session, id: string): Promise<string | undefined> {
    try {
      const { name } = await this.read<{ name?: string }>(session, this.config.enrolmentUrl, `/participants/${encodeURIComponent(id)}`);
      return name;
    } catch (error) {
      if (error instanceof NotHere || error instanceof Unreachable) return undefined;
      throw error;
    }
  }

  private async read<T>(session: Session, service: string, path: string, asOf?: string): Promise<T> {
    const url = new URL(path, service);
    if (asOf) url.searchParams.set('asOf', asOf);
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${session.token}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(() => {
      throw new Unreachable();
    });
    if (response.ok) return (await response.json()) as T;
    if (response.status === 401) throw new SignInNeeded();
    if (response.status === 403 || response.status === 404 || response.status === 400) throw new NotHere();
    throw new Unreachable(`${response.status}`);
  }
}
