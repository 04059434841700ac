import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { describeWithChromium, openBrowser } from './browser';
import type { Client } from './client';
import type { System } from './system';

const root = join(__dirname, '../../..');

/** Less the margins of the print style, in CSS pixels. */
const A4 = { width: 703, height: 1016 };

/** What a visitor sees of a running system with the sample in it, which was not there before the moment. */
export function pagesOf(running: () => System, beforeTheSample: string): void {
  describeWithChromium('the pages, in a real browser', () => {
    let system: System;
    let director: Client;
    let browser: Browser;
    const pictures = join(root, 'test-output/screenshots');

    beforeAll(async () => {
      system = running();
      director = system.as('--role', 'director');
      browser = await openBrowser();
      mkdirSync(pictures, { recursive: true });
    }, 60_000);
    afterAll(() => browser?.close());

    async function signedIn(persona: RegExp, options: BrowserContextOptions = {}): Promise<Page> {
      const page = await atTheIssuer(options);
      await page.getByRole('button', { name: persona }).click();
      return page;
    }

    /** A mentor or a participant signs in by id. */
    async function signedInAs(persona: 'pendamping' | 'peserta', id: string, options: BrowserContextOptions = {}): Promise<Page> {
      const page = await atTheIssuer(options);
      const form = page.locator('form', { has: page.locator(`[value="${persona}"]`) }).last();
      await form.locator('input[name=id]').fill(id);
      await form.locator(`[value="${persona}"]`).click();
      return page;
    }

    async function atTheIssuer(options: BrowserContextOptions): Promise<Page> {
      const context = await browser.newContext({ javaScriptEnabled: false, locale: 'id-ID', ...options });
      const page = await context.newPage();
      await page.goto(system.urls.dashboard);
      await page.getByRole('link', { name: 'Masuk' }).click();
      return page;
    }

    /** A page on which the last step ended: it scrolls in no direction but down, its values have room for words, and axe finds nothing. */
    async function looksRight(page: Page, name: string): Promise<void> {
      await page.screenshot({ path: join(pictures, `${name}-${page.viewportSize()?.width}.png`), fullPage: true });
      const wide = await isTooWide(page);
      const squeezed = await page
        .locator('dl.facts dd')
        .evaluateAll((values) => values.filter(({ clientWidth }) => clientWidth < 160).length);
      const paper = await onPaper(page);
      expect({ name, wide, squeezed, paper, violations: await axe(page) }).toEqual({
        name,
        wide: false,
        squeezed: 0,
        paper: { forms: 0, wide: false },
        violations: [],
      });
    }

    function isTooWide(page: Page): Promise<boolean> {
      return page.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth);
    }

    /** As printed: nothing to fill in, and nothing beyond the edge. */
    async function onPaper(page: Page): Promise<{ forms: number; wide: boolean }> {
      const onScreen = page.viewportSize();
      await page.setViewportSize(A4);
      await page.emulateMedia({ media: 'print' });
      const found = { forms: await page.locator('form:visible, button:visible').count(), wide: await isTooWide(page) };
      await page.emulateMedia({ media: null });
      if (onScreen) await page.setViewportSize(onScreen);
      return found;
    }

    /** axe runs in a page of its own that has scripts; the text it looks at is the one we serve. */
    async function axe(page: Page): Promise<string[]> {
      const scripted = await browser.newContext({ viewport: page.viewportSize(), storageState: await page.context().storageState() });
      const copy = await scripted.newPage();
      await copy.route('**/*', async (route) => {
        const response = await route.fetch();
        const { 'content-security-policy': _none, ...headers } = response.headers();
        await route.fulfill({ response, headers });
      });
      await copy.goto(page.url());
      await copy.addScriptTag({ content: readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8') });
      const found = (await copy.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
      await scripted.close();
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    }

    /** Someone with more than a registration, so that her page has something to show. */
    async function participantOf(centre: string): Promise<string> {
      const { body } = await director.get('reporting', `/quarters/2020-Q1/centres/${centre}/participants?limit=200`);
      const people = body['participants'] as { participantId: string; stepsReached: number }[];
      return people.reduce((best, one) => (one.stepsReached > best.stepsReached ? one : best)).participantId;
    }

    /** The page of the first fact behind a figure of the programme. */
    async function factOf(figure: string): Promise<string> {
      const { body } = await director.get('reporting', `/quarters/2020-Q1/programme/figures/${figure}?limit=1`);
      const [{ fact }] = body['entries'] as [{ fact: { source: string; streamId: string; version: number } }];
      return `/facts/${fact.source}/${fact.streamId}/${fact.version}`;
    }

    it('lead from a figure to its centre, its entries and the recorded fact', async () => {
      const page = await signedIn(/Direktur/);
      await page.goto(`${system.urls.dashboard}/programme?quarter=2020-Q1&label=sealed`);
      expect(await page.textContent('main')).toContain('Disegel');
      await page.locator('a[href^="/figures/attendances?"]').first().click();
      expect(await page.textContent('main')).toContain('Kehadiran pelatihan');
      await page.locator('#entries a[href^="/facts/"]').first().click();
      expect(await page.textContent('main')).toContain('okoce.training-events.CheckedOut.v1');
      await page.context().close();
    });

    it('tell a class of a regency as its own', async () => {
      const page = await signedIn(/Direktur/);
      const { classes } = (await director.get('reporting', '/quarters/2020-Q1/regencies/31.74?label=sealed')).body;
      await page.goto(`${system.urls.dashboard}/figures/classes.N?quarter=2020-Q1&label=sealed&scope=31.74`);
      const { N } = classes as { N: number };
      expect(await page.locator('.lead strong').textContent()).toBe(new Intl.NumberFormat('id-ID').format(N));
      await page.context().close();
    });

    it('open with where the programme stands, without JavaScript', async () => {
      const page = await signedIn(/Direktur/);
      await page.waitForURL(/\/programme/);
      const lead = await page.locator('.lead').textContent();
      const { registered } = (await director.get('reporting', '/quarters/2020-Q2/programme')).body;
      expect(lead).toContain(`${new Intl.NumberFormat('id-ID').format(Number(registered))} orang terdaftar pada akhir triwulan II 2020`);
      expect(await page.locator('#centres tbody tr th a').count()).toBe(44);
      expect(await page.locator('#by-centre tbody tr th a').count()).toBe(44);
      await page.getByLabel('Triwulan', { exact: true }).selectOption('2019-Q4');
      await page.getByRole('button', { name: 'Tampilkan' }).click();
      expect(page.url()).toContain('quarter=2019-Q4');
      await page.goto(`${system.urls.dashboard}/programme?quarter=2020-Q1&asOf=${beforeTheSample}`);
      expect(await page.textContent('main')).toContain('belum ada apa pun yang tercatat');
      await page.getByRole('link', { name: 'English' }).click();
      expect(await page.textContent('main')).toContain('nothing had been recorded');
      await page.context().close();
    });

    it.each([320, 1280])(
      'fit %i px, weigh little, and axe finds nothing',
      async (width) => {
        const page = await signedIn(/Direktur/, { viewport: { width, height: 800 } });
        let bytes = 0;
        page.on(
          'response',
          (response) =>
            void response.body().then(
              (body) => (bytes += body.length),
              () => undefined,
            ),
        );
        const participant = await participantOf('31.74.01');
        for (const [name, path] of [
          ['programme', '/programme?quarter=2020-Q1'],
          ['programme-sealed', '/programme?quarter=2020-Q1&label=sealed'],
          ['programme-as-of', `/programme?quarter=2020-Q1&asOf=${new Date().toISOString().slice(0, 19)}Z`],
          ['centre', '/centres/31.74.01?quarter=2020-Q1'],
          ['figure', '/figures/attendances?quarter=2020-Q1'],
          ['figure-sealed', '/figures/active?quarter=2020-Q1&scope=31.74.01&label=sealed'],
          ['figure-class', '/figures/classes.D?quarter=2020-Q1'],
          ['fact', await factOf('attendances')],
          ['fact-outside', '/facts/enrolment/00000000-0000-4000-8000-000000000000/1'],
          ['differences', `/differences?quarter=2020-Q1&fromLabel=&from=${beforeTheSample}&toLabel=sealed`],
          ['quarters', '/quarters'],
          ['statement', '/quarters/2020-Q1/statements/sealed'],
          ['label-unknown', '/programme?quarter=2020-Q1&label=restated-99'],
          ['participant', `/participants/${participant}?quarter=2020-Q1`],
          ['case', `/objections/2020-Q1/${participant}`],
          ['due-choose', '/due'],
          ['due', '/due?centre=31.74.01&on=2020-03-20'],
          ['numbers', '/numbers?on=2020-03-20'],
          ['number-entries', '/numbers/entries?on=2020-03-20&figure=steps.P7'],
          ['not-found', '/participants/00000000-0000-4000-8000-000000000000'],
          ['confirmation', '/konfirmasi?sesi=00000000-0000-4000-8000-000000000000'],
        ] as const) {
          bytes = 0;
          await page.goto(system.urls.dashboard + path, { waitUntil: 'networkidle' });
          expect({ name, bytes: bytes < 150_000 }).toEqual({ name, bytes: true });
          await looksRight(page, name);
        }
        await page.context().close();
      },
      240_000,
    );

    it.each([320, 1280])(
      'begin for a mentor with the mentees, and for a participant with her quarter, at %i px',
      async (width) => {
        const participant = await participantOf('31.74.01');
        const report = (await director.get('reporting', `/quarters/2020-Q1/participants/${participant}`)).body;
        const viewport = { width, height: 800 };
        const mentor = await signedInAs('pendamping', String(report['mentorId']), { viewport });
        await mentor.waitForURL(/\/people/);
        expect(await mentor.textContent('main')).toContain('orang didampingi');
        const { body: hers } = await system.as('--role', 'admin').get('enrolment', `/participants/${participant}`);
        const name = String(hers['name']);
        const listed = mentor.locator('.mentees > li').filter({ has: mentor.locator(`a[href*="${participant}"]`) });
        expect(await listed.locator('a.name').textContent()).toBe(name);
        expect(await mentor.locator('.mentees a.name').count()).toBe(await mentor.locator('.mentees > li').count());
        await looksRight(mentor, 'mentor');
        await mentor.getByRole('link', { name: 'Semua yang perlu dikerjakan' }).click();
        expect(await mentor.textContent('main')).toContain('untuk Anda');
        await looksRight(mentor, 'mentor-due');
        await mentor.goto(`${system.urls.dashboard}/participants/${participant}?quarter=2020-Q1`);
        expect(await mentor.textContent('main')).toContain('Mengapa kelas ini');
        expect(await mentor.locator('.lead').textContent()).toContain(`${name}, triwulan I 2020 Peserta …${participant.slice(-6)}`);
        await looksRight(mentor, 'mentor-mentee');
        await mentor.context().close();
        const own = await signedInAs('peserta', participant, { viewport });
        await own.waitForURL(/\/participants\//);
        expect(await own.textContent('main')).toContain('Triwulan saya');
        await looksRight(own, 'my-quarter');
        await own.context().close();
      },
      120_000,
    );

    it('lead from a work list to the person it is about, and from kind to kind', async () => {
      const page = await signedIn(/Tebet/);
      await page.goto(`${system.urls.dashboard}/due?on=2020-03-20`);
      const { counts } = (await director.get('reporting', '/due?centre=31.74.01&on=2020-03-20')).body as { counts: Record<string, number> };
      const late = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Laporan bulanan terlambat' }) });
      expect(await late.textContent()).toContain(String(counts['report_late']));
      await late.getByRole('link').click();
      expect(page.url()).toContain('kind=report_late');
      await page.locator('#items a.name').first().click();
      expect(await page.textContent('main')).toContain('Mengapa kelas ini');
      await page.context().close();
    });

    it.each([320, 1280])(
      'let a director try other rules, at %i px',
      async (width) => {
        const page = await signedIn(/Direktur/, { viewport: { width, height: 800 } });
        await page.goto(`${system.urls.dashboard}/what-if`);
        await looksRight(page, 'what-if');
        const rules = page.getByLabel('Aturan yang dicoba (JSON)');
        await rules.fill((await rules.inputValue()).replace('"atMost": 45', '"atMost": 20'));
        for (const label of ['Dari triwulan', 'Sampai triwulan']) await page.getByLabel(label).fill('2020-Q1');
        await page.getByRole('button', { name: 'Bandingkan' }).click();
        const text = await page.textContent('main');
        expect(text).toMatch(/[1-9]\d* dari [\d.]+ peserta pindah kelas: 0 naik, [1-9]\d* turun/);
        expect(text).toContain('dibandingkan dengan calon');
        expect(text).toContain('Paling dekat dengan kelas yang lebih baik');
        expect(await page.getByLabel(/^Perpindahan kelas/).count()).toBeGreaterThan(0);
        await looksRight(page, 'what-if-compared');
        await page.context().close();
      },
      60_000,
    );

    it.each([320, 1280])(
      'call people by name to an officer, in her centre’s list and in the objections, at %i px',
      async (width) => {
        const page = await signedIn(/Tebet/, { viewport: { width, height: 800 } });
        await page.goto(`${system.urls.dashboard}/centres/31.74.01?quarter=2020-Q1`);
        const people = page.locator('#people tbody th');
        expect(await people.locator('a.name').count()).toBe(await people.count());
        const [first = ''] = await people.allTextContents();
        expect(first).toMatch(/^\S.* Peserta …[0-9a-f]{6}$/);
        await looksRight(page, 'officer-centre');
        const officer = system.as('--role', 'officer', '--centre', '31.74.01');
        const path = `/assessments/2020-Q1/${await participantOf('31.74.01')}/objection`;
        // At the second width it is waiting already.
        await officer.post('reporting', path, { reason: 'Daftar hadir ada di pusat' });
        await page.goto(`${system.urls.dashboard}/objections`);
        expect(await page.locator('tbody th').allTextContents()).toEqual([expect.stringMatching(/^\S.* Peserta …[0-9a-f]{6}$/)]);
        await looksRight(page, 'officer-objections');
        await page.context().close();
      },
      60_000,
    );

    it('show an officer her own people and nobody else’s', async () => {
      const page = await signedIn(/Tebet/);
      await page.goto(`${system.urls.dashboard}/participants/${await participantOf('31.74.01')}?quarter=2020-Q1`);
      expect(await page.textContent('main')).toContain('Langkah yang dicapai');
      await page.goto(`${system.urls.dashboard}/participants/${await participantOf('31.75.06')}?quarter=2020-Q1`);
      expect(await page.textContent('main')).toContain('di luar wewenang Anda');
      await page.context().close();
    });

    it('need a sign-in', async () => {
      const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await page.goto(`${system.urls.dashboard}/programme`);
      expect(page.url()).toContain('/sign-in');
      await page.context().close();
    });
  });
}
