import { ALL_FORMATS, Input, UrlSource, VideoSampleSink } from 'mediabunny';
import { openPoseModel } from '../pose/open-pose-model.ts';
import { filmAddresses, filmListener, type FilmMessage } from './film-contract.ts';

const tell = (globalThis as any)[filmListener] as (message: FilmMessage) => Promise<void>;

const input = new Input({ source: new UrlSource(new URL(filmAddresses.film, document.baseURI)), formats: ALL_FORMATS });
const track = (await input.getPrimaryVideoTrack())!;
const stats = await track.computePacketStats();
const model = await openPoseModel({ ...filmAddresses, delegate: 'cpu' });
await tell({
  type: 'opened',
  width: await track.getDisplayWidth(),
  height: await track.getDisplayHeight(),
  frames: stats.packetCount,
  source: model.source,
});
let told: Promise<void> = Promise.resolve();
for await (const sample of new VideoSampleSink(track, { hardwareAcceleration: 'prefer-software' }).samples()) {
  const timeMs = Math.round(sample.timestamp * 1e6) / 1e3;
  const picture = sample.toVideoFrame();
  sample.close();
  const { pose } = await model.detect(picture, timeMs);
  await told;
  told = tell({ type: 'frame', frame: { timeMs, pose: pose && { image: Array.from(pose.image!), world: Array.from(pose.world!) } } });
}
await told;
await tell({ type: 'finished' });
