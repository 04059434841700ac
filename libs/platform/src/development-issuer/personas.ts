import type { DevelopmentClaims } from './claims';

export interface Persona {
  readonly key: string;
  readonly title: string;
  readonly titleEn: string;
  readonly claims: DevelopmentClaims;
}

/** The seeded people: roles, nobody real. */
export const personas: readonly Persona[] = [
  {
    key: 'direktur',
    title: 'Direktur program',
    titleEn: 'Programme director',
    claims: person('direktur-program', 'Direktur program', 'director'),
  },
  {
    key: 'petugas-tebet',
    title: 'Petugas Kecamatan Tebet',
    titleEn: 'Officer, Tebet',
    claims: { ...person('petugas-tebet', 'Petugas Tebet', 'officer'), centres: ['31.74.01'] },
  },
  {
    key: 'petugas-cakung',
    title: 'Petugas Kecamatan Cakung',
    titleEn: 'Officer, Cakung',
    claims: { ...person('petugas-cakung', 'Petugas Cakung', 'officer'), centres: ['31.75.06'] },
  },
  {
    key: 'penggerak-cakung',
    title: 'Penggerak Kecamatan Cakung',
    titleEn: 'Mobiliser, Cakung',
    claims: { ...person('penggerak-cakung', 'Penggerak Cakung', 'mobiliser'), centres: ['31.75.06'] },
  },
  { key: 'admin', title: 'Admin', titleEn: 'Administrator', claims: person('admin', 'Admin', 'admin') },
  { key: 'auditor', title: 'Auditor', titleEn: 'Auditor', claims: person('auditor', 'Auditor', 'auditor') },
  { key: 'lembaga', title: 'Lembaga mitra', titleEn: 'Partner agency', claims: person('lembaga', 'Lembaga mitra', 'agency') },
];

function person(sub: string, name: string, role: DevelopmentClaims['roles'][number]): DevelopmentClaims {
  return { sub, name, roles: [role] };
}

/** Who a submitted sign-in form means: a seeded person, or a mentor or participant by id. */
export function personaOf(form: URLSearchParams): DevelopmentClaims | undefined {
  const key = form.get('persona');
  const id = form.get('id')?.trim().toLowerCase() ?? '';
  if (key === 'peserta' && isUuid(id)) return { roles: ['participant'], participantId: id, name: 'Peserta' };
  if (key === 'pendamping' && isUuid(id)) return { roles: ['mentor'], mentorId: id, name: 'Pendamping' };
  return personas.find((persona) => persona.key === key)?.claims;
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
