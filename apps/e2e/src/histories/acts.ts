import { enrolmentActs } from './enrolment-acts';
import { mentoringActs } from './mentoring-acts';
import type { Play } from './play';
import { pursuitActs } from './pursuit-acts';
import { trainingActs } from './training-acts';

export const acts: Readonly<Record<string, Play>> = { ...enrolmentActs, ...trainingActs, ...mentoringActs, ...pursuitActs };

/** Without these little else can happen. */
const often = [
  'session',
  'session',
  'log',
  'log',
  'log',
  'confirmation',
  'mentorship',
  'report',
  'seat',
  'checkIn',
  'checkOut',
  'action',
  'actionAgreement',
  'actionDrop',
  'certificateRevocation',
  'completion',
];

/** Every act a history may hold, each as often as it stands here. */
export const drawn: readonly string[] = [...Object.keys(acts), ...often];
