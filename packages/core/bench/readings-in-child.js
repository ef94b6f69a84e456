// Nanoseconds a reading, as JSON. In a program of its own: how well an engine compiles a function differs
// from start to start, for peers as for us.

import { timeReadings } from './time-readings.js';

const { readings, ns } = timeReadings(15);
console.log(JSON.stringify({ readings, ns }));
