/**
 * A compiled module whose bare imports name addresses: browsers know no package names, and workers no
 * import maps.
 *
 * @param module our own compiler's output: one import a line, in quotes of one kind
 * @param addresses package name -> address
 * @example
 * withAddresses("import { a } from 'b';", { b: '/b.mjs' }); // "import { a } from '/b.mjs';"
 */
export function withAddresses(module: string, addresses: Readonly<Record<string, string>>): string {
  return module.replace(
    /^((?:import|export)\b[^'"]*)(['"])([^'"]+)\2/gm,
    (statement, start: string, quote: string, name: string) => {
      const address = addresses[name];
      return address === undefined ? statement : `${start}${quote}${address}${quote}`;
    },
  );
}
