// A Slurm cluster of two nodes on this machine, for the demonstration: no systemd, no root of the system's own
// Slurm touched, everything in one folder. Needs Debian's slurm-wlm and munge.

import { spawn, spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const nodes = ['n1', 'n2'];

/** How long a node may be silent before it counts as lost, seconds. */
const SLURMD_TIMEOUT = 10;

/**
 * @typedef {{
 *   env: NodeJS.ProcessEnv,
 *   isMeasuring: (node: string) => boolean,
 *   restarts: () => number,
 *   kill: (node: string) => number,
 *   restart: (node: string) => void,
 *   stop: () => Promise<void>,
 * }} Slurm
 */

/**
 * @param {string} folder for keys, sockets, states and logs; no other user may write to it
 * @returns {Promise<Slurm>}
 */
export async function slurmOfTwo(folder) {
  mkdirSync(join(folder, 'spool'), { recursive: true, mode: 0o700 });
  mkdirSync(join(folder, 'state'), { recursive: true, mode: 0o700 });
  const conf = join(folder, 'slurm.conf');
  writeFileSync(join(folder, 'munge.key'), randomBytes(1024), { mode: 0o400 });
  writeFileSync(conf, await configuration(folder));
  // Every process of ours has the mark in its environment, those that Slurm begins among them.
  const mark = `GONIOKIT_COHORT=${randomUUID()}`;
  const env = { ...process.env, SLURM_CONF: conf, GONIOKIT_COHORT: mark.split('=')[1] };
  /** @type {Map<string, number>} */
  const daemons = new Map();

  function begin(/** @type {string} */ name, /** @type {string[]} */ ...command) {
    const log = openSync(join(folder, `${name}.out`), 'a');
    const [program = '', ...args] = command;
    const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', log, log] });
    closeSync(log);
    child.unref();
    if (child.pid !== undefined) daemons.set(name, child.pid);
  }

  const startNode = (/** @type {string} */ node) =>
    begin(node, '/usr/sbin/slurmd', '-D', '-N', node, '-f', conf);

  /** Whether the node is in the middle of a shard. */
  const isMeasuring = (/** @type {string} */ node) =>
    oursOn(node).some((pid) => commandOf(pid).includes('measure'));

  /** How many jobs Slurm has begun again. */
  const restarts = () =>
    [...said('scontrol', 'show', 'job', '--oneliner').matchAll(/ Restarts=[1-9]/g)].length;

  function said(/** @type {string} */ program, /** @type {string[]} */ ...args) {
    return spawnSync(program, args, { env, encoding: 'utf8' }).stdout ?? '';
  }

  /** Numbers of our processes. */
  function ours() {
    return processes().filter((pid) => pid !== process.pid && environmentOf(pid).includes(mark));
  }

  /** Those of a node, the daemon and the keepers of its jobs first: none is left to tell of the others' end. */
  function oursOn(/** @type {string} */ node) {
    const jobs = ours().filter((pid) => environmentOf(pid).includes(`SLURMD_NODENAME=${node}`));
    const keepers = jobs.map(parentOf).filter((pid) => nameOf(pid) === 'slurmstepd');
    return [...new Set([daemons.get(node) ?? 0, ...keepers, ...jobs])].filter((pid) => pid > 1);
  }

  function kill(/** @type {number[]} */ pids) {
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It ended by itself.
      }
    }
    return pids.length;
  }

  /** Ends what we began, and what that began meanwhile. */
  async function stop() {
    while (kill(ours()) > 0) await setTimeout(200);
  }

  try {
    const file = (/** @type {string} */ name) => join(folder, name);
    begin(
      'munge',
      '/usr/sbin/munged',
      '--foreground',
      '--force',
      `--key-file=${file('munge.key')}`,
      `--socket=${file('munge.socket')}`,
      `--pid-file=${file('munge.pid')}`,
      `--log-file=${file('munge.log')}`,
      `--seed-file=${file('munge.seed')}`,
    );
    await setTimeout(1000);
    begin('slurmctld', '/usr/sbin/slurmctld', '-D', '-f', conf);
    nodes.forEach(startNode);
    const deadline = Date.now() + 60_000;
    while (said('sinfo', '--noheader', '--format=%t %D').trim() !== `idle ${nodes.length}`) {
      if (Date.now() > deadline) throw new Error(`Slurm does not start: see the logs in ${folder}`);
      await setTimeout(500);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    env,
    isMeasuring,
    restarts,
    kill: (node) => kill(oursOn(node)),
    restart: startNode,
    stop,
  };
}

function processes() {
  return readdirSync('/proc').map(Number).filter(Number.isInteger);
}

function environmentOf(/** @type {number} */ pid) {
  return told(pid, 'environ').split('\0');
}

function commandOf(/** @type {number} */ pid) {
  return told(pid, 'cmdline').split('\0');
}

function nameOf(/** @type {number} */ pid) {
  return told(pid, 'comm').trim();
}

function parentOf(/** @type {number} */ pid) {
  return Number(/^PPid:\s*(\d+)/m.exec(told(pid, 'status'))?.[1] ?? 0);
}

/** What the system says of a process; nothing of one that ended. */
function told(/** @type {number} */ pid, /** @type {string} */ what) {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}

async function configuration(/** @type {string} */ folder) {
  const user = userInfo().username;
  const ports = [await freePort(), await freePort(), await freePort()];
  const host = hostname().split('.')[0];
  return `ClusterName=cohort
SlurmctldHost=${host}(127.0.0.1)
SlurmctldPort=${ports[0]}
SlurmUser=${user}
SlurmdUser=${user}
AuthType=auth/munge
AuthInfo=socket=${folder}/munge.socket
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool/%n
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/%n.pid
SlurmctldLogFile=${folder}/slurmctld.log
SlurmdLogFile=${folder}/%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
SlurmdTimeout=${SLURMD_TIMEOUT}
${nodes
  .map((node, i) => {
    const place = `NodeHostname=${host} NodeAddr=127.0.0.1 Port=${ports[i + 1]}`;
    return `NodeName=${node} ${place} CPUs=1 RealMemory=4000 State=UNKNOWN`;
  })
  .join('\n')}
PartitionName=all Nodes=${nodes.join(',')} Default=YES MaxTime=INFINITE State=UP
`;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
