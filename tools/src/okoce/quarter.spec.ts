import { CannotRun } from '../config';
import { proofPath } from './quarter';

const participant = '0190a000-0000-7000-8000-000000000001';

describe('a proof of a participant’s entries', () => {
  it('is asked for under the last statement, or the one with a label', () => {
    expect(proofPath('2020-Q1', { participant })).toBe(`/quarters/2020-Q1/proofs/${participant}`);
    expect(proofPath('2020-Q1', { participant, label: 'sealed' })).toBe(`/quarters/2020-Q1/proofs/${participant}?label=sealed`);
  });

  it.each(['current', 'restated-0', 'tersegel'])('is not asked for under %s, which no statement has', (label) => {
    expect(() => proofPath('2020-Q1', { participant, label })).toThrow(CannotRun);
  });

  it('is not asked for by what is no quarter or no id', () => {
    expect(() => proofPath('2020-Q5', { participant })).toThrow('Not a quarter');
    expect(() => proofPath('2020-Q1', { participant: 'Siti' })).toThrow('Peserta disebut dengan nomornya, bukan "Siti". (Not an id.)');
  });
});
