const HOUR_MS = 3_600_000;

export const TEBET = '31.74.01';
export const CAKUNG = '31.75.06';

export const ago = (hours: number): string => new Date(Date.now() - hours * HOUR_MS).toISOString();
/** The day in Jakarta so many hours ago. */
export const dayAgo = (hours: number): string => new Date(Date.now() + (7 - hours) * HOUR_MS).toISOString().slice(0, 10);

const two = (value: number): string => String(value).padStart(2, '0');

export interface Person {
  readonly name: string;
  readonly nik: string;
  readonly sex: 'L' | 'P';
  readonly birthDate: string;
  readonly phone: string;
}

/** The nth woman; each value is one that must never be found outside the vault. */
export function person(n: number): Person {
  const day = (n % 28) + 1;
  return {
    name: `Ningsih Percobaan ${n}`,
    nik: `317401${two(day + 40)}0371${String(n + 1).padStart(4, '0')}`,
    sex: 'P',
    birthDate: `1971-03-${two(day)}`,
    phone: `0812777${String(10_000 + n)}`,
  };
}

export function registration(n: number, more: object = {}): object {
  const consent = { purpose: 'programme', grantedOn: dayAgo(72), textVersion: '2019-1', channel: 'officer' };
  return { districtCode: TEBET, subdistrictCode: `${TEBET}.1001`, ...person(n), consent, occurredAt: ago(48), ...more };
}

export const codeOf = ({ status, body }: { status: number; body: Record<string, unknown> }) => ({ status, code: body['code'] });
