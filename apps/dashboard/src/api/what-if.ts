import { answerOf, Unreachable, type Asked } from './answer';
import type { components } from './reporting.generated';

/** What another rule set would change of past quarters. */
export type WhatIfAnswer = Required<components['schemas']['WhatIfResponse']>;
type Compared = Required<components['schemas']['QuarterComparedResponse']>;
export type QuarterCompared = Omit<Compared, 'centres'> & { centres: Required<Compared['centres'][number]>[] };

/** What is wrong in a document, and where: a JSON pointer. */
export interface Fault {
  readonly place: string;
  readonly id: string;
  readonly en: string;
}

/** A rule's refusal in its own words. */
export interface WhatIfRefusal {
  readonly sentence: { readonly id: string; readonly en: string };
  readonly faults: readonly Fault[];
}

export interface WhatIfQuestion {
  readonly ruleSet: Record<string, unknown>;
  readonly from: string;
  readonly to: string;
}

/** The answer, or the refusal with each fault of the document. @throws as `answerOf` */
export async function answerOrFaults<T>(asked: Asked<T>): Promise<{ readonly answer: T } | { readonly refusal: WhatIfRefusal }> {
  const { data, error, response } = await asked.catch(() => {
    throw new Unreachable();
  });
  if ([400, 409, 413].includes(response.status)) return { refusal: refusalOf(error) };
  return { answer: await answerOf(Promise.resolve({ ...(data !== undefined && { data }), error, response })) };
}

function refusalOf(problem: unknown): WhatIfRefusal {
  const { title, titleEn, details, errors } = (problem ?? {}) as Readonly<Record<string, unknown>>;
  const faults = (details as { faults?: readonly Fault[] } | undefined)?.faults ?? [];
  const fields = (errors as readonly { readonly field: string }[] | undefined) ?? [];
  const unreadable = fields.map(({ field }) => ({ place: field, id: 'tidak dapat dibaca.', en: 'cannot be read.' }));
  return { sentence: { id: String(title ?? ''), en: String(titleEn ?? '') }, faults: [...faults, ...unreadable] };
}
