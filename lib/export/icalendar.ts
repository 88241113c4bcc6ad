/** The letter of RFC 5545: escaping, folding, line ends. */

/** Name with its parameters, and the value as it stands in the file. */
export type Property = [name: string, value: string];

/** A property with text for a value: what has a meaning in a calendar file is escaped, what may not be in one is dropped. */
export function property(name: string, text: string): Property {
  const value = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
  return [name, value];
}

/** A moment in UTC: `20261102T090000Z`. */
export function utc(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** A calendar with these events. */
export function calendarText(events: readonly Property[][]): string {
  const lines: Property[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Talk First//Talk First//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ...events.flatMap((event): Property[] => [['BEGIN', 'VEVENT'], ...event, ['END', 'VEVENT']]),
    ['END', 'VCALENDAR'],
  ];
  return lines.map(([name, value]) => `${folded(`${name}:${value}`)}\r\n`).join('');
}

/** Octets that fit on a line, without its end. */
const LINE = 75;

/** Breaks a line after at most 75 octets of UTF-8, never inside a character; a line that goes on begins with a space. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LINE) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
