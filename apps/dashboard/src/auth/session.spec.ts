import type { Request } from 'express';
import { cookieOf } from './session';

const request = (cookie?: string): Request => ({ headers: cookie === undefined ? {} : { cookie } }) as Request;

describe('a cookie', () => {
  it('is read by its name', () => {
    expect(cookieOf(request('a=1; okoce_lang=en; b=2'), 'okoce_lang')).toBe('en');
    expect(cookieOf(request('a=1'), 'okoce_lang')).toBeUndefined();
    expect(cookieOf(request(), 'okoce_lang')).toBeUndefined();
  });

  it('that nobody can decode is none', () => expect(cookieOf(request('okoce_lang=%E0%A4%A'), 'okoce_lang')).toBeUndefined());
});
