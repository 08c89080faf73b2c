import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Opens a native dialog over everything else and closes it again. The browser keeps the focus inside meanwhile and gives it
 * back to where it was, also when the part is taken off the screen while open. The first control takes the focus, unless
 * another one carries `data-first-focus`.
 */
export function useModal(isOpen: boolean): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!isOpen || dialog === null) {
      return;
    }
    dialog.showModal();
    dialog.querySelector<HTMLElement>("[data-first-focus]")?.focus();
    return () => dialog.close();
  }, [isOpen]);
  return ref;
}
