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

test('a page is read in the encoding it names, and wide characters without a mark are known', async () => {
  const latin2 = new Uint8Array([...new TextEncoder().encode('<meta charset="iso-8859-2"><p>'), 0xb3]);
  expect(await readDocument(file('a.html', latin2))).toEqual({ ok: true, text: 'ł' });
  const unknown = new Uint8Array([...new TextEncoder().encode('<meta charset="klingon"><p>'), 0xe9]);
  expect(await readDocument(file('a.html', unknown))).toEqual({ ok: true, text: 'é' });
  const wide = new Uint8Array([...'Dear all, the date is 1 June.'].flatMap((char) => [char.charCodeAt(0), 0]));
  expect(await readDocument(file('a.txt', wide))).toEqual({ ok: true, text: 'Dear all, the date is 1 June.' });
});

test('a sheet saved as a page is read cell by cell', () => {
  const sheet = '<table><tr><td>Rule</td><td>Fine</td></tr><tr><td>Late grades</td><td>EUR 2,500</td></tr></table>';
  expect(textOfHtml(sheet)).toBe('Rule\n\nFine\n\nLate grades\n\nEUR 2,500');
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
  [
    'a sheet that is kept in frames',
    file('plan.htm', '<frameset><frame src="plan_files/sheet001.htm"></frameset>'),
    'elsewhere',
  ],
  ['slides that are pictures', file('slides.html', '<body><img src="1.png"></body>'), 'elsewhere'],
  ['a page with nothing on it', file('a.html', '<body></body>'), 'empty'],
  ['a spreadsheet', file('plan.xlsx', 'x'), 'type'],
  ['a damaged Word file', file('memo.docx', 'no zip at all'), 'damaged'],
  ['a book', file('memo.txt', 'word '.repeat(100_000)), 'too-large'],
])('%s is refused with its reason', async (_what, given, refusal) => {
  expect(await readDocument(given)).toEqual({ ok: false, refusal });
});
