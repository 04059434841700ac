import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;
type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

/** Every error answer (RFC 9457), as `ProblemBody` has it. */
const problemSchema: Schema = {
  type: 'object',
  required: ['type', 'title', 'titleEn', 'status', 'code', 'correlationId'],
  properties: {
    type: { type: 'string', example: '/problems/DUPLICATE_NIK' },
    title: { type: 'string', description: 'For people, in Bahasa Indonesia.' },
    titleEn: { type: 'string', description: 'The same in English.' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'For programs: never renamed. What each means and what to do: docs/problems.md.' },
    correlationId: { type: 'string', description: 'By it the operators find the request in their logs.' },
    instance: { type: 'string', description: 'The path asked.' },
    detail: { type: 'string', description: 'The fields of `errors` in one line.' },
    errors: {
      type: 'array',
      description: 'Of a malformed request: every field that is wrong.',
      items: {
        type: 'object',
        required: ['field', 'messages'],
        properties: { field: { type: 'string', example: 'consent.grantedOn' }, messages: { type: 'array', items: { type: 'string' } } },
      },
    },
    details: { type: 'object', additionalProperties: true, description: 'Of a refusal: the ids, days and numbers it was decided by.' },
  },
};

const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

interface Route {
  readonly operation: Operation;
  readonly path: string;
}

const commandHeaders = {
  ETag: { description: 'The version it has now, for If-Match.', schema: { type: 'string', example: '"2"' } },
  'Idempotent-Replay': { description: '`true`: the command had been answered before.', schema: { type: 'string', example: 'true' } },
} as const;
const location = { Location: { description: 'Where the thing made is read.', schema: { type: 'string' } } } as const;

const isSecured = ({ operation }: Route): boolean => operation.security !== undefined;
const hasBody = ({ operation }: Route): boolean => operation.requestBody !== undefined;
const isCommand = ({ operation }: Route): boolean => namesOf(operation).includes('Idempotency-Key');
const takesInput = (route: Route): boolean => hasBody(route) || namesOf(route.operation).length > 0;
const namesSomething = ({ path }: Route): boolean => path.includes('{');

const errors: readonly { readonly status: string; readonly description: string; readonly when: (route: Route) => boolean }[] = [
  { status: '400', description: 'The request is malformed; `errors` lists the fields.', when: takesInput },
  { status: '401', description: 'No token, or one that is invalid or has expired.', when: isSecured },
  { status: '403', description: 'The role of the caller may not do this.', when: isSecured },
  {
    status: '404',
    description: 'It does not exist, or is outside the scope of the caller.',
    when: (route) => isCommand(route) || namesSomething(route),
  },
  { status: '409', description: 'A rule refuses it: `code` says which, `title` why.', when: isCommand },
  { status: '412', description: 'It has another version than If-Match says.', when: isCommand },
  { status: '413', description: 'The body is too large.', when: hasBody },
  { status: '415', description: 'The body is no JSON in UTF-8.', when: hasBody },
  { status: '422', description: 'The Idempotency-Key came with another request before.', when: isCommand },
  { status: '500', description: 'Something went wrong; nothing is said but the correlation id.', when: () => true },
  { status: '503', description: 'Not available now: try again after the seconds of Retry-After.', when: () => true },
];

/** Says of every route how it refuses, and of every command which headers answer; what a route says of a status itself stays. */
export function withAnswers(document: OpenAPIObject): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation) Object.assign(operation.responses, commandAnswers({ operation, path }), errorAnswers({ operation, path }));
    }
  }
  const { schemas, responses, ...components } = document.components ?? {};
  const refusals = Object.fromEntries(errors.map(({ status, description }) => [nameOf(status), { description, content }]));
  return {
    ...document,
    components: { ...components, schemas: { ...schemas, Problem: problemSchema }, responses: { ...responses, ...refusals } },
  };
}

function commandAnswers(route: Route): Operation['responses'] {
  if (!isCommand(route)) return {};
  const answers = Object.entries(route.operation.responses).filter(([status]) => /^2/.test(status));
  return Object.fromEntries(
    answers.map(([status, answer]) => [
      status,
      { description: '', ...answer, headers: { ...commandHeaders, ...(status === '201' ? location : {}) } },
    ]),
  );
}

function errorAnswers(route: Route): Operation['responses'] {
  const answers = errors.filter(({ when }) => when(route)).map(({ status }) => [status, errorAnswer(status, route.operation)] as const);
  return Object.fromEntries(answers);
}

function errorAnswer(status: string, { responses }: Operation): Operation['responses'][string] {
  const own = responses[status];
  return own ? { description: '', content, ...own } : { $ref: `#/components/responses/${nameOf(status)}` };
}

function nameOf(status: string): string {
  return `Problem${status}`;
}

function namesOf({ parameters = [] }: Operation): readonly string[] {
  return parameters.map((parameter) => ('name' in parameter ? parameter.name : ''));
}
