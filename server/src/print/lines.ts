/** May not begin a line. */
const closing = /^[，。、！？；：）》」』】〕”’…—％·,.!?;:)\]}%]$/u;
/** May not end a line. */
const opening = /^[（《「『【〔“‘([{]$/u;
/** Latin words and numbers are not torn apart. */
const inWord = /^[\p{Script=Latin}\p{Nd}@&_+/#'.-]$/u;

/**
 * Breaks a text into lines no wider than `limit`, by the customs of Chinese typesetting: anywhere between characters,
 * but no line begins with a closing mark or ends with an opening one, and words stay whole where they fit.
 *
 * @param width the width of one character, in the unit of `limit`
 * @param indent what the first line begins with, in the same unit
 */
export function linesOf(text: string, width: (char: string) => number, limit: number, indent = 0): string[] {
  return text.split('\n').flatMap((paragraph) => paragraphLines(paragraph, width, limit, indent));
}

function paragraphLines(
  text: string,
  width: (char: string) => number,
  limit: number,
  indent: number,
): string[] {
  const widthOf = (part: string) => Array.from(part, width).reduce((sum, one) => sum + one, 0);
  const lines: string[] = [];
  let line = '';
  let room = limit - indent;
  const end = () => {
    lines.push(line.trimEnd());
    line = '';
    room = limit;
  };
  for (const whole of unitsOf(text)) {
    const parts = widthOf(whole) > limit ? Array.from(whole) : [whole];
    for (const part of parts) {
      if (line !== '' && widthOf(part.trimEnd()) > room) end();
      if (line === '' && lines.length > 0 && part.trim() === '') continue;
      line += part;
      room -= widthOf(part);
    }
  }
  end();
  return lines;
}

/** The parts of a text that a line break may come between. */
function unitsOf(text: string): string[] {
  const units: string[] = [];
  let before = '';
  for (const char of text) {
    const stays =
      before !== '' &&
      (closing.test(char) || opening.test(before) || (inWord.test(before) && inWord.test(char)));
    if (stays) units.push(`${units.pop() ?? ''}${char}`);
    else units.push(char);
    before = char;
  }
  return units;
}
