import { districts } from '@okoce/domain';
import type { Quarter } from '@okoce/domain';
import { classesShown } from '../api/reports';
import type { QuarterCompared, WhatIfAnswer, WhatIfRefusal } from '../api/what-if';
import type { Words } from '../messages/language';
import { Layout, type Frame } from './layout';
import { Heading, WideTable } from './parts';
import { conditionText } from './trace';

/** What stands in the form. */
export interface WhatIfForm {
  /** The text of a rule set. */
  readonly ruleSet: string;
  readonly from: string;
  readonly to: string;
}

export interface WhatIfOutcome {
  readonly answer?: WhatIfAnswer | undefined;
  readonly refusal?: WhatIfRefusal | undefined;
}

type Moves = Pick<QuarterCompared, 'people' | 'moved' | 'up' | 'down'>;

/** A rule set tried on past quarters, as a plain form. */
export function WhatIfPage({ frame, form, outcome }: { frame: Frame; form: WhatIfForm; outcome: WhatIfOutcome }) {
  const { words } = frame;
  return (
    <Layout frame={frame}>
      <h1>{frame.title}</h1>
      <p class="lead">{words.say('whatIf.lead')}</p>
      <p class="note">{words.say('whatIf.note')}</p>
      {outcome.answer?.quarters.map((quarter) => (
        <QuarterSection words={words} compared={quarter as QuarterCompared} candidate={outcome.answer?.ruleSet ?? ''} />
      ))}
      <FormSection words={words} form={form} refusal={outcome.refusal} />
    </Layout>
  );
}

function FormSection({ words, form, refusal }: { words: Words; form: WhatIfForm; refusal: WhatIfRefusal | undefined }) {
  const invalid = refusal ? ({ 'aria-invalid': 'true' } as const) : {};
  return (
    <section class="card">
      {refusal ? <Refused words={words} refusal={refusal} /> : null}
      <form method="post" action="/what-if" class="what-if">
        <label for="ruleSet">{words.say('whatIf.ruleSet')}</label>
        <p class="hint" id="ruleSetHint">
          {words.say('whatIf.ruleSetHint')}
        </p>
        <textarea
          id="ruleSet"
          name="ruleSet"
          rows={18}
          spellcheck={false}
          required
          aria-describedby={refusal ? 'refused ruleSetHint' : 'ruleSetHint'}
          {...invalid}
        >
          {form.ruleSet}
        </textarea>
        <p class="hint" id="quarterHint">
          {words.say('whatIf.quarterHint')}
        </p>
        {(['from', 'to'] as const).map((name) => (
          <>
            <label for={name}>{words.say(`whatIf.${name}`)}</label>
            <input
              id={name}
              name={name}
              type="text"
              required
              pattern="\d{4}-Q[1-4]"
              maxLength={7}
              value={form[name]}
              aria-describedby="quarterHint"
            />
          </>
        ))}
        <button type="submit">{words.say('whatIf.compare')}</button>
      </form>
    </section>
  );
}

/** Each fault at its place in the document. */
function Refused({ words, refusal }: { words: Words; refusal: WhatIfRefusal }) {
  return (
    <div class="refused" id="refused" role="alert">
      <p>{words.sentence(refusal.sentence)}</p>
      {refusal.faults.length > 0 ? (
        <ul aria-label={words.say('whatIf.faults')}>
          {refusal.faults.map((fault) => (
            <li>
              <code>{fault.place || '/'}</code> {words.sentence(fault)}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function QuarterSection({ words, compared, candidate }: { words: Words; compared: QuarterCompared; candidate: string }) {
  const quarter = words.quarter(compared.quarter as Quarter);
  return (
    <section class="card">
      <h2>{quarter}</h2>
      <p class="note">{words.say('whatIf.rules', { now: compared.ruleSet, candidate })}</p>
      <p>{words.say('whatIf.moved', movesTold(words, compared))}</p>
      <Matrix words={words} matrix={compared.matrix} label={`${words.say('whatIf.matrix')}, ${quarter}`} />
      <Centres words={words} compared={compared} label={`${words.say('whatIf.centres')}, ${quarter}`} />
      <CentreMatrices words={words} compared={compared} quarter={quarter} />
      <Nearest words={words} compared={compared} label={`${words.say('whatIf.nearest')}, ${quarter}`} />
    </section>
  );
}

function Matrix({ words, matrix, label }: { words: Words; matrix: QuarterCompared['matrix']; label: string }) {
  return (
    <WideTable label={label}>
      <thead>
        <tr>
          <th scope="col">{words.say('whatIf.nowThen')}</th>
          {classesShown.map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {classesShown.map((now) => (
          <tr>
            <th scope="row">{`${now} ${words.say(`class.${now}`)}`}</th>
            {classesShown.map((then) => (
              <td>{now === then ? words.number(matrix[now][then]) : <Moved words={words} people={matrix[now][then]} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function Moved({ words, people }: { words: Words; people: number }) {
  return people === 0 ? <>{words.number(0)}</> : <strong>{words.number(people)}</strong>;
}

function Centres({ words, compared, label }: { words: Words; compared: QuarterCompared; label: string }) {
  const moving = movingIn(compared);
  return (
    <>
      <Heading words={words} title="whatIf.centres" />
      {moving.length === 0 ? <p class="note">{words.say('whatIf.nobody')}</p> : null}
      {moving.length === 0 ? null : (
        <WideTable label={label}>
          <thead>
            <tr>
              {(['centre', 'people', 'movedShort', 'up', 'down', 'others'] as const).map((column) => (
                <th scope="col">{words.say(`whatIf.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {moving.map((centre) => {
              const { people, moved, up, down, others } = movesTold(words, centre);
              return (
                <tr>
                  <th scope="row">{nameOf(centre.centre)}</th>
                  {[people, moved, up, down, others].map((told) => (
                    <td>{told}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </WideTable>
      )}
    </>
  );
}

/** From which class to which, of each centre in which anybody would move. */
function CentreMatrices({ words, compared, quarter }: { words: Words; compared: QuarterCompared; quarter: string }) {
  const moving = movingIn(compared);
  if (moving.length === 0) return null;
  return (
    <>
      <p class="note">{words.say('whatIf.matrices')}</p>
      {moving.map(({ centre, moved, matrix }) => (
        <details>
          <summary>{words.say('whatIf.movedAt', { centre: nameOf(centre), moved: words.number(moved) })}</summary>
          <Matrix words={words} matrix={matrix} label={`${words.say('whatIf.matrix')}, ${nameOf(centre)}, ${quarter}`} />
        </details>
      ))}
    </>
  );
}

function movingIn({ centres }: QuarterCompared): QuarterCompared['centres'] {
  return centres.filter(({ moved }) => moved > 0);
}

function Nearest({ words, compared, label }: { words: Words; compared: QuarterCompared; label: string }) {
  if (compared.nearest.length === 0) return null;
  return (
    <>
      <Heading words={words} title="whatIf.nearest" lead="whatIf.nearestLead" />
      <WideTable label={label}>
        <thead>
          <tr>
            {(['person', 'centre', 'class', 'unmet'] as const).map((column) => (
              <th scope="col" class={column === 'unmet' ? 'text' : undefined}>
                {words.say(`whatIf.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {compared.nearest.map((person) => (
            <tr>
              <th scope="row">
                <a href={`/participants/${person.participantId}?quarter=${compared.quarter}`}>
                  {words.say('participant.someone', { id: person.participantId.slice(-6) })}
                </a>
              </th>
              <td>{nameOf(person.districtCode)}</td>
              <td>{words.say('whatIf.nearestClass', { class: person.class, next: person.next })}</td>
              <td class="text sentences">
                {person.unmet.map(({ anyOf }) => (
                  <div>{anyOf.map((comparison) => conditionText(words, comparison)).join(` ${words.say('trace.or')} `)}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </>
  );
}

function movesTold(words: Words, { people, moved, up, down }: Moves): Record<keyof Moves | 'others', string> {
  const told = (count: number): string => words.number(count);
  return { people: told(people), moved: told(moved), up: told(up), down: told(down), others: told(moved - up - down) };
}

function nameOf(centre: string): string {
  return districts.find(({ code }) => code === centre)?.name ?? centre;
}
