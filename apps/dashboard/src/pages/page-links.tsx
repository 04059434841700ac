/** Where the other pages of a list are. */
export interface Pages {
  readonly first?: string | undefined;
  readonly next?: string | undefined;
}

interface PageLinksOf {
  readonly pages: Pages;
  /** The list's id on the page, to come back to it. */
  readonly section: string;
  /** What the links say. */
  readonly first: string;
  readonly next: string;
}

export function PageLinks({ pages, section, first, next }: PageLinksOf) {
  if (!pages.first && !pages.next) return null;
  return (
    <p class="pages">
      {pages.first ? <a href={`${pages.first}#${section}`}>{first}</a> : null}
      {pages.next ? (
        <a rel="next" href={`${pages.next}#${section}`}>
          {next}
        </a>
      ) : null}
    </p>
  );
}
