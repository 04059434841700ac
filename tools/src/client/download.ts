import { CannotRun } from '../config';
import { ServiceProblem } from './service-client';

/** A file of a service, byte for byte. @throws ServiceProblem for an answer of 400 and above, CannotRun when the service cannot be reached. */
export async function download(serviceUrl: string, path: string, token: () => Promise<string>): Promise<Buffer> {
  const headers = { authorization: `Bearer ${await token()}` };
  const response = await fetch(serviceUrl + path, { headers }).catch((error: unknown) => {
    throw new CannotRun(`${serviceUrl} tidak dapat dihubungi (${(error as Error).message}). Apakah layanan berjalan?`);
  });
  const content = Buffer.from(await response.arrayBuffer());
  if (response.ok) return content;
  const problem = problemOf(content);
  throw new ServiceProblem(response.status, String(problem['code'] ?? ''), problem, `GET ${serviceUrl}${path}`);
}

function problemOf(content: Buffer): Readonly<Record<string, unknown>> {
  const text = content.toString('utf8');
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return { detail: text.slice(0, 200) };
  }
}
