import { openApiDocument, previewService, walkRoutes } from '@okoce/platform';
import { mentoringService } from '../service';

describe('the routes of mentoring', () => {
  it('have each a policy, and take nothing that is not checked', async () => {
    const routes = walkRoutes(await previewService(mentoringService));
    const mine = routes.filter(({ path }) => /^\/(facts|mentors|mentorships|sessions)/.test(path));
    const told = mine.map(({ method, path, policy }) => `${method} ${path} ${policy === 'public' ? policy : policy.roles.join(' ')}`);
    expect(told.sort()).toStrictEqual([
      'GET /facts/:streamId/:version director admin auditor officer',
      'GET /mentors/:id admin officer auditor mentor',
      'GET /mentorships/:id admin officer auditor mentor participant',
      'GET /sessions/:id admin officer auditor mentor participant',
      'POST /mentors admin officer',
      'POST /mentors/:id/capacity admin officer',
      'POST /mentors/:id/relations admin officer mentor',
      'POST /mentors/:id/transfer admin officer',
      'POST /mentorships admin officer',
      'POST /mentorships/:id/end admin officer',
      'POST /mentorships/:id/plan admin officer mentor',
      'POST /mentorships/:id/slots admin officer mentor',
      'POST /sessions admin officer mentor participant',
      'POST /sessions/:id/cancellation admin officer mentor participant',
      'POST /sessions/:id/confirmation participant',
      'POST /sessions/:id/dispute participant',
      'POST /sessions/:id/log admin officer mentor',
      'POST /sessions/:id/miss admin officer mentor participant',
      'POST /sessions/:id/rescheduling admin officer mentor',
      'POST /sessions/:id/retraction admin officer mentor',
    ]);
    const publicPaths = routes.filter(({ policy }) => policy === 'public').map(({ path }) => path);
    expect(publicPaths.every((path) => path.startsWith('/health') || path === '/openapi.json')).toBe(true);
  });

  it('are described as commands where they take one', async () => {
    const { paths } = await openApiDocument(mentoringService);
    const posts = Object.entries(paths).flatMap(([path, { post }]) => (post ? [{ path, headers: JSON.stringify(post.parameters) }] : []));
    const others = posts.filter(({ headers }) => !(headers.includes('Idempotency-Key') && headers.includes('If-Match')));
    // A sweep is no command of a person: it does what time has brought, once however often it is asked.
    expect(others.map(({ path }) => path)).toEqual(['/sweeps']);
  });
});
