/** What the browser's own trace says about the main thread of one page. All times in milliseconds. */
import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  name: string;
  cat: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string; data?: Record<string, unknown> };
}

export interface Slice {
  name: string;
  start: number;
  /** Time on the processor where the trace has it: other work on the machine does not count. */
  cost: number;
  url: string;
  type: string;
}

export interface Trace {
  /** Everything the main thread did, one slice a task. */
  tasks: Slice[];
  /** Script of extensions, outermost calls only; what the browser had to do for them meanwhile is in it. */
  ours: Slice[];
  /** Every event of the timeline on that thread. */
  all: Slice[];
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute', 'toplevel', 'v8'];

export async function traced(browser: Browser, page: Page, act: () => Promise<void>): Promise<Trace> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  return read(traceEvents, new URL(page.url()).origin);
}

function read(events: TraceEvent[], origin: string): Trace {
  const pid = processOf(events, origin);
  const main = events.find(
    ({ name, pid: of, args }) => name === 'thread_name' && of === pid && args?.name === 'CrRendererMain',
  );
  const onMain = events
    .filter((event) => event.pid === pid && event.tid === main?.tid && event.ph === 'X')
    .sort((a, b) => a.ts - b.ts);
  const all = onMain.map(sliceOf);
  const tasks = all.filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
  const ours: Slice[] = [];
  let end = 0;
  for (const event of onMain) {
    const slice = sliceOf(event);
    if (!slice.url.startsWith('chrome-extension://') || event.ts < end) continue;
    ours.push(slice);
    end = event.ts + (event.dur ?? 0);
  }
  return { tasks, ours, all };
}

/** The process a page of this origin runs in, as the trace itself has it. */
function processOf(events: TraceEvent[], origin: string): number {
  for (const { name, args } of events) {
    if (name !== 'TracingStartedInBrowser') continue;
    const frames = (args?.data?.frames ?? []) as { url: string; processId?: number }[];
    const found = frames.find(({ url, processId }) => url.startsWith(origin) && processId !== undefined);
    if (found?.processId !== undefined) return found.processId;
  }
  throw new Error(`the trace knows no page of ${origin}`);
}

function sliceOf({ name, ts, dur = 0, tdur, args }: TraceEvent): Slice {
  const data = args?.data ?? {};
  const url = String(data.url ?? (data.stackTrace as { url?: string }[] | undefined)?.[0]?.url ?? data.fileName ?? '');
  return { name, start: ts / 1000, cost: (tdur ?? dur) / 1000, url, type: String(data.type ?? '') };
}
