/**
 * Works on several items at once and gives the results in the order of the items, no more than `ahead` of
 * them begun before the one that is waited for: what is held does not grow with the number of items.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
  ahead: number,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for (const item of items) {
    const result = work(item);
    // It is thrown when it is its turn; until then nobody has to listen.
    result.catch(() => {});
    begun.push(result);
    if (begun.length >= ahead) yield await (begun.shift() as Promise<Result>);
  }
  for (const result of begun) yield await result;
}
