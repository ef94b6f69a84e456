/** What runs the model. */
export type Delegate = 'cpu' | 'gpu';

/** Renderers that are a processor dressed as a graphics card: slower there than the CPU delegate. */
const softwareRenderer = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/**
 * Which delegate suits a machine.
 *
 * @param renderer WebGL's name of the graphics card, null where there is no WebGL
 * @returns `gpu` where there is a real graphics card, else `cpu`
 * @example
 * chooseDelegate('ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)))'); // 'cpu'
 */
export function chooseDelegate(renderer: string | null): Delegate {
  return renderer === null || softwareRenderer.test(renderer) ? 'cpu' : 'gpu';
}
