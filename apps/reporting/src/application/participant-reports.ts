import { Injectable } from '@nestjs/common';
import { isUuid } from '@okoce/domain';
import type { Instant, Quarter } from '@okoce/domain';
import { NotFound } from '@okoce/platform';
import type { Caller } from '@okoce/platform';
import type { ClientBase } from 'pg';
import { inCanonicalOrder } from '../domain/facts';
import type { CountedFact } from '../domain/facts';
import { ParticipantRecord } from '../domain/participant-record';
import { participantQuarter } from '../domain/participant-view';
import type { ParticipantQuarter } from '../domain/participant-view';
import { archivedOf } from '../persistence/archive.table';
import { countedFromArchive, countedTypes } from './contracts';
import { maySee } from './participant-access';
import { Reports } from './reports';
import type { Standing } from './reports';

export type ParticipantReport = { readonly participantId: string; readonly quarter: Quarter } & Standing & ParticipantQuarter;

const notRegistered = {
  id: 'Peserta ini belum terdaftar pada akhir triwulan itu.',
  en: 'This participant was not registered by the end of that quarter.',
};

/** One participant in one quarter, folded from her archive: there are few facts of one person, and no figure of others is touched. */
@Injectable()
export class ParticipantReports {
  constructor(private readonly reports: Reports) {}

  /** @throws NotFound for someone unknown, out of the caller's sight, or not yet registered in that quarter. */
  async quarter(participantId: string, quarter: Quarter, asOf: Instant | null, caller: Caller): Promise<ParticipantReport> {
    if (!isUuid(participantId)) throw new NotFound();
    return this.reports.inOneMoment(asOf, async (client, standing) => {
      const facts = await factsOf(client, participantId);
      if (!maySee(caller, participantId, recordOf(facts))) throw new NotFound();
      const known = asOf === null ? facts : facts.filter(({ recordedAt }) => recordedAt <= asOf);
      const view = participantQuarter(recordOf(known), quarter);
      if (!view) throw new NotFound(notRegistered);
      return { participantId, quarter, ...standing, ...view };
    });
  }
}

async function factsOf(client: ClientBase, participantId: string): Promise<readonly CountedFact[]> {
  const contracts = await archivedOf(client, [participantId], countedTypes);
  return contracts.flatMap((contract) => countedFromArchive(contract) ?? []).sort(inCanonicalOrder);
}

function recordOf(facts: readonly CountedFact[]): ParticipantRecord {
  const record = new ParticipantRecord();
  facts.forEach((fact) => record.apply(fact));
  return record;
}
