import "./progress-bar.css";

interface Props {
  /** What is under way, for screen readers. */
  readonly label: string;
  /** 0…1 */
  readonly share: number;
}

/**
 * How far something is. It moves by being drawn elsewhere, without a layout and without moving by itself: what a bar animates is
 * time taken from the work it tells of.
 */
export function ProgressBar({ label, share }: Props) {
  const percent = Math.floor(share * 100);
  return (
    <div
      className="rg-progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div className="rg-progress-track">
        <div style={{ transform: `scaleX(${percent / 100})` }} />
      </div>
      <span aria-hidden>{percent}%</span>
    </div>
  );
}
