import type { Advice } from './advice';

export type SharedProblem = Advice & { readonly code: string; readonly status: number };

/** Not of one rule but of any request, in every service; a spec compares them with what libs/platform answers. */
export const sharedProblems: readonly SharedProblem[] = [
  {
    code: 'MALFORMED_REQUEST',
    status: 400,
    when: 'Body, query or path have not the shape that `/openapi.json` describes, or have fields it does not know.',
    act: 'Correct what `errors` lists by field.',
  },
  {
    code: 'UNAUTHENTICATED',
    status: 401,
    when: 'No token, or one that is expired, of another issuer or audience, or wrongly signed.',
    act: 'Sign in again.',
  },
  { code: 'FORBIDDEN', status: 403, when: 'None of the caller’s roles may use this route.', act: 'Ask someone whose role it is.' },
  {
    code: 'NOT_FOUND',
    status: 404,
    when: 'It does not exist, or is outside the caller’s scope: the answer is the same.',
    act: 'Check the id.',
  },
  { code: 'METHOD_NOT_ALLOWED', status: 405, when: 'The path has no such method.', act: 'See `/openapi.json`.' },
  {
    code: 'VERSION_CONFLICT',
    status: 412,
    when: 'The thing has another version than `If-Match` says: somebody acted on it meanwhile.',
    act: 'Read it again, look whether the command still makes sense, send it with the new version.',
  },
  { code: 'BODY_TOO_LARGE', status: 413, when: 'The body is longer than the service’s `BODY_LIMIT`.', act: 'Send less at once.' },
  { code: 'NOT_JSON', status: 415, when: 'A body that is not `application/json`.', act: 'Send JSON in UTF-8.' },
  {
    code: 'IDEMPOTENCY_KEY_REUSED',
    status: 422,
    when: 'The `Idempotency-Key` came before with another request.',
    act: 'A new key for a new command, the same key for the same one.',
  },
  { code: 'TOO_MANY_REQUESTS', status: 429, when: 'More requests than are allowed.', act: 'Wait as long as `Retry-After` says.' },
  {
    code: 'INTERNAL',
    status: 500,
    when: 'Something that nobody foresaw.',
    act: 'Report the `correlationId`: the service’s log has the rest. Repeating with the same `Idempotency-Key` is safe.',
  },
  {
    code: 'BUSY',
    status: 503,
    when: 'Too many commands to one thing at the same moment.',
    act: 'Send it again after `Retry-After`, with the same `Idempotency-Key`.',
  },
  { code: 'UNAVAILABLE', status: 503, when: 'The service’s database cannot be reached.', act: 'As for `BUSY`.' },
  {
    code: 'ISSUER_UNAVAILABLE',
    status: 503,
    when: 'The issuer’s keys cannot be fetched, so no token can be verified.',
    act: 'As for `BUSY`.',
  },
];

/** What reporting refuses, of its questions and its commands. A spec compares the codes with its code. */
export const reportingProblems: readonly SharedProblem[] = [
  {
    code: 'QUARTER_IN_FUTURE',
    status: 400,
    when: 'A report of a quarter that has not begun in Jakarta.',
    act: 'Ask for an earlier quarter.',
  },
  {
    code: 'CENTRE_REQUIRED',
    status: 400,
    when: 'What is due, asked for by somebody who sees every centre, without naming one.',
    act: 'Name it: `/due?centre=31.74.01`.',
  },
  {
    code: 'MENTOR_REQUIRED',
    status: 400,
    when: 'A mentor’s people, asked for by somebody who is no mentor, without naming one.',
    act: 'Name the mentor: `/quarters/2020-Q1/mentees?mentorId=…`.',
  },
  { code: 'DATE_IN_FUTURE', status: 400, when: 'A report on a day that has not come in Jakarta.', act: 'Ask for an earlier day.' },
  {
    code: 'CUT_OFF_AHEAD',
    status: 409,
    when: 'Sealing a quarter before 00:00 WIB of the 21st day after its end.',
    act: 'Wait for `details.cutOff`.',
  },
  {
    code: 'SOURCE_BEHIND',
    status: 409,
    when: 'Sealing or restating a quarter before every source has told all up to its cut-off; `details.behind` names those that have not.',
    act: 'Try again in a minute; if it stays, look at that service’s relay and at parked records.',
  },
  {
    code: 'BASELINE_REQUIRED',
    status: 409,
    when: 'Sealing a quarter that was over when the first fact was recorded here.',
    act: 'Send `{"baseline": true}` once the import is done.',
  },
  {
    code: 'BASELINE_TOO_NEW',
    status: 409,
    when: 'A baseline of a quarter that was not over when the first fact was recorded here.',
    act: 'Seal it without `baseline`.',
  },
  {
    code: 'NO_RULE_SET',
    status: 409,
    when: 'Sealing a quarter before 2017-Q4, the first that has rules.',
    act: 'Nothing: there was no programme.',
  },
  {
    code: 'STATED_BEFORE',
    status: 409,
    when: 'Sealing or restating a quarter whose statement was announced before, and whose rows are not there any more.',
    act: 'Restore `seals` and what hangs on it from a backup; `okoce quarter verify` says which statements were announced and are missing.',
  },
  {
    code: 'PEOPLE_NOT_KEPT',
    status: 409,
    when: 'The people behind a number that the report itself does not tell: of a reason of N without a label, of a class as of a moment since which too much was recorded.',
    act: 'Ask under the `label` of a statement.',
  },
  {
    code: 'NOT_SEALED',
    status: 404,
    when: 'A statement, restatement, verification or proof of a quarter that is not sealed, or was not stated so often.',
    act: 'Look at `/quarters/{quarter}/seals` for what there is.',
  },
  {
    code: 'PUBLISHED_ONLY',
    status: 403,
    when: 'An agency asked for current figures, or for those as of a moment.',
    act: 'Leave `label` and `asOf` out: the last statement is answered; or name one, `label=sealed`.',
  },
  {
    code: 'LEDGER_CHANGED',
    status: 409,
    when: 'A proof of entries, where the ledger is not what was sealed.',
    act: 'Verify the quarter: `okoce quarter verify`. Somebody changed rows by hand.',
  },
  {
    code: 'QUARTER_RUNNING',
    status: 409,
    when: 'An objection or a decision dated before the quarter’s end in Jakarta.',
    act: 'Wait for `details.endedAt`: until then the class is so far.',
  },
  {
    code: 'NOT_ASSESSED_THEN',
    status: 409,
    when: 'An objection to the class of a quarter by whose end she was not registered, or that has no rules.',
    act: 'Look at the quarter: `/quarters/{quarter}/participants/{id}`.',
  },
  {
    code: 'NOT_OBJECTED',
    status: 409,
    when: 'A decision on a class to which nobody has objected.',
    act: 'She objects first, or an officer of her centre on her behalf.',
  },
  {
    code: 'ALREADY_REVIEWED',
    status: 409,
    when: 'Another objection or decision after one, while the rules give the class that it was decided on.',
    act: 'Record what is missing: once facts change the rules’ class, the case is flagged and open again.',
  },
  {
    code: 'BEFORE_OBJECTION',
    status: 409,
    when: '`occurredAt` before the objection that is decided, or the decision that is objected to.',
    act: 'Date it after `details.earliest`.',
  },
  {
    code: 'OWN_ASSESSMENT',
    status: 409,
    when: 'A decision by the participant herself.',
    act: 'Another officer of the centre, or the director, decides.',
  },
  {
    code: 'OWN_MENTOR_MAY_NOT_REVIEW',
    status: 409,
    when: 'A decision by someone who was her mentor on a day of the quarter, or is now.',
    act: 'Another officer of the centre, or the director, decides.',
  },
  {
    code: 'RULE_SET_REFUSED',
    status: 400,
    when: 'Adopting or trying a document that is no rule set; `details.faults` names each fault with its place, a JSON pointer.',
    act: 'Correct the document: `/rule-sets/schema` is its form, and docs/rule-sets.md what is refused beyond it.',
  },
  {
    code: 'RULE_SET_TOO_LATE',
    status: 409,
    when: 'Adopting a rule set from a quarter that has begun in Jakarta.',
    act: 'Let it take effect from `details.earliest` or later.',
  },
  {
    code: 'RULE_SET_VERSION_TAKEN',
    status: 409,
    when: 'Adopting a document under a version that another one has.',
    act: 'Give it a version of its own; none is ever edited.',
  },
  {
    code: 'RULE_SET_QUARTER_TAKEN',
    status: 409,
    when: 'Adopting a rule set from a quarter from which `details.version` takes effect.',
    act: 'Let it take effect from another quarter.',
  },
  {
    code: 'WHAT_IF_QUARTERS',
    status: 409,
    when: '`POST /what-if` over quarters that have not ended, more than eight of them, or none.',
    act: 'Choose others: `details.last` is the last that has ended.',
  },
];
