import type { ReactNode } from "react";
import { Modal } from "./dialog.tsx";

interface SheetProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What stands beside the content on a wide screen, called up from the side on a narrow one. */
export function Sheet(props: SheetProps) {
  return <Modal {...props} className="dialog dialog--sheet" />;
}
