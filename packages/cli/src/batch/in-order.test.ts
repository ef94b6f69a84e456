import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOrder } from './in-order.ts';

it('law: gives the results in the order of the items, and begins no more than it may', async () => {
  const works = fc.array(fc.nat(5), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(
      works,
      fc.integer({ min: 1, max: 8 }),
      fc.scheduler(),
      async (items, ahead, s) => {
        let running = 0;
        const work = async (item: number) => {
          running += 1;
          expect(running).toBeLessThanOrEqual(ahead);
          await s.schedule(Promise.resolve());
          running -= 1;
          return item * 2;
        };
        const results: number[] = [];
        const all = (async () => {
          for await (const result of inOrder(items, work, ahead)) results.push(result);
        })();
        await s.waitFor(all);
        expect(results).toEqual(items.map((item) => item * 2));
      },
    ),
    { numRuns: 50 },
  );
});
