import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A component whose code is fetched when it is first shown: what comes late in a session shall not delay
 * the page's first picture.
 */
export function lazily<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  return function Lazy(props: Props) {
    const [Loaded, setLoaded] = useState<FunctionComponent<Props> | null>(null);
    useEffect(() => {
      void load().then((component) => setLoaded(() => component));
    }, []);
    return Loaded && <Loaded {...props} />;
  };
}
