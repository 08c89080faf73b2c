import type { ComponentPropsWithRef, ReactNode } from "react";
import { type ButtonKind, buttonClass } from "./button.tsx";

interface LinkButtonProps extends Omit<ComponentPropsWithRef<"a">, "className" | "href" | "children"> {
  readonly href: string;
  readonly children: ReactNode;
  readonly kind?: ButtonKind;
}

/** A link that looks like a button: it leads somewhere, and opens in a new tab like every link. */
export function LinkButton({ href, children, kind = "normal", ...link }: LinkButtonProps) {
  return (
    <a {...link} href={href} className={buttonClass(kind)}>
      {children}
    </a>
  );
}
