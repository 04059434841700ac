import type { Sentence } from '@okoce/domain';

export interface FieldError {
  /** Where in the body: `consent.grantedOn`. */
  readonly field: string;
  readonly messages: readonly string[];
}

/** The body of every error answer (RFC 9457). `title` is for people, in Bahasa Indonesia; `detail` names the fields, for who writes a client. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly titleEn: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly code: string;
  readonly correlationId: string;
  readonly errors?: readonly FieldError[];
  readonly [extension: string]: unknown;
}

export interface ProblemExtra {
  readonly errors?: readonly FieldError[];
  readonly retryAfterSeconds?: number;
  /** For `WWW-Authenticate`. */
  readonly challenge?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** A refusal with its status; below `http/` only NotFound is thrown. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly sentence: Sentence,
    readonly extra: ProblemExtra = {},
  ) {
    super(sentence.en);
    this.name = 'Problem';
  }
}

/** 404: it does not exist, or the caller may not know that it does. */
export class NotFound extends Problem {
  constructor(sentence: Sentence = { id: 'Tidak ditemukan.', en: 'Not found.' }) {
    super(404, 'NOT_FOUND', sentence);
    this.name = 'NotFound';
  }
}

/** 400: the shape of the request, with the fields. */
export class MalformedRequest extends Problem {
  constructor(errors: readonly FieldError[]) {
    super(400, 'MALFORMED_REQUEST', { id: 'Permintaan tidak sesuai bentuknya.', en: 'The request is malformed.' }, { errors });
    this.name = 'MalformedRequest';
  }
}
