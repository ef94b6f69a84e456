import type { HowTo } from './words.ts';

interface MotionText extends HowTo {
  readonly label: string;
}

const sitting = 'Aufrecht sitzen, der Rücken angelehnt, die Schultern locker, der Blick geradeaus.';
const standing = 'Stehen, die Füße hüftbreit, die Knie gestreckt.';
const armHanging = 'Aufrecht stehen oder sitzen, die Arme hängen, die Daumen zeigen nach vorn.';
const armRaised =
  'Arm seitlich auf Schulterhöhe, Ellenbogen rechtwinklig gebeugt, Unterarm nach vorn.';
const oneLegged =
  'Auf dem anderen Bein stehen, eine Hand an einer Stütze, oder auf der Liege liegen.';
const supine = 'Rückenlage auf der Liege, von der Seite in Höhe der Liege gesehen';
const hand = 'Unterarm auf dem Tisch, die ganze Hand und der Ellenbogen im Bild.';
const thumb = 'Unterarm auf dem Tisch, Daumen nach oben, die Hand füllt das Bild.';
const fingers =
  'Unterarm auf dem Tisch, Handgelenk gerade, die Hand füllt das Bild und wird von der Daumenseite gesehen.';

const fingerNames = {
  index: 'Zeigefinger',
  middle: 'Mittelfinger',
  ring: 'Ringfinger',
  little: 'Kleinfinger',
} as const;

const fingerJoints = { mcp: 'Grundgelenken', pip: 'Mittelgelenken', dip: 'Endgelenken' } as const;

const ofFingers = Object.fromEntries(
  Object.entries(fingerNames).flatMap(([finger, name]) =>
    Object.entries(fingerJoints).flatMap(([joint, joints]): [string, MotionText][] => [
      [
        `${finger}-${joint}.flexion`,
        {
          label: `${name} ${joint.toUpperCase()}-Flexion`,
          position: fingers,
          instruction: `Beugen Sie die Finger in den ${joints}.`,
        },
      ],
      [
        `${finger}-${joint}.extension`,
        {
          label: `${name} ${joint.toUpperCase()}-Extension`,
          position: fingers,
          instruction: 'Strecken Sie die Finger zurück.',
        },
      ],
    ]),
  ),
);

/** Names, starting positions and instructions of everything that the catalogue measures, by motion. */
export const germanMotions: Readonly<Record<string, MotionText>> = {
  'neck.flexion': {
    label: 'HWS-Flexion',
    position: sitting,
    instruction: 'Bringen Sie das Kinn zur Brust.',
  },
  'neck.extension': {
    label: 'HWS-Extension',
    position: sitting,
    instruction: 'Schauen Sie nach oben zur Decke.',
  },
  'neck.lateral-flexion': {
    label: 'HWS-Lateralflexion',
    position: sitting,
    instruction: 'Neigen Sie das Ohr zur Schulter, die Nase zeigt nach vorn.',
  },
  'neck.rotation': {
    label: 'HWS-Rotation',
    position: sitting,
    instruction: 'Schauen Sie über die Schulter.',
  },
  'trunk.flexion': {
    label: 'Rumpfflexion',
    position: standing,
    instruction: 'Beugen Sie sich so weit wie möglich nach vorn.',
  },
  'trunk.extension': {
    label: 'Rumpfextension',
    position: standing,
    instruction: 'Lehnen Sie sich so weit wie möglich zurück.',
  },
  'trunk.lateral-flexion': {
    label: 'Rumpf-Lateralflexion',
    position: standing,
    instruction: 'Lassen Sie die Hand außen am Oberschenkel hinabgleiten.',
  },
  'trunk.rotation': {
    label: 'Rumpfrotation',
    position: 'Rittlings auf einer Bank sitzen, die Arme vor der Brust gekreuzt.',
    instruction: 'Drehen Sie die Schultern so weit wie möglich, das Becken bleibt ruhig.',
  },
  'shoulder.flexion': {
    label: 'Schulterflexion',
    position: armHanging,
    instruction: 'Heben Sie den gestreckten Arm nach vorn und oben.',
  },
  'shoulder.extension': {
    label: 'Schulterextension',
    position: armHanging,
    instruction: 'Führen Sie den gestreckten Arm nach hinten.',
  },
  'shoulder.abduction': {
    label: 'Schulterabduktion',
    position: armHanging,
    instruction: 'Heben Sie den gestreckten Arm zur Seite und nach oben.',
  },
  'shoulder.adduction': {
    label: 'Schulteradduktion',
    position: armHanging,
    instruction: 'Führen Sie den Arm vor dem Körper zur anderen Seite.',
  },
  'shoulder.internal-rotation': {
    label: 'Schulterinnenrotation',
    position: armRaised,
    instruction: 'Drehen Sie den Unterarm nach unten.',
  },
  'shoulder.external-rotation': {
    label: 'Schulteraußenrotation',
    position: armRaised,
    instruction: 'Drehen Sie den Unterarm nach oben und hinten.',
  },
  'shoulder.horizontal-adduction': {
    label: 'Horizontale Schulteradduktion',
    position: 'Arm seitlich auf Schulterhöhe, Ellenbogen gestreckt.',
    instruction: 'Führen Sie den Arm vor dem Körper zur anderen Seite.',
  },
  'shoulder.horizontal-abduction': {
    label: 'Horizontale Schulterabduktion',
    position: 'Arm seitlich auf Schulterhöhe, Ellenbogen gestreckt.',
    instruction: 'Führen Sie den Arm nach hinten.',
  },
  'elbow.flexion': {
    label: 'Ellenbogenflexion',
    position: 'Arm am Körper, die Handfläche zeigt nach vorn.',
    instruction: 'Beugen Sie den Ellenbogen, die Hand zur Schulter.',
  },
  'elbow.extension': {
    label: 'Ellenbogenextension',
    position: 'Arm am Körper, die Handfläche zeigt nach vorn.',
    instruction: 'Strecken Sie den Ellenbogen.',
  },
  'hip.flexion': {
    label: 'Hüftflexion',
    position: oneLegged,
    instruction: 'Ziehen Sie das Knie zur Brust.',
  },
  'hip.extension': {
    label: 'Hüftextension',
    position: oneLegged,
    instruction: 'Führen Sie das gestreckte Bein nach hinten.',
  },
  'hip.abduction': {
    label: 'Hüftabduktion',
    position: oneLegged,
    instruction: 'Führen Sie das gestreckte Bein zur Seite.',
  },
  'hip.adduction': {
    label: 'Hüftadduktion',
    position: oneLegged,
    instruction: 'Führen Sie das Bein vor dem anderen zur Gegenseite.',
  },
  'hip.internal-rotation': {
    label: 'Hüftinnenrotation',
    position: 'Sitzen, Hüften und Knie rechtwinklig gebeugt, die Unterschenkel hängen.',
    instruction: 'Schwenken Sie den Fuß nach außen, der Oberschenkel bleibt ruhig.',
  },
  'hip.external-rotation': {
    label: 'Hüftaußenrotation',
    position: 'Sitzen, Hüften und Knie rechtwinklig gebeugt, die Unterschenkel hängen.',
    instruction: 'Schwenken Sie den Fuß nach innen.',
  },
  'knee.flexion': {
    label: 'Knieflexion',
    position: 'Liegen, sitzen oder stehen, der Oberschenkel bleibt ruhig.',
    instruction: 'Bringen Sie die Ferse zum Gesäß.',
  },
  'knee.extension': {
    label: 'Knieextension',
    position: 'Liegen, sitzen oder stehen, der Oberschenkel bleibt ruhig.',
    instruction: 'Strecken Sie das Knie.',
  },
  'ankle.dorsiflexion': {
    label: 'Sprunggelenk: Dorsalextension',
    position: 'Sitzen oder liegen, der Fuß frei; notieren, ob das Knie gebeugt oder gestreckt ist.',
    instruction: 'Ziehen Sie die Zehen zum Schienbein.',
  },
  'ankle.plantarflexion': {
    label: 'Sprunggelenk: Plantarflexion',
    position: 'Sitzen oder liegen, der Fuß frei; notieren, ob das Knie gebeugt oder gestreckt ist.',
    instruction: 'Strecken Sie den Fuß.',
  },
  'forearm.pronation': {
    label: 'Unterarmpronation',
    position: 'Oberarm am Körper, Ellenbogen rechtwinklig, Daumen nach oben, die Hand zur Kamera.',
    instruction: 'Drehen Sie die Handfläche nach unten.',
  },
  'forearm.supination': {
    label: 'Unterarmsupination',
    position: 'Oberarm am Körper, Ellenbogen rechtwinklig, Daumen nach oben, die Hand zur Kamera.',
    instruction: 'Drehen Sie die Handfläche nach oben.',
  },
  'wrist.flexion': {
    label: 'Handgelenk: Palmarflexion',
    position: `${hand} Die Kamera sieht sie von der Daumenseite.`,
    instruction: 'Beugen Sie das Handgelenk zur Handfläche hin.',
  },
  'wrist.extension': {
    label: 'Handgelenk: Dorsalextension',
    position: `${hand} Die Kamera sieht sie von der Daumenseite.`,
    instruction: 'Heben Sie den Handrücken nach oben.',
  },
  'wrist.radial-deviation': {
    label: 'Handgelenk: Radialduktion',
    position: `${hand} Handfläche nach unten, die Kamera darüber.`,
    instruction: 'Führen Sie die Hand zur Daumenseite, der Unterarm bleibt ruhig.',
  },
  'wrist.ulnar-deviation': {
    label: 'Handgelenk: Ulnarduktion',
    position: `${hand} Handfläche nach unten, die Kamera darüber.`,
    instruction: 'Führen Sie die Hand zur Kleinfingerseite, der Unterarm bleibt ruhig.',
  },
  'thumb-cmc.abduction': {
    label: 'Daumensattelgelenk: Palmarabduktion',
    position: thumb,
    instruction: 'Heben Sie den Daumen rechtwinklig aus der Handfläche.',
  },
  'thumb-mcp.flexion': {
    label: 'Daumengrundgelenk: Flexion',
    position: thumb,
    instruction: 'Beugen Sie den Daumen im Grundgelenk, quer über die Handfläche.',
  },
  'thumb-ip.flexion': {
    label: 'Daumenendgelenk: Flexion',
    position: thumb,
    instruction: 'Beugen Sie die Daumenspitze.',
  },
  'straight-leg-raise': {
    label: 'Straight-Leg-Raise (Lasègue)',
    position: `${supine}, das andere Bein flach, das Knie gestreckt; notieren, wie der Fuß gehalten wird.`,
    instruction: 'Heben Sie das gestreckte Bein, oder lassen Sie es heben, so weit es geht.',
  },
  'active-knee-extension': {
    label: 'Aktive Knieextension (AKE)',
    position: `${supine}, der Oberschenkel senkrecht zum Rumpf gehalten.`,
    instruction: 'Strecken Sie das Knie so weit wie möglich, der Oberschenkel bleibt senkrecht.',
  },
  'weight-bearing-lunge': {
    label: 'Weight-Bearing-Lunge-Test',
    position: 'Ausfallschritt vor einer Wand, bodennah von der Seite gesehen, die Ferse am Boden.',
    instruction: 'Schieben Sie das Knie über die Zehen nach vorn, die Ferse bleibt am Boden.',
  },
  'modified-thomas': {
    label: 'Modifizierter Thomas-Test',
    position: `${supine}, am Ende der Liege, das andere Knie zur Brust gehalten, der Rücken flach.`,
    instruction: 'Lassen Sie den Oberschenkel so weit sinken, wie es geht.',
  },
  slump: {
    label: 'Slump-Test',
    position:
      'An der Kante der Liege sitzen, die Hände hinter dem Rücken, zusammengesunken, das Kinn auf der Brust.',
    instruction: 'Strecken Sie das Knie, bis Sie ein Ziehen spüren.',
  },
  'median-nerve-tension': {
    label: 'ULNT 1 (N. medianus)',
    position:
      'Rückenlage, die Kamera darüber, der Arm 110 Grad abgespreizt, Handfläche nach oben, Handgelenk und Finger nach hinten gestreckt.',
    instruction:
      'Strecken Sie den Ellenbogen, oder lassen Sie ihn strecken, bis Sie ein Ziehen spüren.',
  },
  'finger-to-floor': {
    label: 'Finger-Boden-Abstand',
    position: 'Stehen, die Füße geschlossen, die Knie gestreckt, von der Seite gesehen.',
    instruction: 'Beugen Sie sich mit gestreckten Fingern zum Boden.',
  },
  'sit-and-reach': {
    label: 'Sit-and-Reach-Test',
    position: 'Langsitz auf dem Boden, die Fußsohlen aufrecht, von der Seite gesehen.',
    instruction: 'Greifen Sie so weit wie möglich über die Zehen, Knie und Finger gestreckt.',
  },
  'thumb-opposition': {
    label: 'Daumenopposition',
    position: 'Die Handfläche zur Kamera, die Hand füllt das Bild.',
    instruction: 'Bringen Sie die Daumenspitze zum Grundgelenk des kleinen Fingers.',
  },
  ...ofFingers,
};

/** The catalogue's joints, as the choice of a motion groups them. */
export const germanJoints: Readonly<Record<string, string>> = {
  neck: 'HWS',
  trunk: 'Rumpf',
  shoulder: 'Schulter',
  elbow: 'Ellenbogen',
  hip: 'Hüfte',
  knee: 'Knie',
  ankle: 'Sprunggelenk',
  forearm: 'Unterarm',
  wrist: 'Handgelenk',
  'thumb-cmc': 'Daumensattelgelenk',
  'thumb-mcp': 'Daumengrundgelenk',
  'thumb-ip': 'Daumenendgelenk',
};
