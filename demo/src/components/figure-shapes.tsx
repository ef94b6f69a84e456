import type { Figure, Line } from '../drawing/figure.ts';
import type { Point } from '../drawing/point.ts';

interface FigureShapesProps {
  readonly figure: Figure;
  /** From the unmirrored picture to the one that is shown. */
  readonly place: (point: Point) => Point;
}

/** The person: quiet, so that the goniometer speaks. */
export function FigureShapes({ figure, place }: FigureShapesProps) {
  const { limbs, joints, hands, trunk, head, neck, thickness } = figure;
  const headCentre = head && place(head.centre);
  return (
    <g class="figure">
      {headCentre && <circle class="body" cx={headCentre[0]} cy={headCentre[1]} r={head.radius} />}
      {neck && <Stroke className="body" line={neck} place={place} width={thickness} />}
      {trunk && (
        <polygon
          class="body trunk"
          points={trunk.map((corner) => place(corner).join(' ')).join(', ')}
          stroke-width={thickness}
        />
      )}
      {limbs.map((limb, index) => (
        <Stroke key={index} className="body" line={limb} place={place} width={thickness} />
      ))}
      {limbs.map((limb, index) => (
        <Stroke key={index} className="bone" line={limb} place={place} />
      ))}
      {hands.map((bone, index) => (
        <Stroke key={index} className="bone" line={bone} place={place} />
      ))}
      {joints.map((joint, index) => {
        const [x, y] = place(joint);
        return <circle key={index} class="joint" cx={x} cy={y} r={thickness * 0.14} />;
      })}
    </g>
  );
}

interface StrokeProps {
  readonly className: string;
  readonly line: Line;
  readonly place: (point: Point) => Point;
  /** Pixels of the picture; without it, as the style says. */
  readonly width?: number;
}

function Stroke({ className, line, place, width }: StrokeProps) {
  const [x1, y1] = place(line.from);
  const [x2, y2] = place(line.to);
  return <line class={className} x1={x1} y1={y1} x2={x2} y2={y2} stroke-width={width} />;
}
