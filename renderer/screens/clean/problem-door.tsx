/** A number that leads to whom it counts; 0 leads nowhere. */
export function ProblemDoor(props: {
  readonly n: number;
  /** The number as it reads. */
  readonly text: string;
  /** What it counts, for who cannot see its place. */
  readonly label: string;
  readonly onOpen: () => void;
}) {
  const { n, text, label, onOpen } = props;
  if (n === 0) return <span className="rg-quiet">{text}</span>;
  return (
    <button type="button" className="rg-link" aria-label={label} onClick={onOpen}>
      {text}
    </button>
  );
}
