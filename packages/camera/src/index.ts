// failure
export { CameraError } from './failure/camera-error.ts';
export { type CameraFailure, type FailureWords, failureWords } from './failure/camera-failure.ts';

// pictures
export { type CameraChoice, listCameras } from './pictures/list-cameras.ts';
export { openVideoFile } from './pictures/open-video-file.ts';
export { openWebcam, type Webcam, type WebcamOptions } from './pictures/open-webcam.ts';
export type { OpenedVideo } from './pictures/opened-video.ts';

// pose
export type { Delegate } from './pose/delegate.ts';
export { openPoseModel, type PoseModel, type PoseModelOptions } from './pose/open-pose-model.ts';
export { type PoseListener, type PoseTracking, trackPoses } from './track-poses.ts';
