import type { Instant, Quarter } from '@okoce/domain';
import { specFor } from '@okoce/testing';
import { adoptionBeside } from './adoption';
import type { AdoptRuleSet, RuleSetAdopted } from './adoption';

const quarter = (text: string): Quarter => text as Quarter;
const first = { version: '2017-Q4', fromQuarter: quarter('2017-Q4'), documentHash: '0'.repeat(64) };
const { given } = specFor(adoptionBeside(first));

const adopt: AdoptRuleSet = {
  type: 'AdoptRuleSet',
  version: 'stricter',
  fromQuarter: quarter('2027-Q1'),
  documentHash: '1'.repeat(64),
  now: '2026-12-31T16:59:59.999Z' as Instant,
};
const adopted: RuleSetAdopted = {
  type: 'RuleSetAdopted',
  data: {
    occurredAt: '2026-12-31T16:59:59.999Z' as Instant,
    version: 'stricter',
    fromQuarter: quarter('2027-Q1'),
    documentHash: '1'.repeat(64),
  },
};

describe('adopting a rule set', () => {
  it('records it for a quarter that begins in a millisecond', () => given().when(adopt).then(adopted));

  it('is refused once the quarter has begun in Jakarta', () =>
    given()
      .when({ ...adopt, now: '2026-12-31T17:00:00.000Z' as Instant })
      .thenRefuses('RULE_SET_TOO_LATE'));

  it('does nothing for the same document, also when its quarter has begun', () => {
    given(adopted).when(adopt).thenNothing();
    given(adopted)
      .when({ ...adopt, now: '2028-01-01T00:00:00.000Z' as Instant })
      .thenNothing();
    given()
      .when({ ...adopt, ...first })
      .thenNothing();
  });

  it('is refused for another document of the same version, the first one’s too: none is ever edited', () => {
    const edited = { ...adopt, documentHash: '2'.repeat(64) };
    given(adopted).when(edited).thenRefuses('RULE_SET_VERSION_TAKEN');
    given(adopted)
      .when({ ...edited, fromQuarter: quarter('2027-Q3') })
      .thenRefuses('RULE_SET_VERSION_TAKEN');
    given()
      .when({ ...edited, version: '2017-Q4' })
      .thenRefuses('RULE_SET_VERSION_TAKEN');
  });

  it('is refused for a quarter from which another holds', () =>
    given(adopted)
      .when({ ...adopt, version: 'milder', documentHash: '2'.repeat(64) })
      .thenRefuses('RULE_SET_QUARTER_TAKEN'));

  it('records one for a quarter before another that is to come', () => {
    const sooner = { version: 'milder', fromQuarter: quarter('2027-Q1'), documentHash: '2'.repeat(64) };
    const later = { ...adopted, data: { ...adopted.data, fromQuarter: quarter('2027-Q2') } };
    given(later)
      .when({ ...adopt, ...sooner })
      .then({ type: 'RuleSetAdopted', data: { occurredAt: adopt.now, ...sooner } });
  });
});
