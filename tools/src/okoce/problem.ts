import type { ServiceProblem } from '../client/service-client';

const REFUSALS = [400, 404, 409];

interface Fault {
  readonly place: string;
  readonly id: string;
  readonly en: string;
}

/** Whether a rule said no to what was asked, and not that it could not be asked. */
export function isRefusal({ status }: Pick<ServiceProblem, 'status'>): boolean {
  return REFUSALS.includes(status);
}

/** What a service says of a problem, with each fault of a document at its place; of an answer that is no problem document, what was asked and its status. */
export function problemText({ body, message }: Pick<ServiceProblem, 'body' | 'message'>): string {
  const { title, titleEn, detail, details } = body;
  if (titleEn === undefined) return `${message}\n`;
  const { faults, ...others } = (details ?? {}) as { faults?: readonly Fault[] };
  const lines = (faults ?? []).map(({ place, id, en }) => `  ${place || '/'}: ${id} (${en})`);
  if (typeof detail === 'string') lines.push(`  ${detail}`);
  if (Object.keys(others).length > 0) lines.push(`  ${JSON.stringify(others)}`);
  return [`${String(title)} (${String(titleEn)})`, ...lines, ''].join('\n');
}
