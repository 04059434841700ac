import { ServiceProblem } from '../client/service-client';

const REFUSED = 1;

interface Fault {
  readonly place: string;
  readonly id: string;
  readonly en: string;
}

/** What a rule refuses is told, with each fault of a document at its place; undefined then, and the exit code 1. */
export async function toldRefusal<T>(exitWith: (code: number) => void, attempt: () => Promise<T>): Promise<T | undefined> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof ServiceProblem) || ![400, 404, 409].includes(error.status)) throw error;
    process.stderr.write(refusalText(error.body));
    exitWith(REFUSED);
    return undefined;
  }
}

export function refusalText({ title, titleEn, detail, details }: Readonly<Record<string, unknown>>): string {
  const { faults, ...others } = (details ?? {}) as { faults?: readonly Fault[] };
  const lines = (faults ?? []).map(({ place, id, en }) => `  ${place || '/'}: ${id} (${en})`);
  if (typeof detail === 'string') lines.push(`  ${detail}`);
  if (Object.keys(others).length > 0) lines.push(`  ${JSON.stringify(others)}`);
  return [`${String(title)} (${String(titleEn)})`, ...lines, ''].join('\n');
}
