import type { NotComparable, Reason } from 'goniokit';
import type { SideReason, SideWarning } from 'goniokit/comparison';

/** Why a motion could not be measured, or what to know about a number. */
export const germanReasons: Readonly<Record<Reason, string>> = {
  'no-person': 'im Bild wurde niemand gefunden',
  'landmarks-missing': 'dieser Aufnahme fehlen Körperpunkte, die die Bewegung braucht',
  'height-unknown':
    'der Wert ist in Zentimetern und braucht die Körpergröße und eine Aufnahme, die sie zeigt',
  'wrong-space': 'die Bewegung wird in diesen Koordinaten nicht gelesen',
  hidden: 'Körperpunkte, die die Bewegung braucht, waren verdeckt oder außerhalb des Bildes',
  'no-image-landmarks': 'die Aufnahme hat keine Körperpunkte im Bild',
  'no-world-landmarks':
    'die Aufnahme hat keine räumlichen Körperpunkte, und das Bild kann diese Bewegung nicht zeigen',
  'view-unknown': 'die Aufnahme lässt nicht erkennen, von welcher Seite die Person zu sehen war',
  'wrong-view': 'die Kamera stand nicht dort, wo diese Bewegung zu sehen ist',
  'oblique-view':
    'die Kamera stand neben der Stelle, von der diese Bewegung am besten zu sehen ist',
  'near-straight':
    'nahe der Streckung lässt das Rauschen der Tiefe eine Beugung größer erscheinen und verbirgt ihre Richtung',
  'out-of-plane': 'der Körperteil verließ die Ebene, in der die Bewegung gelesen wird',
  'face-lost':
    'das Gesicht war im entscheidenden Moment nicht zu sehen oder zu weit von der Kamera weggedreht',
  'elbow-not-bent': 'der Ellenbogen war nicht rechtwinklig gebeugt',
  'knee-not-bent': 'das Knie war nicht rechtwinklig gebeugt',
  'knee-not-straight': 'das Knie war nicht gestreckt',
  'thigh-not-upright': 'der Oberschenkel wurde nicht rechtwinklig zum Rumpf gehalten',
  'hip-not-bent': 'die Hüfte war nicht gebeugt wie im Sitzen',
  'other-thigh-not-held': 'der andere Oberschenkel wurde nicht an die Brust gehalten',
  'neck-not-bent': 'die HWS war nicht flektiert',
  'arm-not-raised': 'der Arm war nicht seitlich abgespreizt',
  'heel-lifted': 'die Ferse verließ den Boden',
  'not-lying': 'die Person lag nicht auf dem Rücken',
  'not-standing': 'die Person stand nicht auf gestreckten Beinen',
  'too-short': 'die Aufnahme ist zu kurz, um geglättet zu werden',
  'frame-rate-low': 'zu wenige Bilder pro Sekunde, um der Bewegung zu folgen',
  'tracking-jumps': 'die Körperpunkte sprangen zu oft',
  'side-swaps': 'links und rechts waren in einigen Bildern vertauscht',
  'hands-together':
    'die Hände berührten sich, was die Handgelenke verdeckt: der Unterarm wurde geraten',
  'not-a-body': 'was für einen Körper gehalten wurde, lag in einer Hand vor der Kamera',
  'segment-length-changes':
    'der Körperteil änderte seine Länge: die Körperpunkte folgten dem Körper nicht',
  'no-repetitions': 'keine Bewegung hin und zurück wurde gefunden',
  'few-repetitions': 'weniger als drei Wiederholungen: ihre Streuung ist schlecht bekannt',
  'no-plateau': 'die Endstellung wurde nicht gehalten',
  'gap-at-peak': 'am Ende der Bewegung fehlten Bilder',
  'zero-unknown':
    'die Aufnahme der Neutral-Null-Stellung zeigt diese Bewegung nicht in Ruhe, von derselben Seite und mit demselben Modell',
  'repetitions-differ':
    'die Wiederholungen liegen so weit auseinander, dass ihr Mittel jeder Winkel dieser Bewegung sein könnte',
  'error-declared': 'ihr Fehler ist der, den die Aufnahme angibt',
  'error-borrowed':
    'diese Bewegung wurde aus dieser Ansicht nie mit einer Referenz verglichen: ihr Fehler ist der anderer Bewegungen',
  'error-unknown':
    'dieser Wert wurde nie mit einer Referenz verglichen: das Intervall stammt allein aus seinen Wiederholungen',
  'no-number': 'die Formel ergab keine Zahl, wo ihre Körperpunkte zu sehen waren',
};

/** Why before and after may not be compared. */
export const germanNotComparable: Readonly<Record<NotComparable, string>> = {
  'before-missing': 'die Bewegung wurde vorher nicht gemessen',
  'after-missing': 'die Bewegung wurde nachher nicht gemessen',
  'before-unmeasurable': 'die Bewegung war vorher nicht messbar',
  'after-unmeasurable': 'die Bewegung war nachher nicht messbar',
  'unit-differs': 'die Bewegung war anders definiert: ihre Werte haben eine andere Einheit',
  'view-differs': 'die Kamera sah die Person von einer anderen Seite',
  'space-differs': 'die eine wurde im Bild gelesen, die andere in der Tiefe',
  'mirroring-differs': 'die eine Quelle war gespiegelt, die andere nicht',
  'model-differs': 'die Körperpunkte stammen aus verschiedenen Modellen',
  'filter-differs': 'die Körperpunkte wurden verschieden gefiltert',
  'zeroing-differs': 'nur von der einen wurde eine Neutral-Null-Messung abgezogen',
  'position-differs':
    'das Gelenk ruhte anders, oder eine andere Ausgangsstellung war angegeben: Sitzen ist nicht Stehen',
  'body-size-differs': 'die Kamera stand bei der einen viel näher als bei der anderen',
  'camera-tilt-differs': 'die Person neigte sich in Ruhe anders, oder die Kamera war gekippt',
};

/** Why two sides may not be compared. */
export const germanSideReasons: Readonly<Record<SideReason, string>> = {
  'left-missing': 'die Bewegung wurde links nicht gemessen',
  'right-missing': 'die Bewegung wurde rechts nicht gemessen',
  'left-unmeasurable': 'die Bewegung war links nicht messbar',
  'right-unmeasurable': 'die Bewegung war rechts nicht messbar',
  'space-differs': 'die eine Seite wurde im Bild gelesen, die andere in der Tiefe',
  'zeroing-differs': 'nur von der einen Seite wurde eine Neutral-Null-Messung abgezogen',
};

/** What to know about a difference between sides. */
export const germanSideWarnings: Readonly<Record<SideWarning, string>> = {
  'segment-lengths-differ':
    'die Körperabschnitte beider Seiten wurden verschieden lang gemessen: der Unterschied kann am Modell liegen statt am Körper',
  'segment-lengths-unknown':
    'ob die Körperabschnitte beider Seiten gleich lang gemessen wurden, ist nicht bekannt',
  'side-view':
    'von der Seite gesehen steht ein Bein oder Arm hinter dem anderen und ist schlechter bekannt',
};

/** How what norms measured differs from what one camera sees, by motion. */
export const germanNormDifferences: Readonly<Record<string, string>> = {
  'hip.flexion':
    'Ein Goniometer wird so gut wie möglich am Becken angelegt; die Kamera sieht den Oberschenkel gegen den ganzen Rumpf, so dass Becken und LWS mehr beitragen.',
  'hip.extension':
    'Ein Goniometer wird so gut wie möglich am Becken angelegt; die Kamera sieht den Oberschenkel gegen den ganzen Rumpf, so dass Becken und LWS mehr beitragen.',
  'hip.abduction':
    'Ein Goniometer liegt entlang der Linie beider Spinae; die Kamera sieht den Oberschenkel gegen den Rumpf.',
  'ankle.dorsiflexion':
    'Ein Goniometer liegt entlang des fünften Mittelfußknochens; die Kamera liest die Linie von der Ferse zu den Zehen.',
  'ankle.plantarflexion':
    'Ein Goniometer liegt entlang des fünften Mittelfußknochens; die Kamera liest die Linie von der Ferse zu den Zehen.',
  'forearm.pronation':
    'Ein Goniometer liegt quer über dem körperfernen Unterarm; die Kamera liest die Handfläche, zu der das Handgelenk beiträgt.',
  'forearm.supination':
    'Ein Goniometer liegt quer über dem körperfernen Unterarm; die Kamera liest die Handfläche, zu der das Handgelenk beiträgt.',
  'trunk.flexion':
    'Wogegen der Rumpf gemessen wurde, war nicht zu lesen; hier ist es die Linie der Beine.',
  'thumb-cmc.abduction':
    'Ein Goniometer liegt entlang des ersten und zweiten Mittelhandknochens, denen Körperpunkte nur grob folgen.',
};
