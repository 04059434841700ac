import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min, ValidateBy } from 'class-validator';

/** How many items of a list are asked for at a time. */
export function Limit(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: Number, minimum: 1, maximum: 200, default: 50 }),
    Type(() => Number),
    IsInt(),
    Min(1),
    Max(200),
  );
}

/** A place in a list as one word. */
export function placeWord(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** What such a word is made of; nothing for any other text. */
export function placeParts(word: string): readonly unknown[] {
  try {
    const parts = JSON.parse(Buffer.from(word, 'base64url').toString('utf8')) as unknown;
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** A word that `parse` takes for a place. */
export function IsPlace(parse: (word: string) => unknown): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && value.length <= 500 && parse(value) !== undefined;
  return ValidateBy({ name: 'isPlace', validator: { validate, defaultMessage: () => '$property must be the `next` of a page' } });
}
