import { agendaSteps } from './agenda-steps';
import { enrolmentSteps } from './enrolment-steps';
import { beginningOf, courseOf } from './mentor-steps';
import { mentorshipSteps } from './mentorship-steps';
import { inOrder, type Step } from './step';
import type { SampleParticipant, Story } from './story';
import { revocationSteps, trainingSteps } from './training-steps';

/** Steps of one after another. */
export type Chain = readonly Step[];

/** The whole sample: chains of one phase may be sent beside one another, a phase when those before it are done. */
export interface Telling {
  /** Mentors, before and in the trainings that accredit them. */
  readonly mentors: readonly Chain[];
  readonly mentorTrainings: readonly Chain[];
  readonly registrations: readonly Chain[];
  readonly lives: readonly Chain[];
  readonly trainings: readonly Chain[];
  readonly endings: readonly Chain[];
}

export function tellingOf(story: Story): Telling {
  const { mentors, participants, trainings } = story;
  const told = trainings.map((training, index) => ({ training, steps: trainingSteps(training, index, story) }));
  const lives = participants.map(lifeOf);
  return {
    mentors: mentors.map(beginningOf),
    mentorTrainings: told.filter(({ training }) => training.holders === 'mentor').map(({ steps }) => steps),
    registrations: lives.map((steps) => steps.slice(0, 1)),
    lives: lives.map((steps) => steps.slice(1)),
    trainings: told.filter(({ training }) => training.holders === 'participant').map(({ steps }) => steps),
    endings: [...mentors.map(courseOf), inOrder(revocationSteps(story))].filter((steps) => steps.length > 0),
  };
}

/** All of one person in the order of its days: her registration is the first. */
function lifeOf(participant: SampleParticipant, index: number): Chain {
  return inOrder([...enrolmentSteps(participant, index), ...mentorshipSteps(participant, index), ...agendaSteps(participant, index)]);
}

export function stepsOf(telling: Telling): readonly Step[] {
  return Object.values(telling).flatMap((chains: readonly Chain[]) => chains.flat());
}
