import { previewService, walkRoutes } from '@okoce/platform';
import { reportingService } from '../service';

describe('the routes of reporting', () => {
  it('have each a policy, and take nothing that is not checked', async () => {
    const routes = walkRoutes(await previewService(reportingService)).filter(({ path }) =>
      /^\/(assessments|contracts|days|definitions|due|participants|quarters|rule-sets|what-if)/.test(path),
    );
    const told = routes.map(({ method, path, policy }) => `${method} ${path} ${policy === 'public' ? policy : policy.roles.join(' ')}`);
    const staff = 'director admin auditor officer mobiliser';
    expect(told.sort()).toStrictEqual([
      `GET /assessments/:quarter/:participantId ${staff} mentor participant`,
      'GET /assessments/objections director admin officer auditor',
      'GET /contracts director admin auditor',
      `GET /days/:date/centres/:districtCode ${staff}`,
      `GET /days/:date/centres/:districtCode/figures/:figure ${staff}`,
      `GET /days/:date/programme ${staff}`,
      `GET /days/:date/programme/figures/:figure ${staff}`,
      `GET /days/:date/regencies/:code ${staff}`,
      `GET /days/:date/regencies/:code/figures/:figure ${staff}`,
      `GET /definitions ${staff}`,
      `GET /due ${staff} mentor participant`,
      `GET /participants/:id/timeline ${staff} mentor participant`,
      `GET /quarters ${staff} mentor participant agency`,
      `GET /quarters/:quarter/centres ${staff}`,
      `GET /quarters/:quarter/centres/:districtCode ${staff}`,
      `GET /quarters/:quarter/centres/:districtCode/differences ${staff}`,
      `GET /quarters/:quarter/centres/:districtCode/figures/:figure ${staff}`,
      `GET /quarters/:quarter/centres/:districtCode/participants ${staff}`,
      `GET /quarters/:quarter/centres/:districtCode/work ${staff}`,
      `GET /quarters/:quarter/export ${staff} agency`,
      `GET /quarters/:quarter/mentees ${staff} mentor`,
      `GET /quarters/:quarter/participants/:id ${staff} mentor participant`,
      `GET /quarters/:quarter/programme ${staff}`,
      `GET /quarters/:quarter/programme/differences ${staff}`,
      `GET /quarters/:quarter/programme/figures/:figure ${staff}`,
      `GET /quarters/:quarter/proofs/:participantId ${staff} mentor participant`,
      `GET /quarters/:quarter/regencies/:code ${staff}`,
      `GET /quarters/:quarter/regencies/:code/differences ${staff}`,
      `GET /quarters/:quarter/regencies/:code/figures/:figure ${staff}`,
      `GET /quarters/:quarter/seals ${staff} mentor participant agency`,
      `GET /quarters/:quarter/seals/:label ${staff}`,
      `GET /quarters/:quarter/verification director admin auditor`,
      `GET /rule-sets ${staff} mentor participant agency`,
      `GET /rule-sets/:version ${staff} mentor participant agency`,
      `GET /rule-sets/schema ${staff} mentor participant agency`,
      'POST /assessments/:quarter/:participantId/objection officer participant',
      'POST /assessments/:quarter/:participantId/review director admin officer',
      `POST /quarters/:quarter/restatement director admin`,
      `POST /quarters/:quarter/seal director admin`,
      `POST /rule-sets director admin`,
      `POST /what-if director admin auditor`,
    ]);
  });
});
