import type { QuarterState } from '../api/reports';
import type { Words } from '../messages/language';
import { Layout, type Frame } from './layout';
import { QuarterStates } from './quarter-states';

/** How far each quarter is on its way to its seal. */
export function QuartersPage({ frame, states }: { frame: Frame; states: readonly QuarterState[] }) {
  const { words } = frame;
  return (
    <Layout frame={frame}>
      <h1>{frame.title}</h1>
      <p class="lead">{leadOf(words, states)}</p>
      <p class="note">{words.say('quarters.note')}</p>
      {states.length > 0 ? (
        <section class="card">
          <QuarterStates frame={frame} states={states} />
          {states.some(({ baseline }) => baseline) ? <p class="note">{words.say('state.baselineHint')}</p> : null}
        </section>
      ) : (
        <p class="card">{words.say('quarters.empty')}</p>
      )}
      {frame.seesProgramme ? null : <p class="note">{words.say('statement.agency')}</p>}
    </Layout>
  );
}

function leadOf(words: Words, states: readonly QuarterState[]): string {
  const sealed = states.filter(({ state }) => state === 'sealed').length;
  if (sealed === 0) return words.say('quarters.leadNone');
  return words.say('quarters.lead', { sealed: words.number(sealed), n: words.number(states.length) });
}
