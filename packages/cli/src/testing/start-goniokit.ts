import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../dist/bin.js', import.meta.url));

/** Makes a process tell at its end how much memory it took at most, bytes. */
const tellMemory =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS*1024+'\\n'))";

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** From start to end, milliseconds. */
  readonly wallMs: number;
  /** Most memory that was resident, bytes. */
  readonly peakBytes: number;
}

/** The built program as a process of its own. */
export function startGoniokit(argv: readonly string[], cwd: string, stdoutFile?: string) {
  if (!existsSync(bin))
    throw new Error('the program is not built: run `tsc -b packages/cli` first');
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', tellMemory, bin, ...argv], {
    cwd,
    stdio: ['pipe', stdoutFile === undefined ? 'pipe' : openSync(stdoutFile, 'w'), 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  async function wait(): Promise<Ended> {
    const [code] = await once(child, 'close');
    const [, said = '', peak] = /^(.*?)peak (\d+)\n$/s.exec(stderr) ?? [];
    return {
      code,
      stdout,
      stderr: said,
      wallMs: performance.now() - start,
      peakBytes: Number(peak),
    };
  }
  return { child, ended: wait() };
}
