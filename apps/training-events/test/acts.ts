import { TEBET, ago } from './people';
import type { Answer, Client, ServiceSystem } from './training-events-system';

export const TITLE = 'Menumbuhkan UMKM Jakarta Naik Kelas';

/** It took place yesterday. */
export const plan = (more: object = {}): object => ({
  title: TITLE,
  kind: 'core',
  partner: 'Pemprov DKI Jakarta',
  venue: 'Balaikota DKI',
  districtCode: TEBET,
  startsAt: ago(30),
  endsAt: ago(24),
  capacity: 60,
  occurredAt: ago(100),
  ...more,
});

export async function scheduled(by: Client, more: object = {}): Promise<string> {
  return `/training-events/${done(await by.post('/training-events', plan(more)))}`;
}

export async function open(by: Client, more: Readonly<Record<string, unknown>> = {}, hoursAgo = 99): Promise<string> {
  const path = await scheduled(by, more);
  const reason = more['reason'];
  done(await by.post(`${path}/registration`, { occurredAt: ago(hoursAgo), ...(reason === undefined ? {} : { reason }) }));
  return path;
}

export async function attended(by: Client, path: string, holder: object): Promise<void> {
  done(await by.post(`${path}/seats`, { ...holder, occurredAt: ago(90) }));
  done(await by.post(`${path}/check-ins`, { ...holder, occurredAt: ago(30) }));
  done(await by.post(`${path}/check-outs`, { ...holder, occurredAt: ago(24) }));
}

function done({ status, body }: Answer): string {
  if (status > 201) throw new Error(JSON.stringify(body));
  return String(body['id']);
}

export const codeOf = ({ status, body }: Answer) => ({ status, code: body['code'] });

export async function factsOf(
  { database }: ServiceSystem,
  path: string,
): Promise<readonly { type: string; data: Record<string, unknown> }[]> {
  const streamId = path.replace('/training-events/', '');
  const { rows } = await database.pool.query('SELECT type, data FROM events WHERE stream_id = $1 ORDER BY stream_version', [streamId]);
  return rows;
}
