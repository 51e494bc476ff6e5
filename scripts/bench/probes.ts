import type { Lab } from './lab.ts';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
}

/** Parts of a task in which script runs; a page of ours has no script of its own, so that it is ours. */
const SCRIPT = /^(?:FunctionCall|EvaluateScript|RunMicrotasks|FireIdleCallback|TimerFire|v8\.callFunction)$/;

/**
 * The longest task with script in it while a page is read, claims included, as the browser's own trace tells.
 *
 * @param lab where
 * @param path a page without script
 * @param messages the pack: the source of an array with its parts as JSON
 * @returns milliseconds; null where the browser keeps no trace
 */
export async function longestTask(lab: Lab, path: string, messages: string): Promise<number | null> {
  if (lab.browser.engine !== 'chromium') return null;
  return lab.fresh(path, async ({ page, run }) => {
    await run(`bench.ready(${messages})`);
    await page.tracing.start({
      categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'],
    });
    await run('bench.annotate()');
    const trace = await page.tracing.stop();
    const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
    const whole = traceEvents.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
    const scripts = whole.filter(({ name }) => SCRIPT.test(name));
    const tasks = whole.filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
    const ours = tasks.filter((task) =>
      scripts.some(
        ({ pid, tid, ts }) => pid === task.pid && tid === task.tid && ts >= task.ts && ts < task.ts + (task.dur ?? 0),
      ),
    );
    return Math.round(Math.max(0, ...ours.map(({ dur }) => dur ?? 0)) / 10) / 100;
  });
}

/**
 * How much more memory a page takes with us, after a forced collection.
 *
 * @param lab where
 * @param path the page
 * @param messages the pack: the source of an array with its parts as JSON
 * @returns megabytes; null where the browser does not tell
 */
export async function heapOf(lab: Lab, path: string, messages: string): Promise<number | null> {
  if (lab.browser.engine !== 'chromium') return null;
  return lab.fresh(path, async ({ page, run }) => {
    const client = await page.createCDPSession();
    await client.send('HeapProfiler.enable');
    const used = async () => {
      for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
      return (await client.send('Runtime.getHeapUsage')).usedSize;
    };
    const before = await used();
    await run(`bench.ready(${messages})`);
    await run('bench.annotate()');
    const after = await used();
    return Math.round((after - before) / 10_486) / 100;
  });
}
