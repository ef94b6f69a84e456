/**
 * Why there are no pictures, or no landmarks in them. A closed union: each has its sentence.
 *
 * From cameras
 * - `insecure`: the page was not loaded over https, and browsers then show it no camera
 * - `refused`: the user, or a policy, does not let the page use the camera
 * - `missing`: there is no camera
 * - `busy`: another program holds the camera
 * - `overconstrained`: no camera can do what was asked for, or the chosen one is gone
 * - `paused`: the camera sends no pictures for now; it may go on by itself
 * - `unplugged`: the camera went away
 *
 * From films
 * - `not-a-film`: the file is no film that is known
 * - `no-picture`: a film without pictures, as a sound recording
 * - `codec`: this browser cannot play the film's codec
 * - `damaged`: the film breaks off
 *
 * From the model
 * - `no-model`: its files, or the worker that it runs in, do not load
 * - `graphics-lost`: what it ran on was taken away
 */
export type CameraFailure =
  | 'insecure'
  | 'refused'
  | 'missing'
  | 'busy'
  | 'overconstrained'
  | 'paused'
  | 'unplugged'
  | 'not-a-film'
  | 'no-picture'
  | 'codec'
  | 'damaged'
  | 'no-model'
  | 'graphics-lost';

/** What a failure means and what its user can do. */
export interface FailureWords {
  readonly sentence: string;
  readonly wayOn: string;
}

/** Every failure in plain words. */
export const failureWords: Readonly<Record<CameraFailure, FailureWords>> = {
  insecure: {
    sentence: 'Browsers show the camera only to pages that were loaded over https.',
    wayOn: 'Open the page over https, or on this machine as localhost; or use a video file.',
  },
  refused: {
    sentence: 'This page may not use the camera.',
    wayOn: "Allow it in the browser's address bar and try again; or use a video file.",
  },
  missing: {
    sentence: 'No camera was found.',
    wayOn: 'Plug one in and try again; or use a video file.',
  },
  busy: {
    sentence: 'The camera is in use by another program.',
    wayOn: 'Close that program and try again; or use a video file.',
  },
  overconstrained: {
    sentence: 'The chosen camera is not there, or cannot give the pictures that are needed.',
    wayOn: 'Choose another camera.',
  },
  paused: {
    sentence: 'The camera sends no pictures at the moment.',
    wayOn: 'Open its lid or its cover, and see whether another program has taken it.',
  },
  unplugged: {
    sentence: 'The camera was unplugged.',
    wayOn: 'Plug it in and try again; what was recorded until then is kept.',
  },
  'not-a-film': {
    sentence: 'This file is not a film.',
    wayOn: 'Choose an mp4, mov, webm or mkv file.',
  },
  'no-picture': {
    sentence: 'There are no pictures in this film.',
    wayOn: 'Choose a film with a person in it.',
  },
  codec: {
    sentence: 'This browser cannot play the codec of this film.',
    wayOn: 'Convert the film to H.264 or VP9, or try another browser.',
  },
  damaged: {
    sentence: 'This film is damaged.',
    wayOn: 'Copy it again from the camera, or choose another.',
  },
  'no-model': {
    sentence: 'The model that finds people in pictures does not load.',
    wayOn: 'Load the page again; recordings can be measured without it.',
  },
  'graphics-lost': {
    sentence: 'The graphics card stopped working for this page.',
    wayOn: 'Try again: the model then runs on the processor where it must.',
  },
};
