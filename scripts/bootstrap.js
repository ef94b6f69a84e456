// The one way in for `npm start`, `npm test` and their kin: checks Node, sets up what changed, runs.
// Only Node built-ins, and syntax that an old Node can read, so that it can say that it is too old.

const wanted = [20, 19];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  console.error(
    `goniokit requires Node.js ${wanted.join('.')} or newer, and this is Node.js ${process.versions.node}. ` +
      'Get a newer one at https://nodejs.org and run the same command again.',
  );
  process.exit(2);
}

const [command = '', ...args] = process.argv.slice(2);
const commands = ['start', 'test', 'goniokit', 'bench', 'fixtures', 'nightly'];
if (!commands.includes(command)) {
  console.error(`bootstrap requires one of ${commands.join(', ')}, received "${command}"`);
  process.exit(2);
}

const { install } = await import('./install.js');
await install();
const { run } = await import(`./${command}.js`);
process.exitCode = await run(args);
