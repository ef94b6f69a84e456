/** Why a source gives no frames: a closed union, one sentence each in the page's words. */
export type SourceFailure =
  | 'refused'
  | 'no-camera'
  | 'busy'
  | 'unplugged'
  | 'insecure'
  | 'no-model'
  | 'graphics-lost'
  | 'not-a-film'
  | 'no-example';
