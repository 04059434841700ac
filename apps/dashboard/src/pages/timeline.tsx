import { districts, type Quarter } from '@okoce/domain';
import type { Timeline, TimelineItem } from '../api/reports';
import type { Words } from '../messages/language';
import { Heading } from './parts';

/** Her quarter by day: each fact in plain words, with what it counted for or why it did not. */
export function TimelineSection({ words, timeline }: { words: Words; timeline: Timeline }) {
  const days = byDay(timeline.items);
  return (
    <section class="card" id="timeline">
      <Heading words={words} title="timeline.title" lead="timeline.lead" />
      {days.size === 0 ? <p>{words.say('timeline.empty')}</p> : null}
      <ol class="timeline">
        {[...days].map(([day, items]) => (
          <li>
            <h3>
              <time dateTime={day}>{words.day(day)}</time>
            </h3>
            <ul>
              {items.map((item) => (
                <Fact words={words} item={item} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function byDay(items: readonly TimelineItem[]): ReadonlyMap<string, readonly TimelineItem[]> {
  const days = new Map<string, TimelineItem[]>();
  for (const item of items) {
    const sameDay = days.get(item.day);
    if (sameDay) sameDay.push(item);
    else days.set(item.day, [item]);
  }
  return days;
}

function Fact({ words, item }: { words: Words; item: TimelineItem }) {
  const counts = countsText(words, item.counts);
  return (
    <li id={`fact-${item.fact.id}`} class={item.counts.length > 0 ? 'counted' : undefined}>
      <p class="what">
        {factText(words, item)}
        {item.late ? (
          <>
            {' '}
            <span class="badge provisional">{words.say('timeline.late', { when: words.day(jakartaDay(item.recordedAt)) })}</span>
          </>
        ) : null}
      </p>
      {counts === '' ? null : (
        <p class="counts">
          <span aria-hidden="true">✓ </span>
          {words.say('timeline.counts', { what: counts })}
        </p>
      )}
      {item.leftOut.map((each) => (
        <p class="left-out">
          <span aria-hidden="true">✗ </span>
          {each.from.length > 0
            ? words.say('timeline.not', { what: countsText(words, each.from), why: words.sentence(each) })
            : words.say('timeline.nothing', { why: words.sentence(each) })}
        </p>
      ))}
    </li>
  );
}

/** What is verified was recorded, and goes without saying. */
function countsText(words: Words, counts: readonly string[]): string {
  return counts
    .filter((count) => count !== 'claimed' || !counts.includes('verified'))
    .map((count) => countText(words, count))
    .join(', ');
}

function countText(words: Words, count: string): string {
  const [, step] = count.split(':');
  return step === undefined ? words.named('counts', count) : words.say('counts.step', { step: stepText(words, step) });
}

/** The contract's name in words, with what it says of itself. */
function factText(words: Words, { type, details }: TimelineItem): string {
  const { minutes, startsAt, month, quarter, step, kind, dueOn, from, to, on, districtCode, toDistrictCode } = details;
  const by = details.cancelledBy ?? details.missedBy ?? details.releasedBy ?? details.confirmedBy;
  const day = (value: unknown): string => (typeof value === 'string' ? words.day(value) : '');
  const centre = toDistrictCode ?? districtCode;
  return words.named('fact', type, {
    minutes: String(minutes ?? ''),
    startsAt: typeof startsAt === 'string' ? words.moment(startsAt) : '',
    month: typeof month === 'string' ? words.month(month) : '',
    quarter: typeof quarter === 'string' ? words.quarter(quarter as Quarter) : '',
    step: typeof step === 'string' ? stepText(words, step) : '',
    kind: typeof kind === 'string' ? words.named('trainingKind', kind) : '',
    by: typeof by === 'string' ? words.named('by', by) : '',
    dueOn: day(dueOn),
    from: day(from),
    to: day(to),
    on: day(on),
    centre: districts.find(({ code }) => code === centre)?.name ?? '',
  });
}

function stepText(words: Words, step: string): string {
  return `${step} ${words.named('step', step)}`;
}

function jakartaDay(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);
}
