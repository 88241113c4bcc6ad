/**
 * `npm run soak [-- MINUTES]`: types into five editors of one tab, turn and turn about, for half an hour unless told
 * otherwise; opens cards, sets aside and takes back. Counts listeners, nodes and heap after forced collection once a minute.
 * Fails when they grew since the end of the first minute, or when the console said anything wrong.
 */
import { openChromium } from '../support/chromium';
import { soak, verdict } from '../support/soak';

const minutes = Number(process.argv[2] ?? 30);
const chromium = await openChromium();
try {
  const samples = await soak(chromium, { seconds: minutes * 60, every: Math.min(60, minutes * 10) }, (sample) =>
    console.log(
      `${String(Math.round(sample.seconds)).padStart(5)} s  heap ${(sample.heap / 1e6).toFixed(2)} MB  nodes ${sample.nodes}  ` +
        `listeners ${sample.listeners}  keys ${sample.keys}`,
    ),
  );
  const { problems, summary } = verdict(samples, chromium.errors);
  console.log(summary);
  for (const problem of problems) console.log(`- ${problem}`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  await chromium.close();
}
