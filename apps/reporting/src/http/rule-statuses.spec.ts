import { occurrenceCodes } from '@okoce/testing';
import { refusals } from '../domain/refusals';
import { ruleStatuses } from './rule-statuses';

it('statuses are given to every code that a rule of this service refuses with', () =>
  expect(Object.keys(ruleStatuses).sort()).toStrictEqual([...Object.keys(refusals), ...occurrenceCodes].sort()));
