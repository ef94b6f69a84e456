import { serve } from '../serve.js';

/** Serves the built demo for as long as the browser tests run. */
async function serveDemo(): Promise<() => Promise<void>> {
  const { address, close } = await serve(0);
  process.env.GONIOKIT_DEMO_ADDRESS = address;
  return close;
}

export default serveDemo;
