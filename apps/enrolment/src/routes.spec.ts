import { openApiDocument, previewService, walkRoutes } from '@okoce/platform';
import type { RoutePolicy } from '@okoce/platform';
import { enrolment } from './service';

const whoMay = ({ roles, anonymous }: RoutePolicy): string => [...(anonymous ? ['anonymous'] : []), ...roles].join(' ');

describe('the routes of enrolment', () => {
  it('have each a policy, and are these', async () => {
    const routes = walkRoutes(await previewService(enrolment)).filter(({ policy }) => policy !== 'public');
    expect(routes.map(({ method, path, policy }) => `${method} ${path}: ${policy === 'public' ? policy : whoMay(policy)}`).sort()).toEqual([
      'GET /centres/:districtCode: admin officer mobiliser mentor participant director agency auditor',
      'GET /facts/:streamId/:version: director admin auditor officer',
      'GET /participants/:id/leaves/:leaveId: officer admin mobiliser participant director auditor',
      'GET /participants/:id/licences/:licenceId: officer admin mobiliser participant director auditor',
      'GET /participants/:id/monthly-reports/:month: officer admin mobiliser participant director auditor',
      'GET /participants/:id: officer admin mobiliser participant director auditor',
      'POST /centres/opening: admin',
      'POST /centres: admin',
      'POST /imports/participants: admin',
      'POST /imports/steps: admin',
      'POST /participants/:id/leaves/:leaveId/end: officer admin participant',
      'POST /participants/:id/leaves: officer admin participant',
      'POST /participants/:id/licences/:licenceId/lapse: officer admin',
      'POST /participants/:id/licences: officer admin',
      'POST /participants/:id/login: officer admin',
      'POST /participants/:id/monthly-reports/:month/correction: officer admin participant',
      'POST /participants/:id/monthly-reports/:month/verification: officer admin',
      'POST /participants/:id/monthly-reports/:month/withdrawal: officer admin participant',
      'POST /participants/:id/monthly-reports: officer admin participant',
      'POST /participants/:id/return: officer admin',
      'POST /participants/:id/transfer: officer admin',
      'POST /participants/:id/withdrawal: officer admin',
      'POST /participants/names: officer admin mentor',
      'POST /participants: officer admin mobiliser',
      'POST /returns: officer admin',
      'POST /session-confirmations: anonymous officer admin',
      'POST /sweeps: admin',
    ]);
  });

  it('are described with their fields, without a database', async () => {
    const { paths, components } = await openApiDocument(enrolment);
    expect(Object.keys(paths)).toHaveLength(27);
    expect(Object.keys((components?.schemas?.['RegisterParticipantRequest'] as { properties: object }).properties)).toEqual([
      'occurredAt',
      'reason',
      'districtCode',
      'subdistrictCode',
      'name',
      'nik',
      'sex',
      'birthDate',
      'phone',
      'consent',
    ]);
  });

  it('are described as commands where they take one', async () => {
    const { paths } = await openApiDocument(enrolment);
    const posts = Object.entries(paths).flatMap(([path, { post }]) => (post ? [{ path, headers: JSON.stringify(post.parameters) }] : []));
    const others = posts.filter(({ headers }) => !(headers.includes('Idempotency-Key') && headers.includes('If-Match')));
    expect(others.map(({ path }) => path)).toEqual([
      '/sweeps',
      '/centres/opening',
      '/participants/names',
      '/imports/participants',
      '/imports/steps',
    ]);
  });
});
