import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './built.ts';
import { percentile } from './timing.ts';

const STARTS = 5;

/** From the start of the process to the first byte of the first reply, over the seeds. */
export async function measureStart(): Promise<void> {
  const startsMs: number[] = [];
  for (let run = 0; run < STARTS; run += 1) startsMs.push(await startOnce());
  console.log(`start to first reply, seeds: median of ${STARTS} ${percentile(startsMs, 0.5).toFixed(0)} ms`);
}

function startOnce(): Promise<number> {
  return new Promise((done, fail) => {
    const startedMs = performance.now();
    const child = spawn(process.execPath, [join(ROOT, 'dist/main.js'), 'chat', '--content', join(ROOT, 'seeds')], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdout.once('data', () => done(performance.now() - startedMs));
    child.once('exit', (code) => fail(new Error(`ended with ${code} before it answered; run npm run build first`)));
    child.stdin.end('/status\n');
  });
}
