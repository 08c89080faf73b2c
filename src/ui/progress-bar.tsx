import "./progress-bar.css";

interface ProgressBarProps {
  readonly label: string;
  /** From 0 to 1. */
  readonly done: number;
}

/** How far work is that takes a while. Words beside it say what is being done. */
export function ProgressBar({ label, done }: ProgressBarProps) {
  return <progress className="progress-bar" aria-label={label} max={1} value={done} />;
}
