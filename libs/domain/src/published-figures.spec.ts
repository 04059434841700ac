import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCalendarDate } from './calendar';
import { publishedFigures } from './published-figures';

const [header, ...lines] = readFileSync(join(__dirname, '../data/published-figures.csv'), 'utf8').trim().split('\n');

describe('the published figures', () => {
  it('are those of the file, note by note', () => {
    expect(header).toBe('as_of,measure,value,published_by,note');
    expect(
      publishedFigures.map(({ asOf, measure, value, publishedBy, note }) => [asOf, measure, value, publishedBy, note?.en ?? ''].join()),
    ).toEqual(lines);
  });

  it('are of real days, in their order', () => {
    const days = publishedFigures.map(({ asOf }) => asOf);
    expect(days.map(parseCalendarDate)).toEqual(days);
    expect([...days].sort()).toEqual(days);
  });
});
