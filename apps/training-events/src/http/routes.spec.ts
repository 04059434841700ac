import { openApiDocument, previewService, walkRoutes } from '@okoce/platform';
import { trainingEventsService } from '../service';

describe('the routes of training-events', () => {
  it('have each a policy, and take nothing that is not checked', async () => {
    const routes = walkRoutes(await previewService(trainingEventsService));
    const mine = routes.filter(({ path }) => /^\/(facts|training-events|certificates)/.test(path));
    const told = mine.map(({ method, path, policy }) => `${method} ${path} ${policy === 'public' ? policy : policy.roles.join(' ')}`);
    expect(told.sort()).toStrictEqual([
      'GET /certificates/:id admin officer auditor mentor participant',
      'GET /facts/:streamId/:version director admin auditor officer',
      'GET /training-events/:id admin officer mobiliser mentor participant director auditor',
      'GET /training-events/:id/attendances admin officer auditor',
      'GET /training-events/:id/attendances/:attendanceId admin officer auditor mentor participant',
      'GET /training-events/:id/seats admin officer auditor',
      'GET /training-events/:id/seats/:seatId admin officer auditor mentor participant',
      'POST /certificates/:id/revocation admin officer',
      'POST /training-events admin officer',
      'POST /training-events/:id/cancellation admin officer',
      'POST /training-events/:id/check-ins admin officer',
      'POST /training-events/:id/check-outs admin officer',
      'POST /training-events/:id/completion admin officer',
      'POST /training-events/:id/registration admin officer',
      'POST /training-events/:id/rescheduling admin officer',
      'POST /training-events/:id/seats admin officer mentor participant',
      'POST /training-events/:id/seats/:seatId/release admin officer mentor participant',
    ]);
    const publicPaths = routes.filter(({ policy }) => policy === 'public').map(({ path }) => path);
    expect(publicPaths.every((path) => path.startsWith('/health') || path === '/openapi.json')).toBe(true);
  });

  it('are described as commands where they take one', async () => {
    const { paths } = await openApiDocument(trainingEventsService);
    const posts = Object.entries(paths).flatMap(([path, { post }]) => (post ? [{ path, headers: JSON.stringify(post.parameters) }] : []));
    const others = posts.filter(({ headers }) => !(headers.includes('Idempotency-Key') && headers.includes('If-Match')));
    expect(others.map(({ path }) => path)).toEqual([]);
  });
});
