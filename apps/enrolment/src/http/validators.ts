import { isNib, isRupiah, parseMonth } from '@okoce/domain';
import { ValidateBy } from 'class-validator';

export const IsMonth = () => checked('isMonth', (text) => parseMonth(text) !== undefined, 'must be a month, YYYY-MM');

export const IsNib = () => checked('isNib', isNib, 'must be the 13 digits of a NIB');

/** SHA-256 of a document, as `sha256sum` writes it. */
export const IsDocumentHash = () =>
  checked('isDocumentHash', (text) => /^[0-9a-f]{64}$/.test(text), 'must be a SHA-256 in 64 lower-case hexadecimal digits');

/** Names of texts, channels and purposes: short and of a fixed alphabet, so that nothing personal can hide in them. */
export const IsToken = () =>
  checked(
    'isToken',
    (text) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(text),
    'must be 1 to 40 letters, digits, dots, dashes or underscores',
  );

export const IsRupiah = () =>
  ValidateBy({ name: 'isRupiah', validator: { validate: isRupiah, defaultMessage: () => '$property must be whole rupiah, an integer' } });

function checked(name: string, check: (text: string) => boolean, message: string): PropertyDecorator {
  return ValidateBy({
    name,
    validator: { validate: (value: unknown) => typeof value === 'string' && check(value), defaultMessage: () => `$property ${message}` },
  });
}
