import type { RecordedFact } from '../api/lineage';
import type { Words } from '../messages/language';
import { fieldText } from './fact-field';
import { factName } from './figure-words';
import { Layout, type Frame } from './layout';
import { Heading, WideTable } from './parts';

interface FactView {
  readonly frame: Frame;
  readonly service: string;
  readonly fact: RecordedFact;
  /** Whom the fact names may be out of sight of the officers of its centre. */
  readonly seesEverybody: boolean;
}

/** A recorded fact, as the service that owns it answers with it. */
export function FactPage({ frame, service, fact, seesEverybody }: FactView) {
  const { words } = frame;
  const { actor, data, version, streamId, position } = fact;
  const participantId = data['participantId'];
  return (
    <Layout frame={frame}>
      <h1>{frame.title}</h1>
      <p class="lead">{capital(factName(words, fact.contract))}</p>
      <p class="note">{words.say('factPage.note')}</p>
      <div class="grid two">
        <section class="card">
          <Heading words={words} title="factPage.data" />
          <Data words={words} data={data} />
          {typeof participantId === 'string' && seesEverybody ? (
            <p>
              <a href={`/participants/${encodeURIComponent(participantId)}`}>
                {words.say('due.participant', { id: participantId.slice(-6) })}
              </a>
            </p>
          ) : null}
        </section>
        <section class="card">
          <Heading words={words} title="factPage.about" />
          <dl class="facts">
            <dt>{words.say('factPage.recorded')}</dt>
            <dd>{words.moment(fact.recordedAt)}</dd>
            <dt>{words.say('factPage.by')}</dt>
            <dd>
              {words.named('role', actor.role)}, {words.named('via', actor.channel)}
              {actor.id ? ` (${actor.id})` : ''}
            </dd>
            <dt>{words.say('factPage.service')}</dt>
            <dd>{words.named('service', service)}</dd>
            <dt>{words.say('factPage.contract')}</dt>
            <dd>{fact.contract}</dd>
            <dt>{words.say('factPage.id')}</dt>
            <dd>{fact.id}</dd>
            <dt>{words.say('factPage.place')}</dt>
            <dd>{words.say('factPage.placeOf', { version: words.number(version), stream: streamId, position: words.number(position) })}</dd>
            {fact.causationId ? (
              <>
                <dt>{words.say('factPage.cause')}</dt>
                <dd>{fact.causationId}</dd>
              </>
            ) : null}
            <dt>{words.say('factPage.correlation')}</dt>
            <dd>{fact.correlationId}</dd>
          </dl>
        </section>
      </div>
    </Layout>
  );
}

function Data({ words, data }: { words: Words; data: RecordedFact['data'] }) {
  return (
    <WideTable label={words.say('factPage.data')}>
      <thead>
        <tr>
          <th scope="col">{words.say('factPage.field')}</th>
          <th scope="col" class="text">
            {words.say('factPage.value')}
          </th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(data).map(([name, value]) => (
          <tr>
            <th scope="row">{words.named('field', name)}</th>
            <td class="text value">{fieldText(words, value)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
