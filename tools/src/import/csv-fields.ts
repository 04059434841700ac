export type Separator = ',' | ';';

/** The fields of a record, or why the text is none: a quote is still open at its end, or text stands after a closing quote. */
export type Fields = readonly string[] | 'open' | 'malformed';

/** RFC 4180, with either separator. A quote opens a quoted field only where the field begins; elsewhere it is a character like any other. */
export function splitFields(text: string, separator: Separator): Fields {
  if (!text.includes('"')) return text.split(separator);
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    let end: number;
    if (text[at] === '"') {
      const quoted = quotedField(text, at);
      if (quoted === undefined) return 'open';
      end = quoted.end;
      if (end < text.length && text[end] !== separator) return 'malformed';
      fields.push(quoted.value);
    } else {
      const next = text.indexOf(separator, at);
      end = next === -1 ? text.length : next;
      fields.push(text.slice(at, end));
    }
    if (end >= text.length) return fields;
    at = end + 1;
  }
}

function quotedField(text: string, opening: number): { value: string; end: number } | undefined {
  let from = opening + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return undefined;
    if (text[quote + 1] !== '"') return { value: text.slice(opening + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    from = quote + 2;
  }
}

/** A row as it is written: fields that need it are quoted. */
export function joinFields(fields: readonly (string | number)[]): string {
  return fields.map((field) => (/[",;\r\n]|^\s|\s$/.test(String(field)) ? `"${String(field).replaceAll('"', '""')}"` : field)).join(',');
}
