// `npm run cohort-demo`: a cohort measured alone, by Snakemake on this machine, and on a Slurm cluster of two
// nodes of which one is killed, and whose driver is killed and taken up again: the same bytes each time.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from './build.js';
import { slurmOfTwo } from './slurm-of-two.js';
import { root } from './workspace.js';

const RECORDINGS = 96;
const FRAMES = 450;
const SHARDS = 12;

const goniokit = [process.execPath, join(root, 'packages/cli/dist/bin.js')];
const workflow = join(root, 'packages/cli/workflow');
const packages = 'apt-get install -y --no-install-recommends snakemake slurm-wlm munge';

/** @returns {Promise<number>} 0 where all runs gave the same bytes */
export async function run() {
  if (!['snakemake', 'sbatch', 'slurmctld', 'munged'].every(isInstalled)) {
    console.error(`npm run cohort-demo requires Snakemake and Slurm. On Debian:\n  ${packages}`);
    return 2;
  }
  await build();
  const folder = mkdtempSync(join(tmpdir(), 'goniokit-cohort-'));
  try {
    return await demonstrate(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function demonstrate(/** @type {string} */ folder) {
  console.log(`${RECORDINGS} recordings of 15 s, two that cannot be read, in ${folder}`);
  writeCohort(folder);
  const wanted = alone(folder);
  /** @type {boolean[]} */
  const verdicts = [];
  const check = (/** @type {string} */ what, /** @type {string} */ results) => {
    const got = hashOf(results);
    verdicts.push(got === wanted);
    console.log(`${got === wanted ? 'the same bytes' : 'OTHER BYTES   '}  ${what}`);
  };
  console.log(`${wanted.slice(0, 14)}  one process, one shard`);

  for (const shards of [1, SHARDS, RECORDINGS]) {
    const own = workIn(folder, `local-${shards}`, shards);
    const code = await own.start('local', process.env).ended;
    check(`Snakemake on this machine, ${shards} shards (exit ${code})`, own.results);
  }

  const slurm = await slurmOfTwo(join(folder, 'slurm'));
  try {
    const lost = workIn(folder, 'lost-node', SHARDS);
    const driver = lost.start('slurm', slurm.env);
    await until(() => lost.finished() >= 2 && slurm.isMeasuring('n2'), driver.ended);
    const killed = slurm.kill('n2');
    console.log(`                node n2 killed in the middle of a shard (${killed} processes)`);
    const code = await driver.ended;
    console.log(`                ${slurm.restarts()} of its jobs begun again on the other node`);
    check(`Slurm, a node killed after ${lost.atKill} shards (exit ${code})`, lost.results);
    slurm.restart('n2');

    const left = workIn(folder, 'killed-driver', SHARDS);
    const first = left.start('slurm', slurm.env);
    await until(() => left.finished() >= 4, first.ended);
    first.kill();
    await first.ended;
    console.log(`                driver killed, ${left.atKill} of ${SHARDS} shards finished`);
    await left.start('slurm', slurm.env, '--unlock').ended;
    const again = await left.start('slurm', slurm.env).ended;
    check(`Slurm, the driver killed and taken up again (exit ${again})`, left.results);
  } finally {
    await slurm.stop();
  }
  return verdicts.every(Boolean) ? 0 : 1;
}

/** Slurm's programs run nowhere but in a cluster, not even to say their version. */
function isInstalled(/** @type {string} */ program) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  return folders.some((folder) => existsSync(join(folder, program)));
}

/** Recordings of their own lengths, so that none has the content of another. */
function writeCohort(/** @type {string} */ folder) {
  const text = readFileSync(join(root, 'fixtures/recordings/rom-shoulder.ndjson'), 'utf8');
  const [header, ...lines] = text.trimEnd().split('\n');
  const poses = lines.map((line) => line.slice(line.indexOf('"pose"')));
  const names = [];
  mkdirSync(join(folder, 'recordings'));
  for (let i = 0; i < RECORDINGS; i += 1) {
    const frames = Array.from(
      { length: FRAMES + i },
      (_, frame) => `{"timeMs":${(frame * 100) / 3},${poses[(frame + i) % poses.length]}`,
    );
    const name = join(folder, `recordings/${String(i).padStart(3, '0')}.ndjson`);
    writeFileSync(name, i === 7 ? '<html>' : `${header}\n${frames.join('\n')}\n`);
    names.push(name);
  }
  names.push(join(folder, 'recordings/gone.ndjson'));
  writeFileSync(join(folder, 'list.txt'), `${names.join('\n')}\n`);
}

/** What the others have to give: measured and merged without a workflow. */
function alone(/** @type {string} */ folder) {
  const [node = '', bin = ''] = goniokit;
  const commands = [
    ['measure', '--list', 'list.txt', '-o', 'alone.ndjson', '--jobs', '1'],
    ['merge', 'alone.ndjson', '-o', 'merged.ndjson'],
  ];
  for (const command of commands) spawnSync(node, [bin, ...command], { cwd: folder });
  return hashOf(join(folder, 'merged.ndjson'));
}

/**
 * A folder for a run of its own.
 *
 * @param {string} folder
 * @param {string} name
 * @param {number} shards
 */
function workIn(folder, name, shards) {
  const cwd = join(folder, name);
  mkdirSync(cwd);
  const config = [`list=${folder}/list.txt`, `shards=${shards}`, `goniokit=${goniokit.join(' ')}`];
  let atKill = 0;
  return {
    results: join(cwd, 'results.ndjson'),
    get atKill() {
      return atKill;
    },
    /** Shards that are measured. */
    finished() {
      const work = join(cwd, 'cohort');
      const done = existsSync(work)
        ? readdirSync(work).filter((file) => /^\d+-of-\d+\.ndjson$/.test(file)).length
        : 0;
      atKill = done;
      return done;
    },
    start(
      /** @type {string} */ profile,
      /** @type {NodeJS.ProcessEnv} */ env,
      /** @type {string[]} */ ...more
    ) {
      const child = spawn(
        'snakemake',
        [
          ...['--snakefile', join(workflow, 'Snakefile')],
          ...['--profile', join(workflow, 'profiles', profile)],
          ...more,
          ...['--config', ...config],
        ],
        { cwd, env, stdio: 'ignore' },
      );
      /** @type {Promise<number | null>} */
      const ended = new Promise((resolve) => child.once('close', resolve));
      return { ended, kill: () => child.kill('SIGKILL') };
    },
  };
}

/** Waits for a moment in the middle, no longer than the work lasts. */
async function until(/** @type {() => boolean} */ happened, /** @type {Promise<unknown>} */ ended) {
  let isOver = false;
  ended.then(() => {
    isOver = true;
  });
  while (!happened()) {
    if (isOver) throw new Error('the run was over before it could be disturbed');
    await setTimeout(100);
  }
}

function hashOf(/** @type {string} */ file) {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'none';
}
