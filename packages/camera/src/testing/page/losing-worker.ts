// The landmarker's worker, whose WebGL contexts can be taken away as a graphics driver does.

import '../../landmarker/landmarker-worker.ts';

const contexts = new Set<WebGL2RenderingContext>();
const getContext = OffscreenCanvas.prototype.getContext as (...args: unknown[]) => unknown;
OffscreenCanvas.prototype.getContext = function remembered(
  this: OffscreenCanvas,
  ...args: unknown[]
) {
  const context = getContext.apply(this, args);
  if (context instanceof WebGL2RenderingContext) contexts.add(context);
  return context;
} as never;

new BroadcastChannel('graphics').onmessage = () => {
  for (const context of contexts) context.getExtension('WEBGL_lose_context')?.loseContext();
};
