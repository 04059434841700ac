import { addDays, daysBetween, type DistrictCode } from '@okoce/domain';
import type { Random } from '../simulate/random';
import { kinds, type KindName } from './kinds';
import { at, LAST_DAY } from './moments';
import type { SampleEvidence } from './story';
import type { Stay } from './write-life';
import type { MentorPool } from './write-mentors';

const CAPITAL = 0.3;
const VERIFIED = 0.74;
const REJECTED = 0.5;
const documents = {
  P5: ['Foto stan bazar', 'Tangkapan layar lapak', 'Faktur pesanan pertama'],
  P7: ['Bukti pencairan kredit', 'Akad pembiayaan'],
} as const;

/** What she shows of her marketing and her capital, and what a mentor who is not hers says of it. */
export function writeEvidence(
  random: Random,
  kind: KindName,
  stay: Stay,
  centre: DistrictCode,
  hers: readonly number[],
  pool: MentorPool,
): readonly SampleEvidence[] {
  const { shows } = kinds[kind];
  const chosen = (['P5', 'P7'] as const).filter((step) => random.chance(step === 'P5' ? shows : shows * CAPITAL));
  return chosen.flatMap((step) => {
    const day = addDays(stay.from, 25 + random.below(150));
    const submittedOn = addDays(day, random.below(6));
    const verifier = pool.checker(random, centre, at(submittedOn, 0), hers);
    if (daysBetween(submittedOn, stay.until) < 3 || verifier === undefined) return [];
    const evidence = { step, day, documentName: random.pick(documents[step]), submittedAt: at(submittedOn, 12), verifier };
    const checkedOn = addDays(submittedOn, 2 + random.below(8));
    if (checkedOn > LAST_DAY) return [evidence];
    if (random.chance(VERIFIED)) return [{ ...evidence, verifiedAt: at(checkedOn, 10) }];
    return [random.chance(REJECTED) ? { ...evidence, rejected: { at: at(checkedOn, 10), reason: 'Dokumen tidak terbaca.' } } : evidence];
  });
}
