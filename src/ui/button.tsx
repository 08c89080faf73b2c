import type { ComponentPropsWithRef, MouseEvent, ReactNode } from "react";

export type ButtonKind = "normal" | "main" | "plain" | "danger";

export interface ButtonProps
  extends Omit<ComponentPropsWithRef<"button">, "className" | "type" | "disabled" | "children"> {
  /** A verb: what happens. */
  readonly children: ReactNode;
  readonly kind?: ButtonKind;
  /** Work is under way: the button keeps its place and the focus, and does nothing until it is done. */
  readonly isBusy?: boolean;
  /** Cannot be used now. It can still be reached, so that the reason beside it can be read. */
  readonly isOff?: boolean;
  /** Sends the form it stands in. */
  readonly submits?: boolean;
}

export function Button({
  children,
  kind = "normal",
  isBusy = false,
  isOff = false,
  submits = false,
  onClick,
  ...button
}: ButtonProps) {
  const isIdle = !isBusy && !isOff;
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (isIdle) {
      onClick?.(event);
    } else {
      event.preventDefault();
    }
  };
  return (
    <button
      {...button}
      type={submits ? "submit" : "button"}
      className={buttonClass(kind)}
      aria-disabled={isIdle ? undefined : true}
      aria-busy={isBusy ? true : undefined}
      onClick={click}
    >
      {isBusy && <span className="button__spinner" aria-hidden="true" />}
      {children}
    </button>
  );
}

/** For a real link that looks like a button. */
export function buttonClass(kind: ButtonKind): string {
  return kind === "normal" ? "button" : `button button--${kind}`;
}
