import { Injectable } from '@nestjs/common';
import { isUuid } from '@okoce/domain';
import createClient, { type Client } from 'openapi-fetch';
import type { Session } from '../auth/session';
import { DashboardConfig } from '../config';
import type { paths as EnrolmentPaths } from './enrolment.generated';
import { as, whereAllowed } from './services.api';

/** Names by participant: of whoever this visitor may be told, as the enrolment service says. */
export type Names = ReadonlyMap<string, string>;

/** Of a list of people, or of what is about people. */
export const idsOf = (list: readonly { readonly participantId: string }[]): readonly string[] =>
  list.map(({ participantId }) => participantId);

/** As many as enrolment answers at once, and as a page lists. */
const MOST_NAMES = 200;

/** Every page stands without names, so none waits long for them. */
const TIMEOUT_MS = 3_000;

const inShortTime = (request: Request): Promise<Response> => fetch(request, { signal: AbortSignal.timeout(TIMEOUT_MS) });

/** Who people are, asked of enrolment with the visitor's own token and kept for that page alone. */
@Injectable()
export class NamesApi {
  readonly #enrolment: Client<EnrolmentPaths>;

  constructor({ enrolmentUrl }: DashboardConfig) {
    this.#enrolment = createClient<EnrolmentPaths>({ baseUrl: enrolmentUrl, fetch: inShortTime });
  }

  /** All in one request; nobody where enrolment refuses or does not answer. */
  async of(session: Session, participantIds: readonly string[]): Promise<Names> {
    const ids = [...new Set(participantIds)].filter((id) => isUuid(id)).slice(0, MOST_NAMES);
    if (ids.length === 0) return new Map();
    const answer = await whereAllowed(this.#enrolment.POST('/participants/names', { ...as(session), body: { ids } }));
    return new Map(answer?.names.map(({ id, name }) => [id, name]));
  }

  /** A participant's own name is on what she reads of herself. */
  async ofOne(session: Session, id: string): Promise<string | undefined> {
    if (session.participantId !== id) return (await this.of(session, [id])).get(id);
    const herself = await whereAllowed(this.#enrolment.GET('/participants/{id}', { ...as(session), params: { path: { id } } }));
    return herself?.name ?? undefined;
  }
}
