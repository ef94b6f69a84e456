/** A camera that can be chosen. */
export interface CameraChoice {
  readonly deviceId: string;
  /** Empty until the user has let the page use a camera. */
  readonly label: string;
}

/** The machine's cameras; none on a page that was not loaded over https. */
export async function listCameras(): Promise<readonly CameraChoice[]> {
  const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  return devices
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }) => ({ deviceId, label }));
}
