import type { ServiceName } from './topics';

/** A published fact: the attributes of CloudEvents 1.0 that we use, and its data. */
export interface Envelope<T = Readonly<Record<string, unknown>>> {
  /** The fact's id, the same on every replay; (source, id) names a fact once. */
  readonly id: string;
  /** The service's short name; the attribute `source` is the base URI, `/` and this name. */
  readonly source: ServiceName;
  /** What comes before the service's name in the attribute; set by parseRecord. */
  readonly sourceBase?: string;
  /** `okoce.enrolment.ParticipantRegistered.v1` */
  readonly type: string;
  /** An opaque stream id, also the record's key. */
  readonly subject: string;
  /** When it was recorded, UTC with milliseconds; when it happened is `data.occurredAt`. */
  readonly time: string;
  readonly data: T;
  /** The version of its stream. */
  readonly sequence?: number;
  /** Its place in the source's store; by it a consumer drops what the relay sends twice. */
  readonly position?: number;
  readonly correlationid?: string;
  readonly causationid?: string;
  readonly traceparent?: string;
  /** Sent again on purpose. */
  readonly replay?: boolean;
}
