/**
 * `npm run bench:page`: what we cost a page, traced by the browser itself. The same page is loaded and typed in with us and
 * without us, one after the other; every figure is the median of three such pairs. Prints figures; nothing passes or fails
 * here.
 */
import { measureIdle, measureLoad, measureMarks, measureMemory, measureTyping } from './page/measures';
import { median, printTable } from './page/report';
import { withBrowsers } from './page/two-browsers';

/** `npm run bench:page -- 1`: fewer rounds, for a first look. */
const ROUNDS = Number(process.argv[2] ?? 3);
/** `npm run bench:page -- 3 rest`: without the typing, which takes longest. */
const TYPING = process.argv[3] !== 'rest';

await withBrowsers(async (browsers) => {
  const rows: [what: string, figure: string, aim: string][] = [];
  for (const [name, kind, kilobytes] of [
    ['textarea, 15 kB', 'textarea', 15],
    ['textarea, 100 kB', 'textarea', 100],
    ['textarea, 150 kB', 'textarea', 150],
    ['contenteditable, 150 kB', 'contenteditable', 150],
  ] as const) {
    if (!TYPING) break;
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await measureTyping(browsers, kind, kilobytes));
    const added = median(rounds.map(({ added }) => added));
    const ours = median(rounds.map(({ ours }) => ours));
    const page = median(rounds.map(({ without }) => without));
    rows.push([`added a key, 95th percentile: ${name}`, `${added.toFixed(2)} ms`, '2 ms']);
    rows.push(['  our own scripts in it, 95th percentile', `${ours.toFixed(2)} ms`, '']);
    rows.push(['  the page without us, 95th percentile', `${page.toFixed(2)} ms`, '']);
    console.log(
      rows
        .slice(-3)
        .map((row) => row.join('   '))
        .join('\n'),
    );
  }

  const marks = [];
  for (let round = 0; round < ROUNDS; round++) marks.push(await measureMarks(browsers));
  rows.push([
    'first marks in a contenteditable of 150 kB',
    `${median(marks.map((m) => m.first)).toFixed(0)} ms`,
    '300 ms',
  ]);
  rows.push(['marks that show after scrolling to the last rule', String(median(marks.map((m) => m.onScroll))), '> 0']);
  rows.push(['changes to the page by that scroll', String(median(marks.map((m) => m.changes))), '0']);

  const loads = [];
  for (let round = 0; round < ROUNDS; round++) loads.push(await measureLoad(browsers));
  rows.push([
    'script of ours at a load without an editor',
    `${median(loads.map((l) => l.script)).toFixed(2)} ms`,
    '1 ms',
  ]);
  rows.push(['tasks and timers of ours after that, in 5 s', String(median(loads.map((l) => l.later))), '0']);

  const idle = [];
  for (let round = 0; round < ROUNDS; round++) idle.push(await measureIdle(browsers));
  rows.push(['our functions called beside an idle editor, in 5 s', String(median(idle)), '0']);

  const memory = [];
  for (let round = 0; round < ROUNDS; round++) memory.push(await measureMemory(browsers));
  rows.push([
    'page heap we add (editor of 150 kB, marked)',
    `${median(memory.map((m) => m.heap)).toFixed(1)} MB`,
    '10 MB',
  ]);
  rows.push(["the extension's process, after that", `${median(memory.map((m) => m.process)).toFixed(0)} MB`, '80 MB']);
  printTable(rows);
});
