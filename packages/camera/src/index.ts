// failure
export { CameraError } from './failure/camera-error.ts';
export { type CameraFailure, type FailureWords, failureWords } from './failure/camera-failure.ts';

// landmarker
export type { Delegate } from './landmarker/delegate.ts';
export type { ModelAddresses } from './landmarker/model-name.ts';
export {
  type Landmarker,
  type LandmarkerOptions,
  openLandmarker,
} from './landmarker/open-landmarker.ts';

// pictures
export { type CameraChoice, listCameras } from './pictures/list-cameras.ts';
export { openVideoFile } from './pictures/open-video-file.ts';
export { openWebcam, type Webcam, type WebcamOptions } from './pictures/open-webcam.ts';
export type { OpenedVideo } from './pictures/opened-video.ts';
export { type LandmarkListener, type LandmarkTracking, trackLandmarks } from './track-landmarks.ts';
