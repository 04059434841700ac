import { dayOf, endOfDay, firstDayOf, lastDayOf, monthsOf, steps } from '@okoce/domain';
import type { CalendarDate, Instant, Month, Quarter, Step } from '@okoce/domain';
import { assessment } from './assessment';
import type { ModelAssessment } from './assessment';
import { Enrolment } from './enrolment';
import { asItHappened, knownFacts, ofParticipant } from './known-facts';
import type { Fact, HistoryLine } from './known-facts';
import { reachedSteps } from './steps';
import type { ReachedStep } from './steps';
import { claimsOf, inMonth, reportedTouches, touchesOf } from './touches';
import type { Touch } from './touches';
import { attendancesOf, isConfirmed, isLogged, sessionsOf } from './work';

const flowNames = [
  ...(['registrations', 'withdrawals', 'returns', 'transfersIn', 'transfersOut'] as const),
  ...(['attendances', 'sessionsLogged', 'sessionsConfirmed'] as const),
];
type FlowName = (typeof flowNames)[number];

export interface ModelFigures extends Readonly<Record<FlowName, number>> {
  readonly registered: number;
  readonly withdrawn: number;
  readonly active: number;
  readonly activeMentors: number;
  readonly activeMonths: Readonly<Record<0 | 1 | 2 | 3, number>>;
  readonly classes: Readonly<Record<ModelAssessment['class'], number>>;
  readonly steps: Readonly<Record<Step, { readonly newlyReached: number; readonly cumulative: number; readonly verified: number }>>;
}

export interface ModelParticipant {
  readonly districtCode: string;
  readonly registeredOn: CalendarDate;
  readonly steps: Readonly<Record<string, { day: CalendarDate; newlyReachedIn: Quarter; verified: boolean }>>;
  readonly touchMonths: readonly Month[];
  readonly touchDays: readonly CalendarDate[];
  readonly reportedTouches: Readonly<Record<string, number>>;
  readonly assessment: ModelAssessment;
}

export interface ModelQuarter {
  readonly quarter: Quarter;
  readonly asOf: string | null;
  readonly programme: ModelFigures;
  readonly regencies: Readonly<Record<string, ModelFigures>>;
  readonly centres: Readonly<Record<string, ModelFigures>>;
  readonly participants: Readonly<Record<string, ModelParticipant>>;
}

interface Flow {
  readonly name: FlowName | Step;
  readonly day: CalendarDate;
  readonly centre: string;
}

/** One participant as far as she is registered by the quarter's end or not. */
interface Person {
  readonly id: string;
  readonly enrolledAtEnd: boolean;
  readonly enrolledEver: boolean;
  readonly flows: readonly Flow[];
  readonly reached: readonly ReachedStep[];
  readonly view?: ModelParticipant;
}

/**
 * What a history of contracts says of a quarter: a slow, plain reading of DOMAIN.md sections 3, 6 and 7 that shares no rule with the reporting
 * service, to check it by. Facts recorded after `asOf` do not exist.
 */
export function modelQuarter(lines: readonly HistoryLine[], quarter: Quarter, asOf: string | null = null): ModelQuarter {
  const facts = knownFacts(lines, asOf);
  const people = idsOf(facts, 'ParticipantRegistered', 'participantId').map((id) => personOf(id, ofParticipant(facts, id), quarter));
  const mentors = idsOf(facts, 'MentorRegistered', 'mentorId').map((id) => activeMentor(facts, id, quarter));
  const centres = [...new Set(lines.flatMap(({ data }) => centresIn(data)))].sort();
  const regencies = [...new Set(centres.map((code) => code.slice(0, 5)))];
  const figures = (scope: string): ModelFigures => figuresOf(scope, quarter, people, mentors);
  return {
    ...{ quarter, asOf, programme: figures('') },
    regencies: Object.fromEntries(regencies.map((code) => [code, figures(code)])),
    centres: Object.fromEntries(centres.map((code) => [code, figures(code)])),
    participants: Object.fromEntries(people.flatMap(({ id, view }) => (view ? [[id, view]] : []))),
  };
}

function idsOf(facts: readonly Fact[], name: string, id: 'participantId' | 'mentorId'): readonly string[] {
  return [...new Set(facts.filter((fact) => fact.name === name).map(({ data }) => data[id]))];
}

function centresIn(data: Readonly<Record<string, unknown>>): readonly string[] {
  return [data['districtCode'], data['fromDistrictCode'], data['toDistrictCode']].filter((code) => typeof code === 'string');
}

function personOf(id: string, facts: readonly Fact[], quarter: Quarter): Person {
  const enrolment = new Enrolment(facts);
  const last = lastDayOf(quarter);
  const reached = reachedSteps(facts, enrolment).filter(({ day }) => day <= last);
  const registeredOn = dayOf(enrolment.registeredAt ?? '');
  const touches = touchesOf(claimsOf(facts), enrolment);
  const view = registeredOn <= last ? viewOf({ facts, enrolment }, registeredOn, reached, touches, quarter) : undefined;
  return {
    ...{ id, reached, enrolledAtEnd: enrolment.enrolledOn(last), flows: flowsOf(facts, enrolment) },
    enrolledEver: (view?.assessment.assessableDays ?? 0) > 0 || enrolledIn(enrolment, quarter),
    ...(view ? { view } : {}),
  };
}

function enrolledIn(enrolment: Enrolment, quarter: Quarter): boolean {
  for (let day = firstDayOf(quarter); day <= lastDayOf(quarter); day = nextDay(day)) if (enrolment.enrolledOn(day)) return true;
  return false;
}

function nextDay(day: CalendarDate): CalendarDate {
  return dayOf(new Date(Date.parse(endOfDay(day)) + 1).toISOString());
}

function viewOf(
  person: { readonly facts: readonly Fact[]; readonly enrolment: Enrolment },
  registeredOn: CalendarDate,
  reached: readonly ReachedStep[],
  touches: readonly Touch[],
  quarter: Quarter,
): ModelParticipant {
  const [months, last] = [monthsOf(quarter), lastDayOf(quarter)];
  const counted = reportedTouches(touches);
  return {
    districtCode: person.enrolment.centreAt(endOfDay(last)),
    registeredOn,
    steps: Object.fromEntries(
      reached.map(({ step, day, newlyReachedIn, verifiedOn }) => [step, { day, newlyReachedIn, verified: verifiedOn(last) }]),
    ),
    touchMonths: months.filter((month) => inMonth(touches, month).length > 0),
    touchDays: months.flatMap((month) => inMonth(touches, month).map(({ touchDay }) => touchDay)).sort(),
    reportedTouches: Object.fromEntries(months.map((month) => [month, inMonth(counted, month).length])),
    assessment: assessment(person, quarter),
  };
}

function flowsOf(facts: readonly Fact[], enrolment: Enrolment): readonly Flow[] {
  const at = (name: Flow['name'], instant: Instant): Flow => ({ name, day: dayOf(instant), centre: enrolment.centreAt(instant) });
  const sessions = sessionsOf(facts).filter(isLogged);
  const checkOuts = attendancesOf(facts)
    .filter(({ checkedOutAt }) => checkedOutAt !== undefined)
    .sort((a, b) => ((a.checkedOutAt ?? '') < (b.checkedOutAt ?? '') ? -1 : 1));
  const oncePerEvent = checkOuts.filter(
    ({ trainingEventId }, index) => checkOuts.findIndex((other) => other.trainingEventId === trainingEventId) === index,
  );
  return [
    ...enrolment.flows.map(({ name, at: instant, centre }) => ({ name, day: dayOf(instant), centre })),
    ...sessions.map(({ loggedStart }) => at('sessionsLogged', loggedStart as Instant)),
    ...sessions.filter(isConfirmed).map(({ loggedStart }) => at('sessionsConfirmed', loggedStart as Instant)),
    ...oncePerEvent.map(({ checkedOutAt }) => at('attendances', checkedOutAt as Instant)),
    ...reachedSteps(facts, enrolment).map(({ step, at: instant, day }) => {
      // A registration's own step is of the centre of the registration, whatever else happened at that moment.
      const centre = step === 'P1' ? (enrolment.flows[0]?.centre ?? '') : enrolment.centreAt(instant);
      return { name: step, day, centre };
    }),
  ];
}

/** The mentor's centre on the last day, if a session of any length with this mentor was confirmed in the quarter. */
function activeMentor(facts: readonly Fact[], mentorId: string, quarter: Quarter): string | undefined {
  const moves = asItHappened(facts.filter(({ name, data }) => name.startsWith('Mentor') && data.mentorId === mentorId)).filter(
    ({ name }) => name === 'MentorRegistered' || name === 'MentorTransferred',
  );
  const first = moves.findIndex(({ name }) => name === 'MentorRegistered');
  const onLastDay = moves.slice(first).filter(({ data }) => data.occurredAt <= endOfDay(lastDayOf(quarter)));
  // What happened before the registration counts for the first centre.
  const move = onLastDay.at(-1) ?? moves[first];
  const confirmed = sessionsOf(facts.filter(({ data }) => data.mentorId === mentorId)).filter(isConfirmed);
  const inQuarter = confirmed.some(({ loggedStart }) => isWithin(quarter, dayOf(loggedStart as Instant)));
  return move && inQuarter ? (move.name === 'MentorRegistered' ? move.data.districtCode : move.data.toDistrictCode) : undefined;
}

function isWithin(quarter: Quarter, day: CalendarDate): boolean {
  return firstDayOf(quarter) <= day && day <= lastDayOf(quarter);
}

function figuresOf(scope: string, quarter: Quarter, people: readonly Person[], mentors: readonly (string | undefined)[]): ModelFigures {
  const here = people.filter(({ view }) => view?.districtCode.startsWith(scope));
  const flows = people.flatMap((person) => person.flows).filter(({ centre, day }) => centre.startsWith(scope) && isWithin(quarter, day));
  const flow = (name: Flow['name']): number => flows.filter((one) => one.name === name).length;
  const active = here.filter(({ enrolledAtEnd }) => enrolledAtEnd).length;
  const months = (count: number): number => here.filter(({ enrolledEver, view }) => enrolledEver && view?.assessment.C1 === count).length;
  const inClass = (name: ModelAssessment['class']): number => here.filter(({ view }) => view?.assessment.class === name).length;
  const stepFigures = (step: Step): { newlyReached: number; cumulative: number; verified: number } => {
    const states = here.flatMap(({ view }) => view?.steps[step] ?? []);
    return { newlyReached: flow(step), cumulative: states.length, verified: states.filter(({ verified }) => verified).length };
  };
  return {
    ...(Object.fromEntries(flowNames.map((name) => [name, flow(name)])) as Record<FlowName, number>),
    ...{ registered: here.length, active, withdrawn: here.length - active },
    activeMentors: mentors.filter((centre) => centre?.startsWith(scope)).length,
    activeMonths: { 0: months(0), 1: months(1), 2: months(2), 3: months(3) },
    classes: { N: inClass('N'), E: inClass('E'), A: inClass('A'), B: inClass('B'), C: inClass('C'), D: inClass('D') },
    steps: Object.fromEntries(steps.map((step) => [step, stepFigures(step)])) as ModelFigures['steps'],
  };
}
