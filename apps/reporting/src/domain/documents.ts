import { dayOf, startOfDay } from '@okoce/domain';
import type { CalendarDate, Instant } from '@okoce/domain';
import type { FactNamed, LaterStep } from './facts';

export type DocumentFact = FactNamed<
  | 'LegacyStepRecorded'
  | 'LicenceRecorded'
  | 'LicenceLapsed'
  | 'CertificateIssued'
  | 'CertificateRevoked'
  | 'StepEvidenceSubmitted'
  | 'StepEvidenceVerified'
  | 'StepEvidenceRejected'
  | 'StepEvidenceRevoked'
>;

/** What proves a step by itself: a certificate, a licence, evidence of marketing or capital, a row of the old register. */
export interface Document {
  readonly kind: 'certificate' | 'licence' | 'evidence' | 'legacy';
  readonly step: LaterStep;
  /** The fact that brought it. */
  readonly factId: string;
  /** The moment it dates the step with; a date is its 00:00 WIB. */
  readonly at: Instant;
  readonly valid: boolean;
  /** A revocation is final. */
  readonly revoked: boolean;
  /** What a certificate is of, where it says it. */
  readonly attendanceId?: string;
  /** A licence's last valid day, and the day from which it has lapsed; neither voids the step. */
  readonly validUntil?: CalendarDate;
  readonly lapsedOn?: CalendarDate;
}

/** Takes in a fact, in the order recorded; about a document that was never brought it says nothing. */
export function recordDocument(documents: Map<string, Document>, fact: DocumentFact): void {
  const id = documentId(fact);
  const known = documents.get(id);
  const next = known ? documentAfter(fact, known) : documentBy(fact);
  if (next) documents.set(id, next);
}

export function documentProves(document: Document): boolean {
  return document.valid && !document.revoked;
}

/** Issued by then, and neither run out nor lapsed. */
export function licenceValidOn({ kind, at, validUntil, lapsedOn }: Document, day: CalendarDate): boolean {
  if (kind !== 'licence' || dayOf(at) > day) return false;
  return (validUntil === undefined || validUntil >= day) && (lapsedOn === undefined || lapsedOn > day);
}

function documentId(fact: DocumentFact): string {
  switch (fact.name) {
    case 'LegacyStepRecorded':
      return fact.factId;
    case 'LicenceRecorded':
    case 'LicenceLapsed':
      return fact.data.licenceId;
    case 'CertificateIssued':
    case 'CertificateRevoked':
      return fact.data.certificateId;
    default:
      return fact.data.evidenceId;
  }
}

function documentBy(fact: DocumentFact): Document | undefined {
  const brought = { factId: fact.factId, valid: true, revoked: false };
  switch (fact.name) {
    case 'LegacyStepRecorded':
      return { ...brought, kind: 'legacy', step: fact.data.step, at: startOfDay(fact.data.achievedOn) };
    case 'LicenceRecorded': {
      const { issuedOn, validUntil } = fact.data;
      return { ...brought, kind: 'licence', step: 'P4', at: startOfDay(issuedOn), ...(validUntil ? { validUntil } : {}) };
    }
    case 'CertificateIssued':
      return certificate(fact);
    case 'StepEvidenceSubmitted':
      return { ...brought, kind: 'evidence', step: fact.data.step, at: startOfDay(fact.data.day), valid: false };
    default:
      return undefined;
  }
}

/** Only a core training proves the training step. */
function certificate({ factId, data: { attendanceId, checkedOutAt: at, kind } }: FactNamed<'CertificateIssued'>): Document {
  const of = attendanceId === undefined ? {} : { attendanceId };
  return { kind: 'certificate', step: 'P2', factId, ...of, at, valid: kind === 'core', revoked: false };
}

function documentAfter(fact: DocumentFact, document: Document): Document {
  switch (fact.name) {
    case 'LicenceLapsed':
      return { ...document, lapsedOn: fact.data.on };
    case 'StepEvidenceVerified':
      return { ...document, valid: true };
    case 'StepEvidenceRejected':
      return { ...document, valid: false };
    case 'CertificateRevoked':
    case 'StepEvidenceRevoked':
      return { ...document, revoked: true };
    default:
      return document;
  }
}
