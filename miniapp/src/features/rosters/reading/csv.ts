import { type Cell } from './sheet';

const delimiters = [',', '\t', ';'] as const;

/** The delimiter that parts the first lines most often; what stands between quotes does not count. */
function delimiterOf(text: string): string {
  const plain = text.slice(0, 4000).replace(/"[^"]*"/g, '');
  const [best] = delimiters
    .map((delimiter) => ({ delimiter, count: plain.split(delimiter).length }))
    .sort((a, b) => b.count - a.count);
  return best?.delimiter ?? ',';
}

/** `="0012"` is how spreadsheets keep zeros in front. */
const unwrapped = (value: string): string => /^="(.*)"$/.exec(value)?.[1] ?? value;

/** Rows of comma-, tab- or semicolon-separated text; quotes may hold line breaks. */
export function csvRows(source: string): Cell[][] {
  const marked = /^sep=(.)\r?\n/.exec(source);
  const text = marked ? source.slice(marked[0].length) : source;
  const delimiter = marked?.[1] ?? delimiterOf(text);
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let value = '';
  let quoted = false;
  const endCell = () => {
    row.push(value.trim() === '' ? null : unwrapped(value));
    value = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row.every((cell) => cell === null) ? [] : row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') value += char;
      else if (text.charAt(at + 1) === '"') {
        value += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && value === '') quoted = true;
    else if (char === delimiter) endCell();
    else if (char === '\n' || (char === '\r' && text.charAt(at + 1) !== '\n')) endRow();
    else if (char !== '\r') value += char;
  }
  if (value !== '' || row.length > 0) endRow();
  return rows;
}
