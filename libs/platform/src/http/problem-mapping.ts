import { HttpException } from '@nestjs/common';
import { RuleViolation, type Sentence } from '@okoce/domain';
import { IdempotencyKeyReused, IdempotencyKeyTaken, isRollback, isUnavailable, VersionConflict } from '@okoce/event-sourcing';
import { MalformedRequest, NotFound, Problem } from './problems';

const RULE_STATUS = 409;

const BY_STATUS: Readonly<Record<number, { readonly code: string; readonly sentence: Sentence }>> = {
  400: { code: 'MALFORMED_REQUEST', sentence: { id: 'Permintaan tidak sesuai bentuknya.', en: 'The request is malformed.' } },
  403: { code: 'FORBIDDEN', sentence: { id: 'Anda tidak berwenang melakukan ini.', en: 'You may not do this.' } },
  405: { code: 'METHOD_NOT_ALLOWED', sentence: { id: 'Cara ini tidak tersedia di sini.', en: 'This method is not available here.' } },
  413: { code: 'BODY_TOO_LARGE', sentence: { id: 'Isi permintaan terlalu besar.', en: 'The request body is too large.' } },
  415: { code: 'NOT_JSON', sentence: { id: 'Isi permintaan harus JSON dalam UTF-8.', en: 'The request body must be JSON in UTF-8.' } },
  429: {
    code: 'TOO_MANY_REQUESTS',
    sentence: { id: 'Terlalu banyak permintaan; coba lagi nanti.', en: 'Too many requests; try again later.' },
  },
};

/** What a thrown error means to the caller; what nobody foresaw is a 500 that says nothing. */
export function problemOf(error: unknown, ruleStatuses: Readonly<Record<string, number>>, conditional: boolean): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof RuleViolation) {
    return new Problem(ruleStatuses[error.code] ?? RULE_STATUS, error.code, error.sentence, { details: error.details ?? {} });
  }
  if (error instanceof VersionConflict) return conditional ? versionConflict() : busy();
  if (error instanceof IdempotencyKeyTaken || isRollback(error)) return busy();
  if (error instanceof IdempotencyKeyReused) return keyReused();
  if (isUnavailable(error)) return unavailable();
  const status = clientStatusOf(error);
  return status === undefined ? internal() : byStatus(status);
}

function byStatus(status: number): Problem {
  if (status === 404) return new NotFound();
  const known = BY_STATUS[status] ?? { code: `HTTP_${status}`, sentence: { id: 'Permintaan ditolak.', en: 'The request was refused.' } };
  return status === 400 ? new MalformedRequest([]) : new Problem(status, known.code, known.sentence);
}

/** The 4xx of Nest's and express' own errors, such as a body that is no JSON. */
function clientStatusOf(error: unknown): number | undefined {
  const status: unknown =
    error instanceof HttpException ? error.getStatus() : error instanceof Error ? Reflect.get(error, 'status') : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

function versionConflict(): Problem {
  const sentence = {
    id: 'Data telah berubah sejak dibaca; muat ulang lalu ulangi.',
    en: 'It changed since it was read; read it again and repeat.',
  };
  return new Problem(412, 'VERSION_CONFLICT', sentence);
}

function busy(): Problem {
  const sentence = { id: 'Terlalu banyak perubahan bersamaan; coba lagi.', en: 'Too many changes at the same time; try again.' };
  return new Problem(503, 'BUSY', sentence, { retryAfterSeconds: 1 });
}

function keyReused(): Problem {
  const sentence = {
    id: 'Idempotency-Key ini sudah dipakai untuk permintaan lain.',
    en: 'This Idempotency-Key was used for another request.',
  };
  return new Problem(422, 'IDEMPOTENCY_KEY_REUSED', sentence);
}

function unavailable(): Problem {
  const sentence = {
    id: 'Layanan sedang tidak tersedia; coba lagi sebentar lagi.',
    en: 'The service is not available; try again in a moment.',
  };
  return new Problem(503, 'UNAVAILABLE', sentence, { retryAfterSeconds: 5 });
}

function internal(): Problem {
  return new Problem(500, 'INTERNAL', { id: 'Terjadi kesalahan di sistem.', en: 'Something went wrong in the system.' });
}
