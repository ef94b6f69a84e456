// The one way in for `npm start`, `npm test` and their kin: checks Node, sets up what changed, runs.
// Only Node built-ins, and syntax that an old Node can read, so that it can say that it is too old.

const wanted = '20.19';
const commands = [
  'start',
  'test',
  'goniokit',
  'bench',
  'fixtures',
  'docs',
  'accuracy',
  'nightly',
  'cohort-demo',
  'screens',
];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
const [command = '', ...args] = process.argv.slice(2);

if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
  console.error(
    `goniokit requires Node.js ${wanted} or newer, and this is Node.js ${process.versions.node}. ` +
      'Get a newer one at https://nodejs.org and run the same command again.',
  );
  process.exitCode = 2;
} else if (!commands.includes(command)) {
  console.error(`bootstrap requires one of ${commands.join(', ')}, received "${command}"`);
  process.exitCode = 2;
} else {
  // A failure in here ends the program by itself, with its stack.
  import('./install.js')
    .then(({ install }) => install())
    .then(() => import(`./${command}.js`))
    .then(({ run }) => run(args))
    .then((code) => {
      process.exitCode = code;
    });
}
