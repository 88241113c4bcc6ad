/**
 * `npm run soak [-- MINUTES]`: types into five editors of one tab, turn and turn about, for half an hour unless told
 * otherwise, and goes from passage to passage and opens cards; the same is typed in a browser without us. Counts listeners,
 * nodes and heap after forced collection once a minute. Fails when they grew more than without us since the end of the first
 * minute, or when the console said anything wrong.
 */
import { openChromium } from '../support/chromium';
import { soak, verdict } from '../support/soak';

const minutes = Number(process.argv[2] ?? 30);
const chromium = await openChromium();
try {
  const samples = await soak(
    chromium,
    { unit: 'seconds', total: minutes * 60, every: Math.min(60, minutes * 10) },
    (sample) =>
      console.log(
        `${String(Math.round(sample.seconds)).padStart(5)} s  heap ${(sample.heap / 1e6).toFixed(2)} MB  nodes ${sample.nodes}  ` +
          `listeners ${sample.listeners}  keys ${sample.keys}  without us: heap ${(sample.plain.heap / 1e6).toFixed(2)} MB  ` +
          `nodes ${sample.plain.nodes}  listeners ${sample.plain.listeners}`,
      ),
  );
  const { problems, summary } = verdict(samples, chromium.errors);
  console.log(summary);
  for (const problem of problems) console.log(`- ${problem}`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  await chromium.close();
}
