import type { Assessment, IndicatorName, TracedItem } from '../api/reports';
import type { Words } from '../messages/language';
import { Heading, WideTable } from './parts';
import { promisesIn, saidText, valueText } from './trace';

const SHOWN = [
  'assessableDays',
  'expectedMonths',
  'mentorshipDays',
  'sessionsHeld',
  'slotsOffered',
  'C1',
  'C2',
  'C3',
  'C4',
  'F1',
  'F2',
  'F3',
  'V',
] as const satisfies readonly IndicatorName[];

/** Every indicator with what it was made of, and what was left out and why. */
export function IndicatorsSection({ words, assessment }: { words: Words; assessment: Assessment }) {
  const { indicators, reportedTouches } = assessment.trace;
  const rows = [
    ...SHOWN.map((name) => ({ name, traced: indicators[name] })),
    { name: 'reportedTouches' as const, traced: reportedTouches },
  ];
  return (
    <section class="card" id="indicators">
      <Heading words={words} title="indicators.title" />
      <WideTable label={words.say('indicators.title')}>
        <thead>
          <tr>
            <th scope="col">{words.say('indicators.indicator')}</th>
            <th scope="col">{words.say('indicators.value')}</th>
            <th scope="col" class="text">
              {words.say('indicators.madeBy')}
            </th>
            <th scope="col" class="text">
              {words.say('indicators.leftOut')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, traced }) => (
            <tr>
              <th scope="row">{words.say(`indicator.${name}`)}</th>
              <td>
                {name === 'reportedTouches' ? saidText(words, traced.value) : valueText(words, name, traced.value, promisesIn(assessment))}
              </td>
              <td class="text">
                <Lines lines={madeBy(words, traced.madeBy)} />
              </td>
              <td class="text">
                <Lines lines={leftOut(words, traced.leftOut)} />
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <>–</>;
  return (
    <ul class="lines">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

/** `sesi: 4 ditepati`: how many of each kind, by what they were taken as. */
function madeBy(words: Words, items: readonly TracedItem[]): readonly string[] {
  return [...grouped(items, ({ thing, as }) => `${thing.type} ${as}`).values()].map((group) => {
    const [first] = group as [TracedItem];
    return `${thingText(words, first)}: ${words.number(group.length)} ${words.named('as', first.as)}`;
  });
}

/** `sesi 14 Januari 2020, 20 Januari 2020: kurang dari 30 menit`. */
function leftOut(words: Words, items: readonly TracedItem[]): readonly string[] {
  return [...grouped(items, ({ thing, why }) => `${thing.type} ${why?.code}`).values()].map((group) => {
    const [first] = group as [TracedItem];
    const days = group.map(({ day }) => words.day(day)).join(', ');
    return `${thingText(words, first)} ${days}${first.why ? `: ${words.sentence(first.why)}` : ''}`;
  });
}

function thingText(words: Words, { thing }: TracedItem): string {
  return words.named('thing', thing.type);
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
