import { dayOf } from '@okoce/domain';
import { licenceValidOn } from '../documents';
import { reachedSteps } from '../step-proofs';
import type { ReachedStep } from '../step-proofs';
import { isCounted, itemOf } from './item';
import type { Found, Item, Why } from './item';
import { isWithin } from './reviewed';
import type { Reviewed } from './reviewed';

/** Steps that are kept alive by going on. */
const lasting: readonly string[] = ['P5', 'P6', 'P7'];
const MONTHS = 3;

/** F3: a step newly reached, or one of the lasting steps kept alive by all three reports and a licence that is valid. */
export function progress(reviewed: Reviewed, reports: number): Found<boolean> {
  const steps = reachedSteps(reviewed.work.counted, reviewed.life);
  const reached = newlyReached(reviewed, steps);
  const kept = reports === MONTHS ? keptAlive(reviewed, steps) : [];
  const isKept = kept.some(isStep) && kept.some((item) => !isStep(item) && isCounted(item));
  return { value: reached.some(isCounted) || isKept, items: [...reached, ...(isKept ? kept : [])] };
}

/** Lasting steps that were reached before the quarter, on any day. */
export function lastingSteps({ period }: Reviewed, steps: readonly ReachedStep[]): readonly ReachedStep[] {
  return steps.filter(({ step, reachedAt }) => lasting.includes(step) && dayOf(reachedAt) < period.first);
}

const isStep = ({ thing }: Item): boolean => thing.type === 'step';

function newlyReached(reviewed: Reviewed, steps: readonly ReachedStep[]): readonly Item[] {
  return steps.flatMap((reached) => {
    const day = dayOf(reached.reachedAt);
    if (!isWithin(reviewed.period, day)) return [];
    return [stepItem(reached, whyNotNew(reached, reviewed))];
  });
}

function stepItem({ step, reachedAt, proof }: ReachedStep, why?: Why): Item {
  return { ...itemOf({ type: 'step', id: step }, dayOf(reachedAt), why), factIds: [proof.factId, ...(proof.besides ?? [])] };
}

function whyNotNew({ proof, reachedAt }: ReachedStep, { life }: Reviewed): Why | undefined {
  if (proof.kind === 'legacy') return 'legacy';
  if (dayOf(proof.at) < life.registration.day) return 'before_registration';
  return life.enrolledOn(dayOf(reachedAt)) ? undefined : 'not_enrolled';
}

function keptAlive(reviewed: Reviewed, steps: readonly ReachedStep[]): readonly Item[] {
  const { work, period } = reviewed;
  const licences = [...work.counted.documents].filter(([, { kind }]) => kind === 'licence');
  return [
    ...lastingSteps(reviewed, steps).map((reached) => stepItem(reached)),
    ...licences.map(([id, licence]) =>
      itemOf({ type: 'licence', id }, dayOf(licence.at), licenceValidOn(licence, period.last) ? undefined : 'not_valid'),
    ),
  ];
}
