import type { Goniometer } from '../drawing/goniometer.ts';
import type { Point } from '../drawing/point.ts';

interface GoniometerShapesProps {
  readonly goniometer: Goniometer;
  /** How much of the wanted hold is done, 0 to 1. */
  readonly held?: number;
}

/** Scale, angle and two arms: the page's one strong picture. */
export function GoniometerShapes({ goniometer, held = 0 }: GoniometerShapesProps) {
  const { vertex, still, moving, radius, arc, sector, ticks } = goniometer;
  return (
    <g class="goniometer">
      <circle class="scale" cx={vertex[0]} cy={vertex[1]} r={radius} />
      {ticks.map(({ from, to, long }, index) => (
        <Segment key={index} className={long ? 'tick long' : 'tick'} from={from} to={to} />
      ))}
      <path class="sector" d={sector} />
      {held > 0 && (
        <circle
          class="hold"
          cx={vertex[0]}
          cy={vertex[1]}
          r={radius * 0.22}
          stroke-width={radius * 0.09}
          pathLength={1}
          stroke-dasharray={`${held} 1`}
        />
      )}
      <Segment className="arm still halo" from={vertex} to={still} />
      <Segment className="arm moving halo" from={vertex} to={moving} />
      <Segment className="arm still" from={vertex} to={still} />
      <path class="arc" d={arc} />
      <Segment className="arm moving" from={vertex} to={moving} />
      <circle class="end" cx={moving[0]} cy={moving[1]} r={radius * 0.07} />
      <circle class="pin" cx={vertex[0]} cy={vertex[1]} r={radius * 0.09} />
    </g>
  );
}

interface SegmentProps {
  readonly className: string;
  readonly from: Point;
  readonly to: Point;
}

function Segment({ className, from, to }: SegmentProps) {
  return <line class={className} x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} />;
}
