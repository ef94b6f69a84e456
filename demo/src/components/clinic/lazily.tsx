import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Words } from '../../words/words.ts';

/**
 * A component whose code is fetched when it is first shown: what comes late in a session shall not delay
 * the page's first picture. Where the code is not there, as after the site has changed, it says so.
 */
export function lazily<Props extends { readonly words: Words }>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  return function Lazy(props: Props) {
    const [Loaded, setLoaded] = useState<FunctionComponent<Props> | null>(null);
    const [isMissing, setMissing] = useState(false);
    useEffect(() => {
      load().then(
        (component) => setLoaded(() => component),
        () => setMissing(true),
      );
    }, []);
    if (isMissing) return <Missing words={props.words} />;
    return Loaded && <Loaded {...props} />;
  };
}

function Missing({ words }: { readonly words: Words }) {
  return (
    <div class="notice" role="alert">
      <p>{words.partMissing}</p>
      <div class="ways start">
        <button type="button" class="main" onClick={() => location.reload()}>
          {words.reload}
        </button>
      </div>
    </div>
  );
}
