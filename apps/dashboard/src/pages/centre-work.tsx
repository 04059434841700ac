import type { Quarter } from '@okoce/domain';
import { workParts, type CentreWork } from '../api/reports';
import type { Words } from '../messages/language';
import { Heading, WideTable } from './parts';

/** What was expected of a centre's mentored people, beside what was done. */
export function CentreWorkSection({ words, work }: { words: Words; work: CentreWork }) {
  const quarter = words.quarter(work.quarter as Quarter);
  return (
    <section class="card" id="work">
      <Heading words={words} title="work.title" />
      <p class="note">
        {work.people > 0 ? words.say('work.lead', { n: words.number(work.people), quarter }) : words.say('work.none', { quarter })}
      </p>
      {work.soFar ? <p class="note">{words.say('work.soFar')}</p> : null}
      {work.people > 0 ? <WorkTable words={words} work={work} /> : null}
      {work.people > 0 ? <p class="note">{words.say('work.behind')}</p> : null}
    </section>
  );
}

function WorkTable({ words, work }: { words: Words; work: CentreWork }) {
  return (
    <WideTable label={words.say('work.title')}>
      <thead>
        <tr>
          <th scope="col">{words.say('work.what')}</th>
          <th scope="col">{words.say('work.expected')}</th>
          <th scope="col">{words.say('work.done')}</th>
          <th scope="col">{words.say('work.share')}</th>
        </tr>
      </thead>
      <tbody>
        {workParts.map((part) => {
          const { expected, done } = work[part];
          return (
            <tr>
              <th scope="row">{words.say(`work.${part}`)}</th>
              <td>{words.number(expected)}</td>
              <td>{words.number(done)}</td>
              <td>{expected > 0 ? words.percent(done, expected) : '–'}</td>
            </tr>
          );
        })}
      </tbody>
    </WideTable>
  );
}
