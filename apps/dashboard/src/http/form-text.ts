/**
 * What stands in a field of a form; nothing where none was sent. Browsers send each line break as two characters and count it as one, and so do
 * the limits of our fields.
 */
export function formText(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
}
