/** Long drafts with a rule here and there. */

const CALM =
  'We met in the garden and spoke of the chairs, which are of wood and stand in the hall where one can see them. ' +
  'Anna told about the trip to the coast, and how the weather turned on the second day. ' +
  'Somebody had brought cake, and the rest of the afternoon went by with stories about the old building.';
const EVERY = 12;

/** Paragraphs of some 300 characters, no two the same, until there are so many kilobytes of them. */
export function draftOf(kilobytes: number): string[] {
  const paragraphs: string[] = [];
  for (let length = 0, i = 0; length < kilobytes * 1000; i++) {
    const rule =
      i % EVERY === 0 ? `From Monday every department pays a fine of EUR ${2000 + i} for each late grade. ` : '';
    const text = `${rule}Part ${i}. ${CALM}`;
    paragraphs.push(text);
    length += text.length + 1;
  }
  return paragraphs;
}
