import { type CameraChoice, listCameras } from '@goniokit/camera';
import { useEffect, useState } from 'preact/hooks';
import type { Session } from '../session.ts';
import type { Words } from '../words/words.ts';

interface CameraPickerProps {
  readonly words: Words;
  readonly session: Session;
  /** Cameras have names once one of them was opened. */
  readonly isOpen: boolean;
}

/** Which camera, where there are several. */
export function CameraPicker({ words, session, isOpen }: CameraPickerProps) {
  const [cameras, setCameras] = useState<readonly CameraChoice[]>([]);
  const [chosen, setChosen] = useState('');
  useEffect(() => {
    if (isOpen) void listCameras().then(setCameras);
  }, [isOpen]);
  if (cameras.length < 2) return null;
  return (
    <label class="which-example">
      <span class="visually-hidden">{words.cameraLabel}</span>
      <select
        value={chosen}
        onChange={({ currentTarget }) => {
          setChosen(currentTarget.value);
          session.chooseCamera(currentTarget.value === '' ? undefined : currentTarget.value);
        }}
      >
        <option value="">{words.firstCamera}</option>
        {cameras.map(({ deviceId, label }, i) => (
          <option key={deviceId} value={deviceId}>
            {label === '' ? `${words.sources.camera} ${i + 1}` : label}
          </option>
        ))}
      </select>
    </label>
  );
}
