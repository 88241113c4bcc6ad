// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { textOfHtml } from '../../../lib/documents/html';
import { readDocument } from '../../../lib/documents/read-document';

const file = (name: string, content: BlobPart) => new File([content], name);

test('a plain text is read as it is, without line ends of another system', async () => {
  expect(await readDocument(file('memo.TXT', 'Dear all,\r\n\r\n\r\n\r\nThe date is 1 June.  \r\n'))).toEqual({
    ok: true,
    text: 'Dear all,\n\nThe date is 1 June.',
  });
});

test('accents survive UTF-8, UTF-16 and what old editors wrote', async () => {
  const utf16 = new Uint8Array([0xff, 0xfe, 0xe9, 0x00]);
  const old = new Uint8Array([0x63, 0x61, 0x66, 0xe9]);
  expect(await readDocument(file('a.md', 'café'))).toEqual({ ok: true, text: 'café' });
  expect(await readDocument(file('a.md', utf16))).toEqual({ ok: true, text: 'é' });
  expect(await readDocument(file('a.txt', old))).toEqual({ ok: true, text: 'café' });
});

test('of a page only what a reader sees is read, a paragraph a line', () => {
  const page = `<html><head><title>No</title><style>p{}</style></head><body onload="alert(1)">
    <h1>Memo</h1><p>From <b>Monday</b> every
    department pays.</p><script>document.title = 'run'</script><ul><li>one<li>two</ul>end<br>of it</body></html>`;
  expect(textOfHtml(page)).toBe('Memo\n\nFrom Monday every department pays.\n\none\n\ntwo\n\nend\n\nof it');
});

test.each([
  ['a picture', file('photo.png', 'x'), 'type'],
  ['a file without a kind', file('memo', 'x'), 'type'],
  ['an empty file', file('memo.txt', ' \n '), 'empty'],
  ['a picture named as a text', file('memo.txt', new Uint8Array([0x89, 0x50, 0, 0])), 'damaged'],
  ['a damaged Word file', file('memo.docx', 'no zip at all'), 'damaged'],
  ['a book', file('memo.txt', 'word '.repeat(100_000)), 'too-large'],
])('%s is refused with its reason', async (_what, given, refusal) => {
  expect(await readDocument(given)).toEqual({ ok: false, refusal });
});
