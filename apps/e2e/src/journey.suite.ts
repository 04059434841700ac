import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '@okoce/testing';
import type { Client, Reply } from './client';
import { ago, quarterAgo } from './moments';
import { attend, openTraining, person, registration } from './people';
import { searchForLeaks } from './leaks';
import type { System } from './system';

const TEBET = '31.74.01';
const CAKUNG = '31.75.06';
const NIB = '9120309876543';
const root = join(__dirname, '../../..');

/** One woman's way through the four services, and what must hold around it; the same for either transport. */
export function journeySuite(running: () => System): void {
  describe('one woman’s way', () => {
    let system: System;
    let admin: Client;
    let officer: Client;
    let director: Client;
    const woman = person(1);
    let participantId: string;
    let mentorId: string;
    let sessionId: string;
    let mentorshipId: string;

    beforeAll(() => {
      system = running();
      admin = system.as('--role', 'admin');
      officer = system.as('--role', 'officer', '--centre', TEBET);
      director = system.as('--role', 'director');
    });

    const view = (hoursBack = 12): Promise<Reply> =>
      director.get('reporting', `/quarters/${quarterAgo(hoursBack)}/participants/${participantId}`);

    it('opens the 44 centres at its first start', async () => {
      const { status, body } = await admin.get('enrolment', `/centres/${TEBET}`);
      expect({ status, openedOn: body['openedOn'] }).toEqual({ status: 200, openedOn: '2017-12-14' });
    });

    it('registers her once, whatever the network repeats', async () => {
      const body = registration(woman, TEBET, ago(70));
      const first = await officer.post('enrolment', '/participants', body, { 'idempotency-key': 'journey-1' });
      const again = await officer.post('enrolment', '/participants', body, { 'idempotency-key': 'journey-1' });
      expect([first.status, again.status]).toEqual([201, 201]);
      expect(again.body).toEqual(first.body);
      participantId = String(first.body['id']);
      expect(first.headers.get('location')).toBe(`/participants/${participantId}`);
      expect(first.headers.get('etag')).toBe(`"${String(first.body['version'])}"`);
    });

    it('refuses her NIK a second time and points to the return', async () => {
      const { status, body } = await officer.post('enrolment', '/participants', registration(woman, TEBET, ago(69)));
      expect({ status, code: body['code'] }).toEqual({ status: 409, code: 'DUPLICATE_NIK' });
      expect(JSON.stringify(body)).toMatch(/\/returns/);
    });

    it('does not show her to the officer of another centre', async () => {
      const elsewhere = system.as('--role', 'officer', '--centre', CAKUNG);
      expect((await elsewhere.get('enrolment', `/participants/${participantId}`)).status).toBe(404);
      expect((await elsewhere.get('reporting', `/quarters/${quarterAgo(12)}/participants/${participantId}`)).status).toBe(404);
      expect((await officer.get('enrolment', `/participants/${participantId}`)).body['name']).toBe(woman.name);
    });

    it('accredits a mentor when her certificate arrives as a fact', async () => {
      mentorId = await officer.create('mentoring', '/mentors', {
        name: 'Mentor Uji',
        districtCode: TEBET,
        kind: 'volunteer',
        occurredAt: ago(72),
      });
      const early = await officer.post('mentoring', '/mentorships', { mentorId, participantId, occurredAt: ago(24) });
      expect({ status: early.status, code: early.body['code'] }).toEqual({ status: 409, code: 'MENTOR_NOT_ACCREDITED' });

      const trainingEventId = await openTraining(admin, 'seven-steps');
      await eventually(() => attend(admin, trainingEventId, { mentorId }), 'training-events to know the mentor');
      await admin.create('trainingEvents', `/training-events/${trainingEventId}/completion`, { occurredAt: ago(25) });
      await eventually(async () => {
        const accredited = await officer.post('mentoring', '/mentorships', { mentorId, participantId, occurredAt: ago(24) });
        expect(accredited.status).toBe(201);
        mentorshipId = String(accredited.body['id']);
      }, 'mentoring to accredit the mentor');
    });

    it('trains her and certifies her', async () => {
      const trainingEventId = await openTraining(admin, 'core');
      await attend(admin, trainingEventId, { participantId });
      await admin.create('trainingEvents', `/training-events/${trainingEventId}/completion`, { occurredAt: ago(25) });
      await eventually(async () => expect((await view()).body['steps']).toMatchObject({ P2: { verified: true } }), 'P2 in her view');
    });

    it('gives the last seat once, however many ask', async () => {
      const trainingEventId = await openTraining(admin, 'core', 3);
      const others = await Promise.all(
        [11, 12, 13, 14, 15, 16].map((n) => officer.create('enrolment', '/participants', registration(person(n), TEBET, ago(68)))),
      );
      const reserve = (id: string): Promise<Reply> =>
        officer.post('trainingEvents', `/training-events/${trainingEventId}/seats`, { participantId: id, occurredAt: ago(48) });
      await eventually(async () => expect((await reserve(others[0] ?? '')).status).toBe(201), 'training-events to know her');
      await eventually(async () => {
        const replies = await Promise.all(others.map(reserve));
        const codes = replies.filter(({ status }) => status !== 201 && status !== 200).map(({ body }) => body['code']);
        expect(codes).toEqual(['NO_SEAT_LEFT', 'NO_SEAT_LEFT', 'NO_SEAT_LEFT']);
      }, 'three seats for six people');
    });

    it('mentors her; only she confirms', async () => {
      const mentor = system.as('--role', 'mentor', '--mentor', mentorId);
      const self = system.as('--role', 'participant', '--participant', participantId);
      await mentor.create('mentoring', `/mentorships/${mentorshipId}/plan`, { summary: 'Rencana rahasia Ningsih', occurredAt: ago(23) });
      for (const hours of [20, 10]) {
        sessionId = await mentor.create('mentoring', '/sessions', { mentorshipId, startsAt: ago(hours), minutes: 60, occurredAt: ago(22) });
        await mentor.create('mentoring', `/sessions/${sessionId}/log`, {
          minutes: 60,
          note: 'Catatan rahasia Ningsih',
          occurredAt: ago(hours - 1),
        });
        expect((await mentor.post('mentoring', `/sessions/${sessionId}/confirmation`)).status).toBe(403);
        await self.create('mentoring', `/sessions/${sessionId}/confirmation`);
      }
      await eventually(async () => expect((await view()).body['steps']).toMatchObject({ P3: { verified: true } }), 'P3 in her view');
    });

    it('records her licence and her report', async () => {
      const path = `/participants/${participantId}`;
      await officer.create('enrolment', `${path}/licences`, { kind: 'NIB', number: NIB, issuedOn: ago(30).slice(0, 10) });
      const month = ago(24 * 35).slice(0, 7);
      const rupiah = { salesRupiah: 7_654_321, costRupiah: 7_654_320, cashRupiah: 1 };
      await officer.create('enrolment', `${path}/monthly-reports`, { month, ...rupiah, workers: 2 });
      const own = await officer.post('enrolment', `${path}/monthly-reports/${month}/verification`);
      expect({ status: own.status, code: own.body['code'] }).toEqual({ status: 409, code: 'FILER_MAY_NOT_VERIFY' });
      await admin.create('enrolment', `${path}/monthly-reports/${month}/verification`);
      await eventually(async () => expect((await view()).body['steps']).toMatchObject({ P4: { verified: true } }), 'P4 in her view');
    });

    it('shows her quarter: steps, touches, active months', async () => {
      const { status, body } = await view();
      expect(status).toBe(200);
      expect(Object.keys(body['steps'] as object).sort()).toEqual(['P1', 'P2', 'P3', 'P4']);
      expect(body['districtCode']).toBe(TEBET);
      expect((body['touchDays'] as string[]).length).toBeGreaterThanOrEqual(1);
    });

    it('transfers her, lets her withdraw, and takes her back by NIK at another centre', async () => {
      const path = `/participants/${participantId}`;
      const elsewhere = system.as('--role', 'officer', '--centre', CAKUNG);
      await officer.create('enrolment', `${path}/withdrawal`, { category: 'work', occurredAt: ago(5) });
      await eventually(async () => {
        const trainingEventId = await openTraining(admin, 'core');
        const seat = await admin.post('trainingEvents', `/training-events/${trainingEventId}/seats`, { participantId });
        expect({ status: seat.status, code: seat.body['code'] }).toEqual({ status: 409, code: 'PARTICIPANT_WITHDRAWN' });
      }, 'training-events to learn of the withdrawal');
      expect((await officer.post('enrolment', `${path}/transfer`, { toDistrictCode: CAKUNG })).status).toBe(409);
      await elsewhere.create('enrolment', '/returns', { nik: woman.nik, districtCode: CAKUNG, occurredAt: ago(4) });
      await eventually(async () => expect((await view()).body['districtCode']).toBe(CAKUNG), 'her new centre in her view');
      expect((await officer.get('enrolment', path)).status).toBe(404);
    });

    it('leaves her personal data in the vaults and nowhere else', async () => {
      const needles = [
        woman.name,
        'Ningsih',
        woman.nik,
        woman.phone,
        woman.phone.slice(1),
        woman.birthDate,
        NIB,
        'rahasia',
        '7654321',
        'Mentor Uji',
      ];
      const { rows, records, logLines, leaks } = await searchForLeaks(system, needles);
      expect(leaks).toEqual([]);
      expect({ rows: rows > 100, logLines: logLines > 20 }).toEqual({ rows: true, logLines: true });
      if (system.transport === 'kafka') expect(records).toBeGreaterThan(50);
    });

    it('keeps the sums: programme = regencies = centres', async () => {
      const programme = (await director.get('reporting', `/quarters/${quarterAgo(12)}/programme`)).body;
      const centres = (await director.get('reporting', `/quarters/${quarterAgo(12)}/centres`)).body['centres'] as Record<string, number>[];
      expect(centres).toHaveLength(44);
      for (const field of [
        'registrations',
        'withdrawals',
        'returns',
        'transfersIn',
        'registered',
        'active',
        'sessionsConfirmed',
        'attendances',
      ])
        expect({ field, sum: centres.reduce((sum, centre) => sum + (centre[field] ?? 0), 0) }).toEqual({ field, sum: programme[field] });
      expect(programme['registered']).toBeGreaterThanOrEqual(7);
    });

    it('restarts a service that dies, with what it had acknowledged', async () => {
      const pid = execFileSync(
        'bash',
        ['-c', `ss -ltnpH "sport = :${system.portBase + 1}" | grep -o 'pid=[0-9]*' | head -1 | cut -d= -f2`],
        { encoding: 'utf8' },
      ).trim();
      const acknowledged = await officer.create('enrolment', '/participants', registration(person(40), TEBET, ago(3)));
      process.kill(Number(pid), 'SIGKILL');
      await eventually(
        async () => expect((await officer.get('enrolment', `/participants/${acknowledged}`)).status).toBe(200),
        'enrolment to be back with what it had acknowledged',
        { timeoutMs: 60_000 },
      );
      expect(system.output()).toMatch(/^enrolment berhenti sendiri \(SIGKILL\)/m);
      await eventually(
        async () => expect((await director.get('reporting', `/quarters/${quarterAgo(3)}/participants/${acknowledged}`)).status).toBe(200),
        'reporting to learn what was recorded before the kill',
        { timeoutMs: 60_000 },
      );
    });

    it('follows the README’s tour word for word', async () => {
      const tour = readFileSync(join(root, 'apps/e2e/src/tour.sh'), 'utf8').trimEnd();
      const { status, stdout, stderr } = await system.shell(`set -euo pipefail\n${tour}`);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/"P3":\{/);
      const figures = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, unknown>;
      expect(figures).toMatchObject({ scope: 'programme', asOf: null, final: false });
      expect(figures['activeMentors']).toBeGreaterThanOrEqual(2);
    }, 120_000);
  });
}
