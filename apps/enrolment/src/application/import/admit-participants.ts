import type { CalendarDate } from '@okoce/domain';
import { ReportBuilder } from './import-report';
import type { ImportReport, ImportRow } from './import-report';
import { contentOf, readParticipantRow, warningsOf } from './participant-row';
import type { ReadableRow, RegisteredPerson } from './participant-row';
import type { RejectCode } from './reject';

export type Digest = (purpose: 'register-no' | 'nik' | 'register-content', text: string) => string;

/** A row and the digests by which its claims are known; computed once. */
export type DigestedRow = { readonly line: number } & (
  | { readonly rejected: RejectCode }
  | (ReadableRow & { readonly registerDigest: string; readonly nikDigest: string; readonly contentDigest: string | undefined })
);

/** Who holds what: as stored, and grown by each row that is admitted. Digest to participant, and to the content that claimed it. */
export interface Claims {
  readonly registers: Map<string, { readonly participantId: string; readonly contentDigest: string }>;
  readonly nikHolders: Map<string, string>;
}

export interface AdmittedPerson {
  readonly participantId: string;
  readonly registerNo: string;
  readonly registerDigest: string;
  readonly nikDigest: string;
  readonly contentDigest: string;
  readonly person: RegisteredPerson;
}

export function digestRows(rows: readonly ImportRow[], today: CalendarDate, digest: Digest): readonly DigestedRow[] {
  return rows.map(({ line, values }) => {
    const row = readParticipantRow(values, today);
    if ('rejected' in row) return { line, ...row };
    return {
      line,
      ...row,
      registerDigest: digest('register-no', row.registerNo),
      nikDigest: digest('nik', row.nik),
      contentDigest: 'rejected' in row.person ? undefined : digest('register-content', contentOf(row.person)),
    };
  });
}

/**
 * In the order of the file: of rows that contend the first wins, and only an admitted row claims a number or a NIK.
 * What claims is asked before the other columns are: a row that takes another's number says so, whatever else is wrong with it.
 */
export function admitParticipants(
  rows: readonly DigestedRow[],
  claims: Claims,
  mintId: () => string,
): { readonly admitted: readonly AdmittedPerson[]; readonly report: ImportReport } {
  const admitted: AdmittedPerson[] = [];
  const report = new ReportBuilder();
  for (const row of rows) {
    const verdict = judge(row, claims);
    if ('rejected' in verdict) {
      report.rejects(row.line, verdict.rejected);
      continue;
    }
    report.goesIn(row.line, verdict.outcome, warningsOf(verdict.row.person));
    if (verdict.outcome === 'unchanged') continue;
    const person = { participantId: mintId(), ...verdict.row };
    claims.registers.set(person.registerDigest, person);
    claims.nikHolders.set(person.nikDigest, person.participantId);
    admitted.push(person);
  }
  return { admitted, report: report.report() };
}

type Verdict =
  { readonly rejected: RejectCode } | { readonly outcome: 'accepted' | 'unchanged'; readonly row: Omit<AdmittedPerson, 'participantId'> };

function judge(row: DigestedRow, claims: Claims): Verdict {
  if ('rejected' in row) return row;
  const { registerNo, registerDigest, nikDigest, contentDigest, person } = row;
  const holder = claims.registers.get(registerDigest);
  if (holder && holder.contentDigest !== contentDigest) return { rejected: 'DUPLICATE_REGISTER_NO' };
  if (!holder && claims.nikHolders.has(nikDigest)) return { rejected: 'DUPLICATE_NIK' };
  if ('rejected' in person) return person;
  if (contentDigest === undefined) throw new TypeError('A readable person has a content digest');
  return { outcome: holder ? 'unchanged' : 'accepted', row: { registerNo, registerDigest, nikDigest, contentDigest, person } };
}
