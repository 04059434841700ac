import type { Words } from '../messages/language';
import { figureAddress, type Chosen } from './choice';

/** A number that leads to what it is made of. */
export interface FigureOf {
  readonly words: Words;
  readonly choice: Chosen;
  readonly scope: string;
}

export function FigureLink({ words, choice, scope, figure, value }: FigureOf & { readonly figure: string; readonly value: number }) {
  return <a href={figureAddress(choice, scope, figure)}>{words.number(value)}</a>;
}
