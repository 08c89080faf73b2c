import { type ComponentPropsWithRef, type ReactNode, useId } from "react";
import "./tick.css";

interface TickProps extends Omit<ComponentPropsWithRef<"input">, "id" | "className" | "type" | "children"> {
  readonly label: ReactNode;
  /** Read after the label, not as a part of it. */
  readonly hint?: ReactNode;
}

/** One thing that stands or does not: a checkbox whose whole row can be pressed. */
export function Tick({ label, hint, ...input }: TickProps) {
  const id = useId();
  const hasHint = hint !== undefined && hint !== null && hint !== "";
  return (
    <div className="tick">
      <input
        {...input}
        id={id}
        type="checkbox"
        className="tick__box"
        aria-describedby={hasHint ? `${id}-hint` : undefined}
      />
      <label className="tick__label" htmlFor={id}>
        {label}
      </label>
      {hasHint && (
        <p className="tick__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
