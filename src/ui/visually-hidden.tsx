import type { ReactNode } from "react";

/** For ears only. Never around anything that can take the focus. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}
