import type { Figure } from '../drawing/figure.ts';
import type { Point } from '../drawing/point.ts';

interface FigureShapesProps {
  readonly figure: Figure;
  /** From the unmirrored picture to the one that is shown. */
  readonly place: (point: Point) => Point;
}

/** The person: quiet, so that the goniometer speaks. */
export function FigureShapes({ figure, place }: FigureShapesProps) {
  const { limbs, joints, trunk, head, thickness } = figure;
  const headCentre = head && place(head.centre);
  return (
    <g class="figure">
      {headCentre && <circle class="body" cx={headCentre[0]} cy={headCentre[1]} r={head.radius} />}
      {trunk && (
        <polygon
          class="body trunk"
          points={trunk.map((corner) => place(corner).join(' ')).join(', ')}
          stroke-width={thickness}
        />
      )}
      {limbs.map(({ from, to }, index) => {
        const [x1, y1] = place(from);
        const [x2, y2] = place(to);
        return (
          <line
            key={index}
            class="body limb"
            x1={x1}
            y1={y1}
            x2={x2}
            y2={y2}
            stroke-width={thickness}
          />
        );
      })}
      {limbs.map(({ from, to }, index) => {
        const [x1, y1] = place(from);
        const [x2, y2] = place(to);
        return <line key={index} class="bone" x1={x1} y1={y1} x2={x2} y2={y2} />;
      })}
      {joints.map((joint, index) => {
        const [x, y] = place(joint);
        return <circle key={index} class="joint" cx={x} cy={y} r={thickness * 0.14} />;
      })}
    </g>
  );
}
