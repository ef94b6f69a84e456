import { type CameraError, openLandmarker, openWebcam, trackLandmarks } from '@goniokit/camera';
import { liveMeasure } from 'goniokit/live';

const video = document.querySelector('video')!;
const onFailure = (error: CameraError) => alert(error.message);

const landmarker = await openLandmarker({
  models: { pose: '/pose_landmarker_lite.task' }, // hands: '/hand_landmarker_lite.task', face: '/face_landmarker.task'
  wasm: '/wasm/',
});
const { width, height } = await openWebcam(video, { onFailure });

let state = liveMeasure.start({ motion: 'knee.flexion', side: 'left', image: { width, height } });
const tracking = trackLandmarks(video, landmarker, {
  onFrame(frame) {
    state = liveMeasure.step(state, frame); // frame: { timeMs, pose: { image, world } }, or pose: null
  },
  onFailure,
});
tracking.dropped; // pictures that a newer one replaced before the models were free
tracking.stop();
