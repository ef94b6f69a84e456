import { v5 } from 'uuid';

/** Made once, for this. */
const NAMESPACE = '5b6f1d0e-6a1c-4f0e-9a55-3c1f7d2be804';

/**
 * A UUID of version 5 of what a resource is about: the same content, the same id.
 *
 * @param content plain data, its fields always in the same order
 */
export function fhirId(...content: readonly unknown[]): string {
  return v5(JSON.stringify(content), NAMESPACE);
}

/** What a reference to a resource of the same Bundle says. */
export function urlOf(id: string): string {
  return `urn:uuid:${id}`;
}
