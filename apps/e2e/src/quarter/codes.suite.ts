import { statSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf } from '@okoce/domain';
import { eventually } from '@okoce/testing';
import type { Client } from '../client';
import { codeNeedle } from '../leaks';
import { ago } from '../moments';
import { refusalIn, refused, type Message, type Team } from './team';

/** How Sari, who cannot sign in, confirms what Ratna logged. */
export function codesSuite(gathered: () => Team): void {
  let team: Team;
  let ratna: Client;
  const hers = { startsAt: ago(6), sessionId: '', code: '' };

  beforeAll(() => {
    team = gathered();
    ratna = team.mentor('ratna');
  });

  async function logged(startsAt: string): Promise<string> {
    const times = { startsAt, minutes: 60, occurredAt: ago(22) };
    const sessionId = await ratna.create('mentoring', '/sessions', { mentorshipId: team.mentorships['ratna sari'], ...times });
    await ratna.create('mentoring', `/sessions/${sessionId}/log`, { minutes: 60, occurredAt: ago(3.5) });
    return sessionId;
  }

  function messageFor(sessionId: string): Promise<Message> {
    // Enrolment was killed a while ago in the journey: on Kafka its group waits up to half a minute for the one that never said goodbye.
    return eventually(() => team.messages().find(({ reference }) => reference === sessionId) ?? null, 'the message to her phone', {
      timeoutMs: 60_000,
    });
  }

  const codeIn = ({ text }: Message): string => /\b\d{6}\b/.exec(text)?.[0] ?? '';
  const another = (code: string, by = 1): string => String((Number(code) + by) % 1_000_000).padStart(6, '0');

  /** Her phone's browser: no token, no cookie, a form. */
  async function page(sessionId: string, code?: string): Promise<{ readonly status: number; readonly text: string }> {
    const form = code === undefined ? {} : { method: 'POST', body: new URLSearchParams({ code }) };
    const response = await fetch(`${team.system.urls.dashboard}/konfirmasi?sesi=${sessionId}`, { ...form, redirect: 'manual' });
    return { status: response.status, text: await response.text() };
  }

  const desk = (sessionId: string, code: string) => team.officer.post('enrolment', '/session-confirmations', { sessionId, code });

  it('sends a code to her phone, which the mentor never sees', async () => {
    hers.sessionId = await logged(hers.startsAt);
    const message = await messageFor(hers.sessionId);
    hers.code = codeIn(message);
    expect(message.to).toBe(`+62${team.people.sari.phone.slice(1)}`);
    expect(message.text).toContain(`${team.system.urls.dashboard}/konfirmasi?sesi=${hers.sessionId}`);
    expect(statSync(join(team.system.folder, 'messages', `${hers.sessionId}.json`)).mode & 0o077).toBe(0);
    expect(codeNeedle(hers.code).test(message.text)).toBe(true);
    for (const path of [`/sessions/${hers.sessionId}`, `/mentorships/${team.mentorships['ratna sari'] ?? ''}`]) {
      const { status, body } = await ratna.get('mentoring', path);
      expect({ status, seen: codeNeedle(hers.code).test(JSON.stringify(body)) }).toEqual({ status: 200, seen: false });
    }
    const { sessionId, code } = hers;
    expect((await ratna.post('enrolment', '/session-confirmations', { sessionId, code })).status).toBe(403);
  });

  it('counts wrong codes, from her phone and from the desk, and takes the right one', async () => {
    const { sessionId, code, startsAt } = hers;
    expect((await page(sessionId)).text).toContain('<form method="post"');
    const wrong = await page(sessionId, another(code));
    expect({ status: wrong.status, said: /Sisa percobaan: \d/.exec(wrong.text)?.[0] }).toEqual({ status: 409, said: 'Sisa percobaan: 4' });
    const atDesk = await desk(sessionId, another(code, 2));
    expect({ ...refusalIn(atDesk), details: atDesk.body['details'] }).toEqual({ ...refused('CODE_WRONG'), details: { triesLeft: 3 } });

    const right = await page(sessionId, `${code.slice(0, 3)} ${code.slice(3)}`);
    expect({ status: right.status, thanked: right.text.includes('sudah Anda konfirmasi') }).toEqual({ status: 200, thanked: true });
    await eventually(
      async () =>
        expect((await ratna.get('mentoring', `/sessions/${sessionId}`)).body).toMatchObject({ status: 'confirmed', confirmedBy: 'code' }),
      'mentoring to confirm the session by the code',
    );
    await eventually(
      async () => expect((await team.quarter('sari', startsAt)).body['touchDays']).toEqual([dayOf(startsAt)]),
      'a touch on the day of the session',
    );
  });

  it('locks after five wrong ones', async () => {
    const sessionId = await logged(ago(4.9));
    const code = codeIn(await messageFor(sessionId));
    for (const by of [1, 2, 3, 4, 5]) expect(refusalIn(await desk(sessionId, another(code, by)))).toEqual(refused('CODE_WRONG'));
    expect((await page(sessionId, code)).text).toContain('terkunci');
    expect((await ratna.get('mentoring', `/sessions/${sessionId}`)).body['status']).toBe('logged');
    team.toConfirm = sessionId;
  });

  it('sends none to someone who can sign in', () => {
    const { rini, sari } = team.people;
    const receivers = team.messages().map(({ to }) => to);
    expect(receivers.filter((to) => to.endsWith(sari.phone.slice(1)))).toHaveLength(2);
    expect(receivers.filter((to) => to.endsWith(rini.phone.slice(1)))).toEqual([]);
  });
}
