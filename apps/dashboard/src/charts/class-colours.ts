import { classesShown, type AssessedClass, type ClassMix } from '../api/reports';

export const INK = '#13233a';

/** The same in every chart of classes. */
export const classColours: Readonly<Record<AssessedClass, string>> = {
  A: '#0b5d57',
  B: '#12857c',
  C: '#9fd0cb',
  D: '#b45309',
  E: '#7a4100',
  N: '#b4bfce',
};

/** What is written on a bar of the class. */
export const onClassColour = (name: AssessedClass): string => (name === 'C' || name === 'N' ? INK : '#ffffff');

/** Those that are a class of somebody's making: N is a failing of supply. */
export const assessedClasses = classesShown.filter((name) => name !== 'N');

export function assessedIn(mix: ClassMix): number {
  return assessedClasses.reduce((sum, name) => sum + mix[name], 0);
}
