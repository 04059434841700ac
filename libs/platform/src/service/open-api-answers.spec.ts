import type { OpenAPIObject } from '@nestjs/swagger';
import { withAnswers } from './open-api-answers';

const key = { name: 'Idempotency-Key', in: 'header' } as const;
const id = { name: 'id', in: 'path' } as const;
const secured = { security: [{ bearer: [] }] };
const body = { content: {} };

const document: OpenAPIObject = {
  openapi: '3.0.0',
  info: { title: 'People', version: '1' },
  paths: {
    '/people': {
      get: { ...secured, responses: { 200: { description: 'All of them.' } } },
      post: {
        ...secured,
        parameters: [key],
        requestBody: body,
        responses: { 201: { description: 'One more.' }, 409: { description: 'Full.' } },
      },
    },
    '/people/{id}': { get: { ...secured, parameters: [id], responses: { 200: { description: 'One of them.' } } } },
    '/people/{id}/return': { post: { ...secured, parameters: [id, key], responses: { 200: { description: '' } } } },
    '/imports': { post: { ...secured, requestBody: body, responses: { 200: { description: '' } } } },
    '/open': { get: { responses: { 200: { description: '' } } } },
  },
};

describe('what a document says of answers', () => {
  const { paths, components } = withAnswers(document);
  const answersOf = (path: string, method: 'get' | 'post') => paths[path]?.[method]?.responses ?? {};

  it.each([
    ['/people', 'get', '200 401 403 500 503'],
    ['/people', 'post', '201 400 401 403 404 409 412 413 415 422 500 503'],
    ['/people/{id}', 'get', '200 400 401 403 404 500 503'],
    ['/people/{id}/return', 'post', '200 400 401 403 404 409 412 422 500 503'],
    ['/imports', 'post', '200 400 401 403 413 415 500 503'],
    ['/open', 'get', '200 500 503'],
  ] as const)('%s %s has those that may come', (path, method, statuses) => {
    expect(Object.keys(answersOf(path, method)).join(' ')).toBe(statuses);
  });

  it('is a problem for every refusal, in the words of the route where it has its own', () => {
    const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
    expect(answersOf('/people', 'post')['409']).toEqual({ description: 'Full.', content });
    expect(answersOf('/people', 'post')['412']).toEqual({ $ref: '#/components/responses/Problem412' });
    expect(components?.responses?.['Problem412']).toEqual({ description: expect.stringContaining('If-Match'), content });
    expect(Object.keys(components?.schemas ?? {})).toEqual(['Problem']);
  });

  it('names the headers of a command’s answer', () => {
    const headersOf = (path: string, method: 'get' | 'post', status: string) => {
      const answer = answersOf(path, method)[status];
      return answer && 'headers' in answer ? Object.keys(answer.headers ?? {}) : [];
    };
    expect(headersOf('/people', 'post', '201')).toEqual(['ETag', 'Idempotent-Replay', 'Location']);
    expect(headersOf('/people/{id}/return', 'post', '200')).toEqual(['ETag', 'Idempotent-Replay']);
    expect(headersOf('/people', 'get', '200')).toEqual([]);
  });
});
