import { CannotRun } from '../config';
import { ServiceProblem, type ServiceClient } from '../client/service-client';
import { startProgress, type Progress } from '../terminal/progress';
import { FindingsFile, type Finding } from './findings-file';
import { inspectFile } from './inspect-file';
import { checkHeader, readBatches } from './read-rows';
import type { CsvRecord } from './records';

/** What can be imported, by the path of its endpoint. */
export const importKinds = {
  participants: ['register_no', 'registered_on', 'name', 'nik', 'sex', 'birth_date', 'phone', 'kecamatan', 'kelurahan', 'consent_on'],
  steps: ['register_no', 'step', 'achieved_on', 'reference'],
} as const;
export type ImportKind = keyof typeof importKinds;

/** `read` = `accepted` + `unchanged` + `rejected`; `warned` counts rows, not warnings. */
export interface ImportSummary {
  readonly read: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly warned: number;
  readonly seconds: number;
}

/** What the bulk endpoint says of a batch: rows it has nothing to say about are only counted. */
interface BatchAnswer {
  readonly accepted: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly findings: readonly {
    readonly line: number;
    readonly outcome: 'accepted' | 'unchanged' | 'rejected';
    readonly code?: string;
    readonly message?: string;
    readonly warnings?: readonly { readonly code: string; readonly message: string }[];
  }[];
}

export interface ImportOptions {
  readonly kind: ImportKind;
  readonly path: string;
  readonly enrolment: ServiceClient;
  readonly token: () => Promise<string>;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Sends a register to the enrolment service: batches in file order, one in flight while the next is being read. What is in already counts as
 * unchanged, so a run that was killed is simply run again. @throws CannotRun before anything goes in when the file as a whole is no good.
 */
export async function importFile({ kind, path, enrolment, token, onProgress }: ImportOptions): Promise<ImportSummary> {
  const started = Date.now();
  const columns = importKinds[kind];
  const { lines } = await inspectFile(path);
  await checkHeader(path, columns);
  const progress = startProgress(kind === 'participants' ? 'Peserta' : 'Langkah', Math.max(0, lines - 1), 'baris');
  onProgress?.(progress);
  const rejects = new FindingsFile(`${path}.rejects.csv`, columns);
  const warnings = new FindingsFile(`${path}.warnings.csv`, columns);
  const total = { read: 0, accepted: 0, unchanged: 0, rejected: 0, warned: 0 };
  const send = async (batch: readonly CsvRecord[]): Promise<void> => {
    const { answer, rejected, warned } = await sendBatch(batch, { kind, columns, enrolment, token });
    rejects.write(rejected);
    warnings.write(warned);
    total.read += batch.length;
    total.accepted += answer.accepted;
    total.unchanged += answer.unchanged;
    total.rejected += rejected.length;
    total.warned += new Set(warned.map(({ line }) => line)).size;
    progress.advance(batch.length);
  };
  try {
    let inFlight: Promise<void> = Promise.resolve();
    for await (const batch of readBatches(path, columns)) {
      await inFlight;
      inFlight = send(batch);
      // Its failure is met at the next await, not as an unhandled rejection while the next batch is being read.
      inFlight.catch(() => undefined);
    }
    await inFlight;
  } finally {
    progress.stop();
    rejects.close();
    warnings.close();
  }
  return { ...total, seconds: Math.round((Date.now() - started) / 100) / 10 };
}

type Sending = Pick<ImportOptions, 'kind' | 'enrolment' | 'token'> & { readonly columns: readonly string[] };

async function sendBatch(batch: readonly CsvRecord[], { kind, columns, enrolment, token }: Sending) {
  const rejected = batch.flatMap((record) => columnCountReject(record, columns.length));
  const unusable = new Set(rejected.map(({ line }) => line));
  const rows = batch.flatMap(({ line, fields }) => (unusable.has(line) ? [] : [{ line, values: fields }]));
  const answer: BatchAnswer =
    rows.length > 0 ? await post(enrolment, `/imports/${kind}`, { rows }, token) : { accepted: 0, unchanged: 0, rejected: 0, findings: [] };
  const fieldsAt = new Map(batch.map(({ line, fields }) => [line, fields]));
  const warned: Finding[] = [];
  for (const { line, outcome, code = '', message = '', warnings = [] } of answer.findings) {
    const fields = fieldsAt.get(line) ?? [];
    if (outcome === 'rejected') rejected.push({ line, code, message, fields });
    for (const warning of warnings) warned.push({ line, ...warning, fields });
  }
  if (answer.accepted + answer.unchanged + rejected.length !== batch.length)
    throw new CannotRun(
      `Layanan pendaftaran menjawab untuk ${answer.accepted + answer.unchanged + answer.rejected} dari ${rows.length} baris.`,
    );
  return { answer, rejected: rejected.sort((a, b) => a.line - b.line), warned };
}

function columnCountReject({ line, fields, broken }: CsvRecord, columns: number): readonly Finding[] {
  if (!broken && fields.length === columns) return [];
  const message = broken
    ? 'Tanda kutip (") tidak ditutup atau salah tempat.'
    : `Baris ini berisi ${fields.length} kolom, seharusnya ${columns}.`;
  return [{ line, code: 'COLUMN_COUNT', message, fields }];
}

async function post(enrolment: ServiceClient, path: string, body: object, token: () => Promise<string>): Promise<BatchAnswer> {
  try {
    return await enrolment.call<BatchAnswer>({ path, body, token });
  } catch (error) {
    if (!(error instanceof ServiceProblem)) throw error;
    const reason =
      error.status === 401 || error.status === 403 ? 'Token tidak diterima untuk impor' : 'Layanan pendaftaran menolak kiriman';
    throw new CannotRun(`${reason} (${error.message}).`);
  }
}
