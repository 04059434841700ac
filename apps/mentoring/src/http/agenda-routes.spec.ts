import { previewService, walkRoutes } from '@okoce/platform';
import { mentoringService } from '../service';

describe('the routes of goals, actions and evidence', () => {
  it('have each a policy', async () => {
    const routes = walkRoutes(await previewService(mentoringService));
    const mine = routes.filter(({ path }) => /^\/(goals|actions|participants|step-evidence)/.test(path));
    const told = mine.map(({ method, path, policy }) => `${method} ${path} ${policy === 'public' ? policy : policy.roles.join(' ')}`);
    expect(told.sort()).toStrictEqual([
      'GET /actions/:id admin officer auditor mentor participant',
      'GET /goals/:id admin officer auditor mentor participant',
      'GET /participants/:id/agenda admin officer auditor mentor participant',
      'GET /step-evidence/:id admin officer auditor mentor participant',
      'POST /actions admin officer mentor participant',
      'POST /actions/:id/agreement admin officer mentor participant',
      'POST /actions/:id/closure admin officer mentor participant',
      'POST /actions/:id/drop mentor',
      'POST /goals admin officer mentor participant',
      'POST /goals/:id/agreement mentor',
      'POST /step-evidence admin officer mentor participant',
      'POST /step-evidence/:id/rejection mentor',
      'POST /step-evidence/:id/revocation admin officer',
      'POST /step-evidence/:id/verification mentor',
    ]);
  });
});
