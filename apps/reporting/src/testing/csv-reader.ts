/** The records of a CSV text as RFC 4180 has it, read with none of the code that writes one. */
export function readCsv(text: string, separator = ','): readonly (readonly string[])[] {
  const records: string[][] = [[]];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (isQuoted && letter === '"' && text[at + 1] === '"') field += text[(at += 1)];
    else if (letter === '"') isQuoted = !isQuoted;
    else if (isQuoted || (letter !== separator && !(letter === '\r' && text[at + 1] === '\n'))) field += letter;
    else {
      records.at(-1)?.push(field);
      field = '';
      if (letter === '\r' && (at += 1) < text.length - 1) records.push([]);
    }
  }
  return records;
}
