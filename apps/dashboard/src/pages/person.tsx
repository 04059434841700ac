import type { Words } from '../messages/language';

interface Person {
  readonly words: Words;
  readonly id: string;
  /** Absent where the reader may not be told. */
  readonly name?: string | undefined;
}

/** Her name as a link, and beside it the short number, by which two of one name are told apart; `unnamed`, or that number, where there is no name. */
export function PersonLink({ words, id, name, href, unnamed }: Person & { readonly href: string; readonly unnamed?: string }) {
  if (name === undefined) return <a href={href}>{unnamed ?? shortNumber(words, id)}</a>;
  return (
    <>
      <a class="name" href={href}>
        {name}
      </a>{' '}
      <ShortNumber words={words} id={id} />
    </>
  );
}

/** Of somebody who is named right before. */
export function ShortNumber({ words, id }: Omit<Person, 'name'>) {
  return <span class="short-number">{shortNumber(words, id)}</span>;
}

export function shortNumber(words: Words, id: string): string {
  return words.say('participant.someone', { id: id.slice(-6) });
}
