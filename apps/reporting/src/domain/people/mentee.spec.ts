import { lastDayOf } from '@okoce/domain';
import type { Quarter } from '@okoce/domain';
import { chance, shuffled } from '../../testing/batches';
import { assigned, held, scheduled, workFacts } from '../due/examples';
import type { ToldWork } from '../due/examples';
import { firstRuleSet } from '../assessment/rule-sets';
import { CAKUNG, TEBET, on, registered, transferred, wib } from '../examples';
import { ParticipantWork } from '../work/participant-work';
import { byWhatHelpsMost, isOverdue, menteeQuarter } from './mentee';
import type { Mentee, WayUp } from './mentee';

const Q1 = '2020-Q1' as Quarter;
const since: readonly ToldWork[] = [registered(wib('2020-01-02')), assigned(wib('2020-01-02'))];
const kept = (day: string): readonly ToldWork[] => [scheduled(wib(day), `session-${day}`), ...held(wib(day), `session-${day}`)];
const seen = (day: string, facts: readonly ToldWork[], quarter = Q1) =>
  menteeQuarter(ParticipantWork.of(workFacts(...facts)), quarter, firstRuleSet, on(day));

describe('a mentee’s quarter', () => {
  it('says how it stands and what helps most, in sentences', () => {
    expect(seen('2020-03-01', [...since, ...kept('2020-01-20'), ...kept('2020-01-27')])).toEqual({
      districtCode: TEBET,
      class: 'D',
      reason: null,
      index: 34,
      nearest: {
        class: 'B',
        possible: true,
        unmet: 2,
        sentences: [
          {
            id: 'Peserta perlu kontak terverifikasi (sesi 30 menit, pelatihan, atau laporan bulanan) dalam 1 bulan dari 2020-03, yang pertama paling lambat 2020-03-31.',
            en: 'The participant needs a verified touch (a session of 30 minutes, a training, a monthly report) in 1 of 2020-03, the first by 2020-03-31.',
          },
          {
            id: 'Peserta perlu kontak terverifikasi paling lambat 2020-03-13, dan sesudahnya tidak lebih dari 45 hari tanpa kontak.',
            en: 'The participant needs a verified touch by 2020-03-13, and after it no more than 45 days without one.',
          },
        ],
      },
      lastTouch: '2020-01-27',
      activeMonths: 1,
    });
  });

  it('says what is still possible before what the quarter no longer allows', () => {
    const late = seen('2020-03-20', [...since, ...kept('2020-01-20'), ...kept('2020-01-27')]);
    expect(late?.nearest).toMatchObject({ possible: false });
    const allowed = (text: string): boolean => !text.startsWith('The quarter no longer allows it');
    const order = late?.nearest?.sentences.map(({ en }) => allowed(en)) ?? [];
    expect(order).toEqual([...order].sort((a, b) => Number(b) - Number(a)));
  });

  it('is of the centre she is with at its end, and knows no touch that came after it', () => {
    const facts = [...since, ...kept('2020-01-20'), ...kept('2020-04-20'), transferred(wib('2020-04-10'))];
    expect(seen('2020-05-01', facts)).toMatchObject({ districtCode: TEBET, lastTouch: '2020-01-20' });
    expect(seen('2020-05-01', facts, '2020-Q2' as Quarter)).toMatchObject({ districtCode: CAKUNG, lastTouch: '2020-04-20' });
  });

  it('has no class where there are no rules, and is none before her registration', () => {
    const facts = workFacts(registered(wib('2016-01-02')));
    const old = '2016-Q1' as Quarter;
    expect(menteeQuarter(ParticipantWork.of(facts), old, undefined, lastDayOf(old))).toMatchObject({
      class: null,
      index: null,
      nearest: null,
    });
    expect(seen('2019-12-31', since, '2019-Q4' as Quarter)).toBeUndefined();
  });

  it('has no way up from the best class, and of N says what would let her be assessed', () => {
    expect(seen('2020-02-01', [registered(wib('2020-01-02'))])).toMatchObject({
      class: 'N',
      reason: 'no_mentor',
      nearest: { class: null },
    });
  });
});

describe('the order of what helps most', () => {
  const mentee = (participantId: string, change: Partial<Mentee> = {}, way?: Partial<WayUp>): Mentee => ({
    participantId,
    districtCode: TEBET,
    class: 'D',
    decidedClass: null,
    reason: null,
    index: 30,
    nearest: { class: 'B', possible: true, unmet: 2, sentences: [], ...way },
    due: 0,
    overdue: 0,
    lastTouch: null,
    activeMonths: 0,
    ...change,
  });

  it('is fewest steps that are still possible, then most due, then the higher index, then the id', () => {
    const order = [
      mentee('one-step', {}, { unmet: 1 }),
      mentee('more-due', { due: 3 }),
      mentee('higher-index', { due: 1, index: 60 }),
      mentee('lower-index', { due: 1 }),
      mentee('z-same', { due: 1 }),
      mentee('too-late', { due: 9 }, { unmet: 1, possible: false }),
      mentee('best', { class: 'A', nearest: null }),
    ];
    expect(order.map(({ participantId }) => participantId)).toEqual(
      [...shuffled(order, chance(7))].sort(byWhatHelpsMost).map(({ participantId }) => participantId),
    );
  });
});

it('what is overdue is what should have been done by now', () => {
  expect(
    (['report_late', 'report_due', 'silent_45', 'silent_21', 'action_overdue', 'action_due'] as const).map((kind) => isOverdue({ kind })),
  ).toEqual([true, false, true, false, true, false]);
});
